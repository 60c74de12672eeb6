// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/rulebook.h"
#include "core/intake/mergefields.h"

#include <QAbstractTableModel>
#include <QDate>
#include <QSet>

namespace lw
{

/// The leads of a set side by side, a column each, with the choice of a merge: who stays, who takes part, and whose
/// value each field takes.
class ComparisonModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparisonModel)

public:
    enum Role {
        ChoosableRole = Qt::UserRole, ///< the leads that take part differ here, so one value must be taken
        ChosenRole,                   ///< this value is taken
    };

    explicit ComparisonModel(QObject *parent = nullptr);

    /// The leads as they were read, with all of their inquiries.
    struct Leads {
        QList<LeadRecord> records;
        QList<Inquiry> inquiries;
    };
    /// By which the grade is made of the answers of all; without a rulebook it is that of the lead it is taken from.
    void setRules(RulebookPtr rulebook, QDate day);
    /// Begins anew: all take part, `survivor` stays, and its values are taken.
    void setLeads(const Leads &leads, LeadId survivor, const QByteArray &zoneId);
    /// The same leads as they stand by now; the choice stays.
    void refresh(const Leads &leads);
    void clear() { setLeads({}, {}, {}); }

    void setSurvivor(LeadId lead); ///< takes part from now on
    /// Answers false where that cannot be: the survivor stays in, and so do two leads at least.
    bool setTakesPart(LeadId lead, bool takesPart);
    bool choose(const QModelIndex &index); ///< takes this value; false: there is nothing to choose

    LeadId leadAt(int column) const;
    int columnOf(LeadId lead) const;
    LeadId survivor() const { return m_choice.keep; }
    bool takesPart(LeadId lead) const { return !m_leftOut.contains(lead); }
    QList<LeadId> leads() const;  ///< in the order of the columns
    QList<LeadId> taking() const; ///< those that take part
    const MergeChoice &choice() const { return m_choice; }
    const Result<MergePreview> &preview() const { return m_preview; }
    /// Where the first choice waits: the first field that differs, in the first lead that is not the survivor.
    QModelIndex firstQuestion() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void choiceChanged();

private:
    struct Row {
        Field field = Field::FullName;
        QHash<LeadId, QString> values = {};
        LeadId chosen = {};
        bool differs = false;
        bool canChoose = false; ///< between the values there are
    };
    void compute();
    QList<Row> rowsNow() const;
    void showRows();
    QList<MergeField> shownFields() const;
    bool isChoosable(const Row &row, LeadId lead) const;
    QString headOf(const LeadRecord &record) const;
    QString sentenceOf(const Row &row, LeadId lead) const;

    QList<LeadRecord> m_records;
    QList<Inquiry> m_inquiries;
    QList<Row> m_rows;
    QSet<LeadId> m_leftOut;
    MergeChoice m_choice;
    Result<MergePreview> m_preview = MergePreview{};
    QByteArray m_zoneId;
    RulebookPtr m_rulebook;
    QDate m_day;
};

} // namespace lw
