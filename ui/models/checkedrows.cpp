// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/checkedrows.h"

namespace lw
{

quint32 CheckedRows::idOf(const QString &owner)
{
    const auto known = m_ownerIds.constFind(owner);
    if (known != m_ownerIds.constEnd())
        return *known;
    const auto id = quint32(m_owners.size());
    m_owners += owner;
    m_ownerIds.insert(owner, id);
    return id;
}

quint32 CheckedRows::append(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    m_text += bytes;
    return quint32(bytes.size());
}

void CheckedRows::add(const CheckedRow &row)
{
    Packed packed{.row = row.row,
                  .deadline = row.deadline.isValid() ? row.deadline.toMSecsSinceEpoch() : 0,
                  .text = m_text.size(),
                  .nameBytes = append(row.name),
                  .companyBytes = append(row.company),
                  .remarkBytes = append(row.remark),
                  .owner = idOf(row.owner),
                  .outcome = row.outcome,
                  .grade = row.grade,
                  .isSuspected = row.isSuspected,
                  .isCompetitor = row.isCompetitor};
    m_rows.push_back(packed);
    for (size_t shown = 0; shown < kRowsShownCount; ++shown)
        m_counts[shown] += isAmong(m_rows.size() - 1, static_cast<RowsShown>(shown)) ? 1 : 0;
}

CheckedRow CheckedRows::at(size_t index) const
{
    const Packed &packed = m_rows[index];
    qsizetype from = packed.text;
    const auto next = [&](quint32 bytes) {
        const QString text = QString::fromUtf8(m_text.constData() + from, bytes);
        from += bytes;
        return text;
    };
    CheckedRow row{.row = packed.row,
                   .outcome = packed.outcome,
                   .name = next(packed.nameBytes),
                   .company = next(packed.companyBytes),
                   .owner = m_owners[packed.owner],
                   .grade = packed.grade,
                   .deadline = {},
                   .remark = next(packed.remarkBytes),
                   .isSuspected = packed.isSuspected,
                   .isCompetitor = packed.isCompetitor};
    if (packed.deadline != 0)
        row.deadline = QDateTime::fromMSecsSinceEpoch(packed.deadline, Qt::UTC);
    return row;
}

bool CheckedRows::isAmong(size_t index, RowsShown shown) const
{
    const Packed &row = m_rows[index];
    switch (shown) {
    case RowsShown::All: return true;
    case RowsShown::NewLead: return row.outcome == IntakeOutcome::NewLead;
    case RowsShown::Response: return row.outcome == IntakeOutcome::Response;
    case RowsShown::Updated: return row.outcome == IntakeOutcome::Updated;
    case RowsShown::ScreenedOut: return row.outcome == IntakeOutcome::ScreenedOut;
    case RowsShown::Rejected: return row.outcome == IntakeOutcome::Rejected;
    case RowsShown::Suspected: return row.isSuspected;
    case RowsShown::Competitor: return row.isCompetitor;
    }
    Q_UNREACHABLE();
}

} // namespace lw
