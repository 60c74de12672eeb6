// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/columnmapping.h"

#include <QAbstractTableModel>

#include <optional>

namespace lw
{

/// How a column of dates was found to be written, or why that is open.
struct DateFinding {
    QString format;
    QString problem; ///< empty: found
};

/// What a file's column holds.
struct ColumnFacts {
    QStringList samples; ///< a few different values
    qint64 filled = 0;
    std::optional<DateFinding> dates; ///< where it was looked for
};

/// One thing to choose in a cell. Headings only divide the list.
struct Choice {
    QString text;
    QString value;
    bool isHeading = false;
};

/// Where each column of a file goes and how it is read: one row per file column, three cells to choose in.
class ColumnMappingModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnMappingModel)

public:
    enum Column { Header, Samples, GoesTo, Treatment, OnDifference, Filled, ColumnCount };
    enum Role { ChoicesRole = Qt::UserRole + 1 }; ///< QList<Choice>; the chosen value is the EditRole

    explicit ColumnMappingModel(QObject *parent = nullptr);

    /// Begins with the suggestion, as the profile or the headers' names have it.
    void setFile(const QStringList &headers, const QList<ColumnFacts> &facts, const ColumnMapping &suggestion);
    void setRules(const QHash<QString, ColumnRule> &rules); ///< by header
    void resetToSuggestion() { setRules(m_suggestion.columns); }
    void setDates(int row, const DateFinding &finding);

    const QStringList &headers() const { return m_headers; }
    ColumnMapping mapping() const; ///< the suggestion with the columns as they were chosen
    int recognised() const;        ///< columns that go to a field
    QList<int> datesToFind() const;
    QStringList problems() const; ///< what has to be decided before the file can be read
    bool identifiesSomebody() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString textOf(int row, int column) const;
    QString treatmentText(int row) const;
    QString valueOf(int row, int column) const;
    bool isChoosable(int row, int column) const;
    QList<Choice> choicesOf(int row, int column) const;
    bool choose(ColumnRule &rule, int column, const QString &value) const;
    bool isOpenDate(int row) const;

    QStringList m_headers;
    QList<ColumnFacts> m_facts;
    QList<ColumnRule> m_rules; ///< by row; without a field: kept with the row
    ColumnMapping m_suggestion;
};

} // namespace lw
