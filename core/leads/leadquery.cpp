// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/leadquery.h"

#include "core/base/fold.h"
#include "core/contacts/postaladdress.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace lw {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("lw::LeadQuery", text); }

// Short names people type for the longer ones of the field table.
std::optional<Field> filterField(const QString &name)
{
    static const QHash<QString, Field> shortNames{{u"zip"_s, Field::PostalCode}, {u"postcode"_s, Field::PostalCode}, {u"received"_s, Field::ReceivedAt},
                                                  {u"registered"_s, Field::RegisteredAt}, {u"closed"_s, Field::ClosedAt}, {u"name"_s, Field::FullName},
                                                  {u"value"_s, Field::ExpectedValue}, {u"rep"_s, Field::Owner}, {u"no"_s, Field::Number}};
    const auto known = shortNames.constFind(name);
    return known == shortNames.constEnd() ? fieldFromName(name) : std::optional(*known);
}

// Blanks separate, except inside double quotes.
QStringList tokensOf(const QString &text)
{
    QStringList tokens;
    QString token;
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        else if (c.isSpace() && !quoted) {
            if (!token.isEmpty())
                tokens += token;
            token.clear();
        } else
            token += c;
    }
    if (!token.isEmpty())
        tokens += token;
    return tokens;
}

FilterTerm::Op operatorOf(const QString &sign)
{
    if (sign == u">=")
        return FilterTerm::Op::AtLeast;
    if (sign == u"<=")
        return FilterTerm::Op::AtMost;
    if (sign == u">")
        return FilterTerm::Op::Above;
    return sign == u"<" ? FilterTerm::Op::Below : FilterTerm::Op::Is;
}

Result<FilterTerm> termOf(QString token)
{
    FilterTerm term;
    term.negated = token.size() > 1 && token.startsWith(u'-');
    if (term.negated)
        token.remove(0, 1);
    static const QRegularExpression pattern(u"^([a-z_]+)(:|>=|<=|>|<|=)(.*)$"_s);
    const QRegularExpressionMatch match = pattern.match(token);
    if (!match.hasMatch()) {
        term.values = {token};
        return term;
    }
    term.isAge = match.captured(1) == u"age";
    term.field = filterField(match.captured(1));
    if (!term.isAge && !term.field)
        return usage(tr("Filter: “%1” is no field. “fields” lists them.").arg(match.captured(1)));
    term.op = operatorOf(match.captured(2));
    term.values = match.captured(3).split(u',');
    return term;
}

bool compareBy(FilterTerm::Op op, auto left, auto right)
{
    switch (op) {
    case FilterTerm::Op::Is: return left == right;
    case FilterTerm::Op::AtLeast: return left >= right;
    case FilterTerm::Op::AtMost: return left <= right;
    case FilterTerm::Op::Above: return left > right;
    case FilterTerm::Op::Below: return left < right;
    }
    Q_UNREACHABLE();
}

// "2d", "36h", "90m": how long ago it arrived.
bool ageHolds(const FilterTerm &term, const LeadRecord &record, const QDateTime &now)
{
    const QString &value = term.values.first();
    const qint64 unit = value.endsWith(u'm') ? 60 : value.endsWith(u'h') ? 3600 : 86400;
    const QString digits = value.endsWith(u'd') || value.endsWith(u'h') || value.endsWith(u'm') ? value.chopped(1) : value;
    return compareBy(term.op, record.lead.receivedAt().secsTo(now), digits.toLongLong() * unit);
}

QString comparable(Field field, const QString &value)
{
    const FieldType type = info(field).type;
    return type == FieldType::Postcode ? postalKey(value) : fold(value);
}

bool valueHolds(Field field, const QString &value, const QString &wanted)
{
    if (wanted == u"none")
        return value.isEmpty();
    const QString seen = comparable(field, value);
    if (wanted.endsWith(u'*'))
        return seen.startsWith(comparable(field, wanted.chopped(1)));
    return seen == comparable(field, wanted);
}

bool fieldHolds(const FilterTerm &term, const LeadRecord &record)
{
    const QString value = textOf(record, *term.field);
    if (term.op == FilterTerm::Op::Is)
        return std::ranges::any_of(term.values, [&](const QString &wanted) { return valueHolds(*term.field, value, wanted); });
    if (value.isEmpty())
        return false;
    const QString &bound = term.values.first();
    if (info(*term.field).type == FieldType::Instant)
        return compareBy(term.op, value.left(bound.size()), bound);
    if (*term.field == Field::Grade)
        return compareBy(term.op, bound.toUpper(), value); // A is more than B
    return compareBy(term.op, value.toDouble(), bound.toDouble());
}

bool wordHolds(const QString &word, const LeadRecord &record)
{
    const QString folded = fold(word);
    return std::ranges::any_of(std::array{Field::FullName, Field::Company, Field::Email, Field::ExternalId},
                               [&](Field field) { return fold(textOf(record, field)).contains(folded); });
}

bool termHolds(const FilterTerm &term, const LeadRecord &record, const QDateTime &now)
{
    const bool holds = term.isAge ? ageHolds(term, record, now) : term.field ? fieldHolds(term, record) : wordHolds(term.values.first(), record);
    return holds != term.negated;
}

} // namespace

Result<QList<QList<FilterTerm>>> parseFilter(const QString &text)
{
    QList<QList<FilterTerm>> groups;
    QList<FilterTerm> group;
    for (const QString &token : tokensOf(text)) {
        if (token.compare(u"or", Qt::CaseInsensitive) == 0) {
            if (group.isEmpty())
                return usage(tr("Filter: “or” stands between two conditions."));
            groups += group;
            group.clear();
            continue;
        }
        const Result<FilterTerm> term = termOf(token);
        if (!term)
            return term.error();
        group += *term;
    }
    if (group.isEmpty() && !groups.isEmpty())
        return usage(tr("Filter: “or” stands between two conditions."));
    if (!group.isEmpty())
        groups += group;
    return groups;
}

bool matches(const LeadQuery &query, const LeadRecord &record, const QDateTime &now)
{
    if (!query.search.isEmpty() && !wordHolds(query.search, record))
        return false;
    const auto groupHolds = [&](const QList<FilterTerm> &group) {
        return std::ranges::all_of(group, [&](const FilterTerm &term) { return termHolds(term, record, now); });
    };
    return query.groups.isEmpty() || std::ranges::any_of(query.groups, groupHolds);
}

void sortRecords(QList<LeadRecord> &records, Field field, bool descending)
{
    const FieldType type = info(field).type;
    const bool byNumber = type == FieldType::Integer || type == FieldType::Money;
    const auto before = [&](const LeadRecord &a, const LeadRecord &b) {
        const QString left = textOf(a, field);
        const QString right = textOf(b, field);
        const auto order = byNumber ? left.toDouble() <=> right.toDouble() : std::partial_ordering(fold(left).compare(fold(right)) <=> 0);
        if (order != 0)
            return descending ? order > 0 : order < 0;
        return a.lead.id < b.lead.id;
    };
    std::ranges::sort(records, before);
}

} // namespace lw
