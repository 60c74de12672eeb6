// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/leadquery.h"

#include "core/base/fold.h"
#include "core/contacts/postaladdress.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::LeadQuery", text);
}

// Short names people type for the longer ones of the field table.
std::optional<Field> filterField(const QString &name)
{
    static const QHash<QString, Field> shortNames{
        {u"zip"_s, Field::PostalCode},          {u"postcode"_s, Field::PostalCode}, {u"received"_s, Field::ReceivedAt},
        {u"registered"_s, Field::RegisteredAt}, {u"closed"_s, Field::ClosedAt},     {u"name"_s, Field::FullName},
        {u"value"_s, Field::ExpectedValue},     {u"rep"_s, Field::Owner},           {u"no"_s, Field::Number}};
    const auto known = shortNames.constFind(name);
    return known == shortNames.constEnd() ? fieldFromName(name) : std::optional(*known);
}

// Stands for a comma inside quotes until the values are split.
constexpr QChar kQuotedComma(0x1F);

// Blanks separate, except inside double quotes.
Result<QStringList> tokensOf(const QString &text)
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
            token += c == u',' && quoted ? kQuotedComma : c;
    }
    if (quoted)
        return usage(tr("Filter: a quotation mark is opened and never closed."));
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

// "true" or "false" for the words people write, those of a file among them; nothing for any other.
std::optional<QString> flagValue(const QString &word)
{
    static const QStringList yes{u"true"_s, u"yes"_s, u"y"_s, u"1"_s, u"x"_s};
    static const QStringList no{u"false"_s, u"no"_s, u"n"_s, u"0"_s};
    const QString folded = fold(word);
    if (yes.contains(folded))
        return u"true"_s;
    return no.contains(folded) ? std::optional(u"false"_s) : std::nullopt;
}

// What is either so or not so has no more, no less and no beginning of a word.
Result<QString> flagWanted(const FilterTerm &term, const QString &value)
{
    const std::optional<QString> flag = flagValue(value);
    if (flag && term.op == FilterTerm::Op::Is)
        return *flag;
    const QString name = nameOf(*term.field);
    if (flag)
        return usage(tr("Filter: “%1” is either so or not: write %1:true or %1:false.").arg(name));
    return usage(tr("Filter: “%1” may be true or false (yes, no, 1 and 0 mean the same), not “%2”.").arg(name, value));
}

// A value that can never match is a mistyped one.
Result<void> checkValue(const FilterTerm &term, const QString &value)
{
    static const QRegularExpression day(u"^\\d{4}(-\\d{2}(-\\d{2}([T ].*)?)?)?\\*?$"_s);
    static const QRegularExpression age(u"^\\d+[dhm]?$"_s);
    const auto refuse = [&](const QString &what) { return usage(tr("Filter: “%1” is no %2.").arg(value, what)); };
    if (term.field == Field::RepType) // of rules only: a lead does not keep it
        return usage(tr("Filter: the type of rep cannot be asked of leads. Ask for the owner."));
    if (term.isAge)
        return age.match(value).hasMatch() ? Result<void>() : Result<void>(refuse(tr("age like 2d, 36h or 90m")));
    if (!term.field || value == u"none" || value.isEmpty())
        return {};
    const FieldType type = info(*term.field).type;
    if (type == FieldType::Instant && !day.match(value).hasMatch())
        return refuse(tr("date like 2026-01-31"));
    const bool isNumber = type == FieldType::Integer || type == FieldType::Money;
    bool readable = true;
    if (isNumber)
        value.toDouble(&readable);
    if (isNumber && !readable && !value.endsWith(u'*'))
        return refuse(tr("number"));
    if (*term.field == Field::Stage && !stageFromCode(value))
        return refuse(tr("stage"));
    if (*term.field == Field::Status && !statusFromCode(value))
        return refuse(tr("status"));
    if (*term.field == Field::Grade && !gradeFromCode(value))
        return refuse(tr("grade"));
    return {};
}

