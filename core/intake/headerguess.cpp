// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/fold.h"
#include "core/intake/columnmapping.h"

#include <QRegularExpression>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

/// One header that would fill one field, and how plainly it says so.
struct Claim {
    enum Plainness { Exact, Synonym, Bracketed, Prefixed };
    QString field;
    Plainness plainness = Exact;
    qsizetype column = 0;
};

// "Phone (work)" and "E-mail (required)" say no more than their first word; "Phone (fax)" does.
bool saysNothing(const QString &inBrackets)
{
    static const QStringList words{
        u"work"_s,         u"business"_s,      u"office"_s,      u"company"_s,  u"required"_s,
        u"optional"_s,     u"mandatory"_s,     u"pflichtfeld"_s, u"main"_s,     u"primary"_s,
        u"geschaftlich"_s, u"dienstlich"_s,    u"buro"_s,        u"firma"_s,    u"obligatoire"_s,
        u"facultatif"_s,   u"professionnel"_s, u"obligatorio"_s, u"usd"_s,      u"eur"_s,
        u"gbp"_s,          u"chf"_s,           u"days"_s,        u"textonly"_s, QString()};
    return words.contains(inBrackets);
}

// Forms say whose name it is ("your-email", "Lead Phone"); that is so of everything about a person, of nothing else:
// "Lead Status" is another program's, "Contact owner" somebody else.
std::optional<Field> withoutPrefix(const QString &word)
{
    static constexpr QStringView prefixes[] = {u"your",    u"contact",  u"lead",    u"person",   u"customer",
                                               u"client",  u"prospect", u"visitor", u"attendee", u"user",
                                               u"kontakt", u"ihre",     u"ihr",     u"votre"};
    for (const QStringView prefix : prefixes) {
        if (!word.startsWith(prefix))
            continue;
        const std::optional<Field> field = fieldFromHeader(QStringView(word).mid(prefix.size()));
        const bool isDeal = prefix == u"lead" && field == Field::Title; // what the lead is called
        const bool isYours = prefix == u"your" || prefix == u"ihre" || prefix == u"votre";
        const bool ofPerson = field && *field >= Field::FirstName && *field <= Field::Website;
        if ((ofPerson && !isDeal) || (isYours && field == Field::Message))
            return field;
    }
    return std::nullopt;
}

std::optional<Claim> inBrackets(const QString &header)
{
    static const QRegularExpression pattern(u"^(.+?)\\s*[(\\[]([^)\\]]*)[)\\]]\\s*[*:]?$"_s);
    const QRegularExpressionMatch match = pattern.match(header.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QString outer = match.captured(1);
    const QString inner = match.captured(2);
    for (const QString &both : {QString(inner + outer), QString(outer + inner)}) {
        if (const auto field = fieldFromHeader(both))
            return Claim{nameOf(*field), Claim::Bracketed};
    }
    const auto field = saysNothing(foldToWord(inner)) ? fieldFromHeader(outer) : std::nullopt;
    return field ? std::optional(Claim{nameOf(*field), Claim::Bracketed}) : std::nullopt;
}

std::optional<Claim> claimOf(const QString &header, const QStringList &ownFields)
{
    const QString word = foldToWord(header);
    for (const QString &own : ownFields) {
        if (foldToWord(own) == word)
            return Claim{own, Claim::Exact};
    }
    if (const std::optional<Field> field = fieldFromHeader(header)) {
        const bool named = word == foldToWord(nameOf(*field)) && word != u"title"; // beside a job title it is “Dr.”
        const bool exact = named || word == foldToWord(QString::fromLatin1(info(*field).label));
        return Claim{nameOf(*field), exact ? Claim::Exact : Claim::Synonym};
    }
    if (std::optional<Claim> claim = inBrackets(header))
        return claim;
    const std::optional<Field> field = withoutPrefix(word);
    return field ? std::optional(Claim{nameOf(*field), Claim::Prefixed}) : std::nullopt;
}

// A word may mean the first name, the last name or both: which, the columns beside it tell.
void settleNames(ColumnMapping &mapping)
{
    const auto headerOf = [&](Field field) {
        const auto it =
            std::ranges::find_if(mapping.columns, [&](const ColumnRule &rule) { return rule.field == nameOf(field); });
        return it == mapping.columns.end() ? QString() : mapping.columns.key(*it);
    };
    const auto move = [&](const QString &header, Field to) { mapping.columns[header].field = nameOf(to); };
    const QString first = headerOf(Field::FirstName);
    const QString last = headerOf(Field::LastName);
    const QString full = headerOf(Field::FullName);
    const QString firstWord = foldToWord(first);
    const QString fullWord = foldToWord(full);
    if (last.isEmpty() &&
        ((firstWord == u"vorname" && fullWord == u"name") || (firstWord == u"voornaam" && fullWord == u"naam")))
        move(full, Field::LastName);
    else if (last.isEmpty() && full.isEmpty() && (firstWord == u"nombre" || firstWord == u"nome"))
        move(first, Field::FullName);
    else if (first.isEmpty() && full.isEmpty() && foldToWord(last) == u"nom")
        move(last, Field::FullName);
}

} // namespace

ColumnMapping guessMapping(const QStringList &headers, const QStringList &ownFields)
{
    QList<Claim> claims;
    for (qsizetype column = 0; column < headers.size(); ++column) {
        if (std::optional<Claim> claim = claimOf(headers[column], ownFields)) {
            claim->column = column;
            claims += *claim;
        }
    }
    std::ranges::stable_sort(claims, {}, &Claim::plainness);
    ColumnMapping mapping;
    QStringList taken;
    for (const Claim &claim : claims) {
        if (taken.contains(claim.field))
            continue;
        taken += claim.field;
        mapping.columns.insert(headers[claim.column], {.field = claim.field, .dateFormat = {}});
    }
    settleNames(mapping);
    return mapping;
}

} // namespace lw
