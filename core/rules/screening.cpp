// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/screening.h"

#include "core/base/fold.h"
#include "core/contacts/companyname.h"
#include "core/contacts/companysimilarity.h"
#include "core/contacts/emailaddress.h"
#include "core/contacts/personname.h"
#include "core/rules/leadfacts.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Screening", text);
}

// Folded words with a blank around each, so that " art " is not found in " start ".
QString spacedWords(QStringView text)
{
    QString words = u" "_s;
    const QString folded = fold(text);
    for (const QChar letter : folded) {
        if (letter.isLetterOrNumber() || letter.isMark())
            words += letter;
        else if (letter != u'\'' && letter != u'’' && !words.endsWith(u' '))
            words += u' ';
    }
    if (!words.endsWith(u' '))
        words += u' ';
    return words;
}

// First and last name; a middle name does not make somebody else. Empty where one of the two is missing.
QString personKey(QStringView name)
{
    const PersonName parts = splitName(name);
    const QString first = spacedWords(parts.first).section(u' ', 1, 1);
    const QString last = spacedWords(parts.last).trimmed();
    return first.isEmpty() || last.isEmpty() ? QString() : QString(first + u' ' + last);
}

// Which pairs of neighbouring letters a name has, in 64 bits: names alike share many, and counting them costs nothing.
quint64 letterPairsOf(QStringView key)
{
    quint64 pairs = 0;
    QChar before;
    for (const QChar letter : key) {
        if (!letter.isLetterOrNumber())
            continue;
        if (!before.isNull())
            pairs |= quint64(1) << ((before.unicode() * 31U + letter.unicode()) % 64U);
        before = letter;
    }
    return pairs;
}

// Names that share less than a third of their letter pairs are never alike.
bool mayBeAlike(quint64 a, quint64 b)
{
    return 3 * std::popcount(a & b) >= std::min(std::popcount(a), std::popcount(b));
}

// mail.rival.example belongs to rival.example.
const CompiledScreening::Hit *hitOf(const QHash<QString, CompiledScreening::Hit> &domains, QString domain)
{
    while (domain.contains(u'.')) {
        if (const auto hit = domains.constFind(domain); hit != domains.constEnd())
            return &*hit;
        domain = domain.section(u'.', 1);
    }
    return nullptr;
}

void add(CompiledScreening &compiled, const ScreeningEntry &entry)
{
    switch (entry.by) {
    case ScreenBy::Company: {
        const QString key = companyNameKey(entry.value);
        if (key.isEmpty() || compiled.companies.contains(key))
            return;
        compiled.companies.insert(key, {entry.reason, entry.value});
        if (entry.reason == u"competitor")
            compiled.rivals += CompiledScreening::Rival{entry.value, key, letterPairsOf(key)};
        return;
    }
    case ScreenBy::Domain:
        if (const QString domain = domainOf(entry.value); !domain.isEmpty() && !compiled.domains.contains(domain))
            compiled.domains.insert(domain, {entry.reason, domain});
        return;
    case ScreenBy::Person: {
        const QString key = personKey(entry.value);
        const QString company = companyNameKey(entry.company);
        const bool namesNone = company.isEmpty() && !entry.company.isEmpty(); // “unknown” is not any company
        if (!key.isEmpty() && !namesNone)
            compiled.persons.insert(key, {entry.reason, company});
        return;
    }
    case ScreenBy::Title:
    case ScreenBy::Word: {
        const QString words = spacedWords(entry.value);
        const bool isWhole = entry.by == ScreenBy::Title && entry.value.startsWith(u'=');
        if (words != u" ")
            (entry.by == ScreenBy::Title ? compiled.titles : compiled.words) +=
                CompiledScreening::Words{entry.reason, words, isWhole};
        return;
    }
    }
    Q_UNREACHABLE();
}

const CompiledScreening::Words *firstIn(const QList<CompiledScreening::Words> &list, const QString &text)
{
    if (list.isEmpty() || text.isEmpty())
        return nullptr;
    const QString words = spacedWords(text);
    const auto hit = std::ranges::find_if(list, [&](const CompiledScreening::Words &entry) {
        return entry.isWhole ? words == entry.words : words.contains(entry.words);
    });
    return hit == list.end() ? nullptr : &*hit;
}

Screening screenCompany(const LeadFacts &facts, const CompiledScreening &list)
{
    if (!facts.companyKey.isEmpty()) {
        if (const auto hit = list.companies.constFind(facts.companyKey); hit != list.companies.constEnd())
            return {true, hit->reason, facts.company};
    }
    if (list.domains.isEmpty())
        return {};
    for (const QString &domain : {emailDomain(facts.emailKey), facts.website}) {
        if (const CompiledScreening::Hit *hit = hitOf(list.domains, domain))
            return {true, hit->reason, domain};
    }
    return {};
}

Screening screenPerson(const LeadFacts &facts, const CompiledScreening &list)
{
    if (!list.persons.isEmpty()) {
        const auto [begin, end] = list.persons.equal_range(personKey(facts.name));
        for (auto hit = begin; hit != end; ++hit) {
            if (hit->companyKey.isEmpty() || hit->companyKey == facts.companyKey)
                return {true, hit->reason, facts.name};
        }
    }
    if (const CompiledScreening::Words *title = firstIn(list.titles, facts.title))
        return {true, title->reason, facts.title};
    // The message itself is not kept with a decision; the words that decided are.
    for (const QString &text : {facts.message, facts.messageWords}) {
        if (const CompiledScreening::Words *words = firstIn(list.words, text)) {
            const QString found = words->words.trimmed();
            return {true, words->reason, tr("“%1” in the message").arg(found), found};
        }
    }
    return {};
}

// Held, not refused: a person takes it back where the likeness is chance.
Screening screenLookAlike(const LeadFacts &facts, const CompiledScreening &list)
{
    if (facts.companyKey.isEmpty() || list.rivals.isEmpty())
        return {};
    const quint64 pairs = letterPairsOf(facts.companyKey);
    const CompiledScreening::Rival *likest = nullptr;
    double best = 0;
    for (const CompiledScreening::Rival &rival : list.rivals) {
        const double alike =
            mayBeAlike(pairs, rival.letterPairs) ? companyKeySimilarity(facts.companyKey, rival.key) : 0;
        if (alike >= list.lookAlike && alike > best) {
            likest = &rival;
            best = alike;
        }
    }
    if (!likest)
        return {};
    return {true, u"competitor_look_alike"_s,
            tr("“%1” looks like “%2” (%3 %)").arg(facts.company, likest->name, QString::number(int(best * 100)))};
}

} // namespace

CompiledScreening compile(const ScreeningList &list, double lookAlike)
{
    CompiledScreening compiled;
    compiled.lookAlike = lookAlike;
    for (const ScreeningEntry &entry : entriesOf(list))
        add(compiled, entry);
    for (const QString &country : list.countriesServed)
        compiled.countries.insert(country);
    return compiled;
}

Screening screen(const LeadFacts &facts, const CompiledScreening &list)
{
    if (facts.letIn)
        return {};
    for (const auto &rule : {screenCompany, screenPerson, screenLookAlike}) {
        if (const Screening screening = rule(facts, list); screening.screenedOut)
            return screening;
    }
    if (!list.countries.isEmpty() && !facts.countryCode.isEmpty() && !list.countries.contains(facts.countryCode))
        return {true, u"outside_countries"_s, facts.countryCode};
    if (!facts.hasReach && !facts.identityByFile)
        return {true, u"unreachable"_s, tr("no phone, e-mail or full postal address")};
    return {};
}

} // namespace lw
