// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/matching.h"

#include "core/base/fold.h"

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double kSame = 1.0;
constexpr double kMailOtherName = 0.90;
constexpr double kNameAndCompany = 0.85;
constexpr double kPhoneOtherName = 0.80;

// 0000000000 and the like are typed to get past a form; they are nobody's number.
bool isTelling(const QString &e164)
{
    const QString tail = e164.right(7);
    return tail.size() == 7 && tail.count(tail.back()) < 7;
}

bool equal(const QString &left, const QString &right)
{
    return !left.isEmpty() && left == right;
}

// "J Doe" against "John Doe" is no contradiction; "Mary Doe" against "John Doe" is.
bool namesAgree(const QString &left, const QString &right)
{
    if (left.isEmpty() || right.isEmpty() || left == right)
        return true;
    const QStringList a = left.split(u' ');
    const QStringList b = right.split(u' ');
    const auto covered = [](const QStringList &words, const QStringList &by) {
        return std::ranges::all_of(words, [&](const QString &word) {
            return std::ranges::any_of(by, [&](const QString &other) {
                return other == word || (word.size() == 1 && other.startsWith(word));
            });
        });
    };
    return covered(a, b) || covered(b, a);
}

QString sharedPhone(const MatchKeys &left, const MatchKeys &right)
{
    for (const QString &mine : {left.phone, left.mobile}) {
        if (equal(mine, right.phone) || equal(mine, right.mobile))
            return mine;
    }
    return {};
}

} // namespace

QString codeOf(MatchLevel level)
{
    return level == MatchLevel::Same ? u"same"_s : u"suspected"_s;
}

QString nameKeyOf(const QString &name)
{
    QString folded = fold(name);
    for (QChar &c : folded) {
        if (!c.isLetterOrNumber())
            c = u' ';
    }
    QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
    words.sort();
    return words.join(u' ');
}

MatchKeys matchKeysOf(const LeadRecord &record)
{
    return {.externalId = record.lead.externalId,
            .emailKey = record.person.emailKey,
            .phone = isTelling(record.person.phone.e164) ? record.person.phone.e164 : QString(),
            .mobile = isTelling(record.person.mobile.e164) ? record.person.mobile.e164 : QString(),
            .nameKey = nameKeyOf(record.person.fullName),
            .companyKey = record.company.nameKey};
}

std::optional<Likeness> compare(const MatchKeys &left, const MatchKeys &right)
{
    Likeness match;
    const bool sameName = equal(left.nameKey, right.nameKey);
    const bool sameCompany = equal(left.companyKey, right.companyKey);
    const auto found = [&](MatchLevel level, double score, MatchReason reason) {
        if (score > match.score) {
            match.level = level;
            match.score = score;
        }
        match.reasons += std::move(reason);
    };
    if (equal(left.externalId, right.externalId))
        found(MatchLevel::Same, kSame, {Field::ExternalId, left.externalId, right.externalId});
    if (equal(left.emailKey, right.emailKey)) {
        const bool otherCompany = !left.companyKey.isEmpty() && !right.companyKey.isEmpty() && !sameCompany;
        const bool nameless = left.nameKey.isEmpty() || right.nameKey.isEmpty();
        const bool agree = namesAgree(left.nameKey, right.nameKey) && !(nameless && otherCompany);
        found(agree ? MatchLevel::Same : MatchLevel::Suspected, agree ? kSame : kMailOtherName,
              {Field::Email, left.emailKey, right.emailKey});
    }
    if (const QString phone = sharedPhone(left, right); !phone.isEmpty())
        found(sameName ? MatchLevel::Same : MatchLevel::Suspected, sameName ? kSame : kPhoneOtherName,
              {Field::Phone, phone, phone});
    if (sameName && sameCompany)
        found(MatchLevel::Suspected, kNameAndCompany, {Field::Company, left.companyKey, right.companyKey});
    if (match.reasons.isEmpty())
        return std::nullopt;
    if (!left.nameKey.isEmpty() && !right.nameKey.isEmpty())
        match.reasons += MatchReason{Field::FullName, left.nameKey, right.nameKey, sameName ? 1.0 : 0.0};
    return match;
}

QStringList blockingKeys(const MatchKeys &keys)
{
    QStringList blocks;
    const auto add = [&](QChar kind, const QString &value) {
        if (!value.isEmpty())
            blocks += QString(kind + value);
    };
    add(u'x', keys.externalId);
    add(u'e', keys.emailKey);
    add(u'p', keys.phone);
    if (keys.mobile != keys.phone)
        add(u'p', keys.mobile);
    if (!keys.nameKey.isEmpty() && !keys.companyKey.isEmpty())
        add(u'n', keys.nameKey + u'\t' + keys.companyKey);
    return blocks;
}

} // namespace lw
