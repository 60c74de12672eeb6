// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/mappingchoices.h"

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

/// Where each column of a file goes and how it is read: one row per file column, four cells to choose in.
class ColumnMappingModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnMappingModel)

public:
    enum Column { Header, Samples, GoesTo, Treatment, IfEmpty, OnDifference, Filled, ColumnCount };
    enum Role {
        ChoicesRole = Qt::UserRole + 1, ///< QList<Choice>; the chosen value is the EditRole
        TypingRole,                     ///< whether a text of one's own can be typed
    };

    explicit ColumnMappingModel(QObject *parent = nullptr);

    /// Whose answers columns may fill beside the fields of leads.
    void setQuestions(const QuestionSet &questions) { m_questions = questions; }
    /// Begins with the suggestion, as the profile or the headers' names have it.
    void setFile(const QStringList &headers, const QList<ColumnFacts> &facts, const ColumnMapping &suggestion);
    /// Another profile for the same file.
    void setSuggestion(const ColumnMapping &suggestion);
    void setRules(const QHash<QString, ColumnRule> &rules); ///< by header
    void resetToSuggestion() { setRules(m_suggestion.columns); }
    void setDates(int row, const DateFinding &finding);

    const QStringList &headers() const { return m_headers; }
    ColumnMapping mapping() const; ///< the suggestion with the columns as they were chosen
    /// Columns that go to a field, alone or with another one, and those of `known`, which are kept on purpose.
    int recognised(const QStringList &known = {}) const;
    QHash<int, ColumnRule> datesToFind() const; ///< by row
    bool hasDates() const;
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
    QString samplesText(int row) const;
    QString goesToText(int row) const;
    QString treatmentTextOf(int row) const;
    QString valueOf(int row, int column) const;
    QList<Choice> choicesOf(int row, int column) const;
    bool isOffered(int row, int column, const QString &value) const;
    void choose(int row, int column, const QString &value);
    void chooseField(int row, const QString &field);
    void setRule(qsizetype row, const ColumnRule &rule);
    int leadingRow(int row) const;
    bool isOpenDate(int row) const;

    QStringList m_headers;
    QList<ColumnFacts> m_facts;
    QList<ColumnRule> m_rules; ///< by row; without a field: kept with the row
    ColumnMapping m_suggestion;
    QuestionSet m_questions;
};

} // namespace lw