Result<FilterTerm> termOf(QString token)
{
    FilterTerm term;
    term.negated = token.size() > 1 && token.startsWith(u'-');
    if (term.negated)
        token.remove(0, 1);
    static const QRegularExpression pattern(u"^([a-z_]+)(:|>=|<=|>|<|=)(.*)$"_s);
    QRegularExpressionMatch match = pattern.match(token);
    if (match.hasMatch() && match.captured(1) == u"custom") {
        static const QRegularExpression custom(u"^custom:([^:<>=]+)(:|>=|<=|>|<|=)(.*)$"_s);
        match = custom.match(token);
        term.custom = match.captured(1);
        if (term.custom.isEmpty())
            return usage(tr("Filter: write custom:COLUMN:VALUE."));
    }
    if (!match.hasMatch()) {
        term.values = {token.replace(kQuotedComma, u',')};
        return term;
    }
    term.isAge = match.captured(1) == u"age";
    term.field = filterField(match.captured(1));
    if (!term.isAge && !term.field && term.custom.isEmpty())
        return usage(tr("Filter: “%1” is no field. “fields” lists them.").arg(match.captured(1)));
    term.op = operatorOf(match.captured(2));
    for (QString value : match.captured(3).split(u',')) {
        value.replace(kQuotedComma, u',');
        LW_TRY(checkValue(term, value));
        if (term.field && info(*term.field).type == FieldType::Flag) {
            const Result<QString> flag = flagWanted(term, value);
            if (!flag)
                return flag.error();
            value = *flag;
        }
        term.values += value;
    }
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
qint64 ageSeconds(const FilterTerm &term)
{
    const QString &value = term.values.first();
    const qint64 unit = value.endsWith(u'm') ? 60 : value.endsWith(u'h') ? 3600 : 86400;
    const QString digits =
        value.endsWith(u'd') || value.endsWith(u'h') || value.endsWith(u'm') ? value.chopped(1) : value;
    return digits.toLongLong() * unit;
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

// The local date and time, as a person writes it: "2026-01-31T22:00:00".
QString localText(const QString &utc, const QTimeZone &zone)
{
    const QDateTime instant = QDateTime::fromString(utc, Qt::ISODateWithMs);
    return instant.isValid() ? instant.toTimeZone(zone).toString(u"yyyy-MM-ddTHH:mm:ss"_s) : QString();
}

bool numberHolds(const FilterTerm &term, const QString &value)
{
    const double number = value.toDouble();
    return std::ranges::any_of(term.values, [&](const QString &wanted) {
        return !value.isEmpty() && compareBy(term.op, number, wanted.toDouble());
    });
}

// A date means its whole day: compared by as many signs as were written.
bool instantHolds(const FilterTerm &term, const QString &local)
{
    return std::ranges::any_of(term.values, [&](QString wanted) {
        if (wanted == u"none")
            return local.isEmpty();
        wanted = wanted.endsWith(u'*') ? wanted.chopped(1) : wanted.replace(u' ', u'T');
        return !local.isEmpty() && compareBy(term.op, local.left(wanted.size()), wanted);
    });
}

bool stageHolds(const FilterTerm &term, const QString &value)
{
    return std::ranges::any_of(term.values, [&](const QString &wanted) {
        return compareBy(term.op, stageFromCode(value), stageFromCode(wanted));
    });
}

// Digits alone may be the register number that stands in every row.
bool wordHolds(const QString &word, const LeadRecord &record)
{
    const QString folded = fold(word);
    return folded == QString::number(record.lead.id.value) ||
           std::ranges::any_of(std::array{Field::FullName, Field::Company, Field::Email, Field::ExternalId},
                               [&](Field field) { return fold(textOf(record, field)).contains(folded); });
}

bool termHolds(const FilterTerm &term, const LeadRecord &record, const QDateTime &now, const QTimeZone &zone)
{
    const bool holds = term.isAge               ? meetsAge(term, record.lead.receivedAt().secsTo(now))
                       : !term.custom.isEmpty() ? meetsValue(term, customOf(record, term.custom), zone)
                       : term.field             ? meetsValue(term, textOf(record, *term.field), zone)
                                                : wordHolds(term.values.first(), record);
    return holds != term.negated;
}

} // namespace

bool meetsAge(const FilterTerm &term, qint64 seconds)
{
    return compareBy(term.op, seconds, ageSeconds(term));
}

bool meetsValue(const FilterTerm &term, const QString &value, const QTimeZone &zone)
{
    const FieldType type = term.custom.isEmpty() ? info(*term.field).type : FieldType::Text;
    const bool plain = std::ranges::any_of(
        term.values, [](const QString &wanted) { return wanted == u"none" || wanted.endsWith(u'*'); });
    if (type == FieldType::Instant)
        return instantHolds(term, localText(value, zone));
    if (term.field == Field::Stage)
        return stageHolds(term, value);
    if (!plain && (type == FieldType::Integer || type == FieldType::Money))
        return numberHolds(term, value);
    if (term.op == FilterTerm::Op::Is)
        return std::ranges::any_of(term.values, [&](const QString &wanted) {
            return valueHolds(term.field.value_or(Field::FullName), value, wanted);
        });
    if (value.isEmpty())
        return false;
    if (term.field == Field::Grade)
        return compareBy(term.op, term.values.first().toUpper(), value); // A is more than B
    return compareBy(term.op, fold(value), fold(term.values.first()));
}

Result<QList<QList<FilterTerm>>> parseFilter(const QString &text)
{
    QList<QList<FilterTerm>> groups;
    QList<FilterTerm> group;
    const Result<QStringList> tokens = tokensOf(text);
    if (!tokens)
        return tokens.error();
    for (const QString &token : *tokens) {
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
        return std::ranges::all_of(group,
                                   [&](const FilterTerm &term) { return termHolds(term, record, now, query.zone); });
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
        if (left.isEmpty() != right.isEmpty())
            return right.isEmpty(); // what has no value stands last, whichever way the rest runs
        const auto order = byNumber ? left.toDouble() <=> right.toDouble()
                                    : std::partial_ordering(fold(left).compare(fold(right)) <=> 0);
        if (order != 0)
            return descending ? order > 0 : order < 0;
        return a.lead.id < b.lead.id;
    };
    std::ranges::sort(records, before);
}

} // namespace lw
