// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/duplicatetext.h"

#include "core/base/fold.h"
#include "ui/text/text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double kEqual = 0.9995;
constexpr double kHardlyAlike = 0.5; // below, a figure says less than “differ”
constexpr double kAgree = 0.85;      // for fields that the rules name no threshold of
constexpr qsizetype kShortReasons = 3;
constexpr size_t kCrowdedNamed = 5;
constexpr qsizetype kNamesShown = 3;

QString tr(const char *text, const char *meaning = nullptr)
{
    return QCoreApplication::translate("lw::DuplicateText", text, meaning);
}

// Counts beyond what plural forms take are many in every language.
int pluralCount(qint64 count)
{
    return int(std::min<qint64>(count, 1'000'000'000));
}

struct Phrases {
    Field field;
    const char *same;
    const char *alike; ///< %1: how much
    const char *differ;
};

#define LW_TEXT(text) QT_TRANSLATE_NOOP("lw::DuplicateText", text)
constexpr Phrases kPhrases[] = {
    {Field::ExternalId, LW_TEXT("same external id"), LW_TEXT("external ids %1 alike"), LW_TEXT("external ids differ")},
    {Field::FirstName, LW_TEXT("same first name"), LW_TEXT("first names %1 alike"), LW_TEXT("first names differ")},
    {Field::LastName, LW_TEXT("same last name"), LW_TEXT("last names %1 alike"), LW_TEXT("last names differ")},
    {Field::FullName, LW_TEXT("same name"), LW_TEXT("names %1 alike"), LW_TEXT("names differ")},
    {Field::Title, LW_TEXT("same job title"), LW_TEXT("job titles %1 alike"), LW_TEXT("job titles differ")},
    {Field::Company, LW_TEXT("same company"), LW_TEXT("companies %1 alike"), LW_TEXT("companies differ")},
    {Field::Email, LW_TEXT("same e-mail"), LW_TEXT("e-mails %1 alike"), LW_TEXT("e-mails differ")},
    {Field::Phone, LW_TEXT("same phone"), LW_TEXT("phones %1 alike"), LW_TEXT("phones differ")},
    {Field::Mobile, LW_TEXT("same mobile"), LW_TEXT("mobiles %1 alike"), LW_TEXT("mobiles differ")},
    {Field::Street, LW_TEXT("same street"), LW_TEXT("streets %1 alike"), LW_TEXT("streets differ")},
    {Field::HouseNumber, LW_TEXT("same house number"), LW_TEXT("house numbers %1 alike"),
     LW_TEXT("house numbers differ")},
    {Field::City, LW_TEXT("same city"), LW_TEXT("cities %1 alike"), LW_TEXT("cities differ")},
    {Field::PostalCode, LW_TEXT("same postcode"), LW_TEXT("postcodes %1 alike"), LW_TEXT("postcodes differ")},
    {Field::State, LW_TEXT("same state"), LW_TEXT("states %1 alike"), LW_TEXT("states differ")},
    {Field::Country, LW_TEXT("same country"), LW_TEXT("countries %1 alike"), LW_TEXT("countries differ")},
    {Field::Website, LW_TEXT("same domain"), LW_TEXT("domains %1 alike"), LW_TEXT("domains differ")},
};
#undef LW_TEXT

double thresholdOf(Field field, const IdentityRules &rules)
{
    if (field == Field::FirstName)
        return rules.firstName;
    if (field == Field::LastName)
        return rules.lastName;
    if (field == Field::Company)
        return rules.company;
    if (field == Field::Street)
        return rules.street;
    return field == Field::City ? rules.city : kAgree;
}

QString phraseOf(Field field, double similarity)
{
    const auto known = std::ranges::find(kPhrases, field, &Phrases::field);
    const bool isKnown = known != std::end(kPhrases);
    if (similarity >= kEqual)
        return isKnown ? tr(known->same) : tr("%1: the same").arg(labelOf(field));
    if (similarity < kHardlyAlike)
        return isKnown ? tr(known->differ) : tr("%1: differs").arg(labelOf(field));
    return (isKnown ? tr(known->alike) : tr("%2: %1 alike").arg(u"%1"_s, labelOf(field))).arg(likenessText(similarity));
}

QString joined(const PairWords &words)
{
    const QString agreeing = words.agreeing.join(u", "_s);
    return words.conflicting.isEmpty() ? agreeing
                                       : tr("%1; speaks against: %2").arg(agreeing, words.conflicting.join(u", "_s));
}

} // namespace

PairWords wordsOf(const Suspicion &pair, const IdentityRules &rules)
{
    PairWords words;
    for (const QJsonValue &reason : QJsonDocument::fromJson(pair.reasons).array()) {
        const auto field = fieldFromName(reason[u"field"_s].toString());
        if (!field)
            continue; // of a later program: its other reasons still hold
        const double similarity = reason[u"similarity"_s].toDouble();
        const bool agrees = similarity >= std::min(thresholdOf(*field, rules), kEqual);
        QStringList &list = agrees ? words.agreeing : words.conflicting;
        if (const QString phrase = phraseOf(*field, similarity); !list.contains(phrase))
            list += phrase;
    }
    return words;
}

QString verdictWord(MatchLevel verdict)
{
    return verdict == MatchLevel::Same ? tr("certain") : tr("to ask");
}
QString verdictIcon(MatchLevel verdict)
{
    return verdict == MatchLevel::Same ? u"done"_s : u"question"_s;
}

QString likenessText(double share)
{
    const int whole = share >= 1 ? 100 : std::clamp(int(std::lround(share * 100)), 0, 99);
    return tr("%1 %", "per cent").arg(QLocale().toString(whole));
}

QString becauseText(const Suspicion &pair, MatchLevel verdict, const IdentityRules &rules)
{
    const PairWords words = wordsOf(pair, rules);
    if (words.agreeing.isEmpty() && words.conflicting.isEmpty())
        return tr("Nothing telling is the same in these two themselves; other leads of the set join them.");
    if (words.agreeing.isEmpty())
        return tr("Nothing agrees exactly; speaks against: %1.").arg(words.conflicting.join(u", "_s));
    return (verdict == MatchLevel::Same ? tr("Same because: %1.") : tr("Perhaps the same because: %1."))
        .arg(joined(words));
}

QString pairText(const Suspicion &pair, const IdentityRules &rules)
{
    const PairWords words = wordsOf(pair, rules);
    return tr("No. %1 and No. %2, %3: %4")
        .arg(QString::number(pair.a.value), QString::number(pair.b.value), likenessText(pair.score), joined(words));
}

QString shortReasons(const DuplicateSet &set, const IdentityRules &rules)
{
    return set.pairs.isEmpty() ? QString()
                               : wordsOf(set.pairs.first(), rules).agreeing.mid(0, kShortReasons).join(u", "_s);
}

QString namesText(const QStringList &names)
{
    QStringList shown;
    QSet<QString> known;
    for (const QString &name : names) {
        if (name.isEmpty() || known.contains(fold(name)))
            continue;
        known += fold(name);
        shown += name;
    }
    const qsizetype more = shown.size() - kNamesShown;
    const QString first = shown.mid(0, kNamesShown).join(u", "_s);
    return more > 0 ? tr("%1 and %2 more", "names").arg(first, QLocale().toString(more)) : first;
}

QString setLine(const QString &who, const QString &company, const DuplicateSet &set)
{
    QStringList numbers;
    for (const LeadId lead : set.leads)
        numbers += QString::number(lead.value);
    QStringList names{shownText(who)};
    if (!company.isEmpty() && company != who)
        names += shownText(company);
    return tr("%1: No. %2", "names and numbers of leads").arg(names.join(u", "_s), numbers.join(u", "_s));
}

QString rowLabel(Field field)
{
    return field == Field::Street ? tr("Address") : labelOf(field);
}

QString scanText(const ScanResult &result)
{
    const QString compared =
        QCoreApplication::translate("lw::DuplicateText", "%Ln lead(s) compared", nullptr, pluralCount(result.leads));
    const QString certain =
        QCoreApplication::translate("lw::DuplicateText", "%Ln certain pair(s)", nullptr, pluralCount(result.same));
    const QString merged =
        result.joined > 0 ? tr(" (%1 of them merged already)").arg(QLocale().toString(result.joined)) : QString();
    return tr("%1: %2%3, %4 to ask.").arg(compared, certain, merged, QLocale().toString(result.suspected));
}

QString crowdedText(const std::vector<CrowdedKey> &crowded)
{
    if (crowded.empty())
        return {};
    QStringList named;
    for (size_t i = 0; i < std::min(crowded.size(), kCrowdedNamed); ++i)
        named += tr("“%1” (%2 leads)").arg(shownText(crowded[i].what), QLocale().toString(crowded[i].records));
    if (crowded.size() > kCrowdedNamed)
        named += QCoreApplication::translate("lw::DuplicateText", "and %Ln other value(s)", nullptr,
                                             pluralCount(qint64(crowded.size() - kCrowdedNamed)));
    return tr("So common that not all their leads were compared with each other: %1.").arg(named.join(u", "_s));
}

} // namespace lw
