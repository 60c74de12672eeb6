// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/leads/leadrecord.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QTimeZone>

namespace lw
{

/// One token of the filter: `country:US`, `age>2d`, `-status:lost`, or a bare word looked for in name, company, e-mail
/// and external id, digits also as the register number.
struct FilterTerm {
    enum class Op { Is, AtLeast, AtMost, Above, Below };
    std::optional<Field> field; ///< absent: age, or a bare word
    bool isAge = false;
    QString custom; ///< a column of the file, for `custom:<column>`
    bool negated = false;
    Op op = Op::Is;
    QStringList values; ///< one of them; `none` means blank, a trailing * any ending; of a flag "true" or "false"
    bool operator==(const FilterTerm &) const = default;
};

/// What list to show: groups joined by OR, the terms inside one joined by AND.
struct LeadQuery {
    QList<QList<FilterTerm>> groups;   ///< none: every lead
    QString search;                    ///< folded, anywhere in name, company, e-mail, external id
    QTimeZone zone = QTimeZone::utc(); ///< in which dates are meant
};

/// Reads the filter grammar of cli.md. Error: the token that makes no sense.
Result<QList<QList<FilterTerm>>> parseFilter(const QString &text);

bool matches(const LeadQuery &query, const LeadRecord &record, const QDateTime &now);

/// Whether a value, written as textOf() writes it, meets a term about a field; its negation is not looked at.
bool meetsValue(const FilterTerm &term, const QString &value, const QTimeZone &zone);
/// The same for a term about age, in seconds since the arrival.
bool meetsAge(const FilterTerm &term, qint64 seconds);

/// Sorts by a field: numbers and money by size, everything else by folded text, blanks last; register number decides
/// ties.
void sortRecords(QList<LeadRecord> &records, Field field, bool descending);

} // namespace lw
