// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/intakeplan.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>

#include <array>
#include <vector>

namespace lw
{

/// What an import would make of one row.
struct CheckedRow {
    qint64 row = 0; ///< of the file
    IntakeOutcome outcome = IntakeOutcome::NewLead;
    QString name;
    QString company;
    QString owner; ///< of a new lead; empty: nobody
    Grade grade = Grade::None;
    QDateTime deadline; ///< the earliest promise it would start; invalid: none
    QString remark;
    bool isSuspected = false;  ///< somebody else may be the same
    bool isCompetitor = false; ///< screened out as one
};

/// Which rows of a checked file are looked at.
enum class RowsShown { All, NewLead, Response, Updated, ScreenedOut, Rejected, Suspected, Competitor };
inline constexpr size_t kRowsShownCount = 8;

/// The rows of a checked file packed together: a million of them take about a hundred megabytes.
class CheckedRows
{
public:
    void add(const CheckedRow &row);

    size_t size() const { return m_rows.size(); }
    CheckedRow at(size_t index) const;
    bool isAmong(size_t index, RowsShown shown) const;
    qint64 count(RowsShown shown) const { return m_counts[size_t(shown)]; }

private:
    struct Packed {
        qint64 row;
        qint64 deadline; ///< milliseconds; 0: none
        qint64 text;     ///< where its words begin
        quint32 nameBytes, companyBytes, remarkBytes;
        quint32 owner;
        IntakeOutcome outcome;
        Grade grade;
        bool isSuspected, isCompetitor;
    };
    quint32 idOf(const QString &owner);
    quint32 append(const QString &text);

    std::vector<Packed> m_rows;
    QByteArray m_text; ///< name, company and remark of every row, in UTF-8
    QStringList m_owners;
    QHash<QString, quint32> m_ownerIds;
    std::array<qint64, kRowsShownCount> m_counts{};
};

} // namespace lw
