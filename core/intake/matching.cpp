// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/matching.h"

#include "core/base/similarity.h"
#include "core/contacts/givennames.h"
#include "core/intake/matchevidence.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double kLeastPrior = 8, kMostPrior = 18;
constexpr double kDuplicates = 2; // bits: a base holds more than one pair in n squared
constexpr double kSlope = 1.9;    // bits that double the odds
constexpr double kAsk = 0.80;     // what alone is worth a question
constexpr double kDoubt = 0.85;   // what a contradiction leaves of any evidence

constexpr double kNearlyOneEmail = 15; // bits

struct Weighing {
    bool sameExternalId = false;
    NameFinding names;
    Finding email;
    Finding phone;
    Finding company;
    Finding title;
    PlaceFinding place;
    double bits = 0;
};

bool differs(const Finding &finding)
{
    return finding.known && finding.bits < 0;
}
bool agrees(const Finding &finding)
{
    return finding.known && finding.bits > 0;
}
bool equal(const Finding &finding)
{
    return finding.known && finding.similarity == 1;
}

bool isOther(const Finding &finding)
{
    return finding.known && (finding.bits <= -2 || (finding.bits < 0 && finding.similarity < 0.65));
}

bool namesDiffer(const NameFinding &names)
{
    return !names.covered && (isOther(names.first) || isOther(names.last));
}
// A slip in either, no word of another.
bool nearlyAgree(const NameFinding &names)
{
    constexpr double kSlip = 0.75;
    const auto isNear = [](const Finding &name) { return !name.known || name.similarity >= kSlip; };
    return names.covered || (isNear(names.first) && isNear(names.last));
}
bool bothNamesDiffer(const NameFinding &names)
{
    return !names.covered && isOther(names.first) && isOther(names.last);
}
bool namesAgree(const NameFinding &names)
{
    return names.covered || (agrees(names.first) && agrees(names.last));
}

// Two of n records are of one person about once in n times; bits of evidence have to outweigh that.
double scoreOf(double bits, qint64 records)
{
    const double prior =
        std::clamp(std::log2(double(std::max<qint64>(1, records))) - kDuplicates, kLeastPrior, kMostPrior);
    return 1 / (1 + std::exp2(-(bits - prior) / kSlope));
}

// What a person is asked about however little else is known.
bool isWorthAsking(const Weighing &all, const MatchKeys &left, const MatchKeys &right)
{
    if (equal(all.email) || equal(all.phone))
        return true;
    const bool nameless = !left.hasPerson() && !right.hasPerson();
    if (nameless && equal(all.company))
        return !differs(all.place.street) && !differs(all.place.city) && !differs(all.place.postal);
    if (!namesAgree(all.names))
        return false;
    const bool sameDomain = !left.emailDomain.isEmpty() && left.emailDomain == right.emailDomain;
    const bool sameStreet = agrees(all.place.street) && !differs(all.place.number);
    return agrees(all.company) || (all.company.known && all.company.similarity >= 0.7 && agrees(all.title)) ||
           sameDomain || (sameStreet && (agrees(all.place.city) || agrees(all.place.postal) || agrees(all.title)));
}

// Half a name and a town, or a street, are many people's; at one house they are one's.
bool isHalfNameInTown(const Weighing &all)
{
    const bool sameHouse = agrees(all.place.street) && agrees(all.place.number);
    return all.names.first.known != all.names.last.known && !all.names.covered && !agrees(all.email) &&
           !agrees(all.phone) && !agrees(all.company) && !agrees(all.place.postal) && !sameHouse &&
           !(agrees(all.place.city) && agrees(all.place.number) && !all.place.street.known);
}

// One name at one company may be two people; at two companies, in one town, it mostly is.
bool isNameAtWork(const Weighing &all)
{
    const bool sameSite = agrees(all.place.street) || agrees(all.place.postal);
    return all.names.bits > 0 && all.company.known && !agrees(all.email) && !agrees(all.phone) &&
           (!sameSite || differs(all.company));
}

// One name in one town, at two addresses there.
bool isElsewhereInTown(const Weighing &all)
{
    return differs(all.place.street) && !agrees(all.place.number) && !agrees(all.place.postal) && !agrees(all.email) &&
           !agrees(all.phone);
}

// 1024 and 1042, or the house next door but two: a slip rather than another house.
bool isNearNumber(int left, int right)
{
    return damerauLevenshtein(QString::number(left), QString::number(right), 1) <= 1 ||
           (left % 2 == right % 2 && std::abs(left - right) <= 8);
}

// One company's name at two houses is two of its branches, unless the number is a slip.
bool isOtherBranch(const Weighing &all, const MatchKeys &left, const MatchKeys &right)
{
    if (left.hasPerson() || right.hasPerson() || !differs(all.place.number) || agrees(all.email) || agrees(all.phone))
        return false;
    constexpr double kOneStreet = 0.95;
    const bool isSlip = agrees(all.place.street) && isNearNumber(left.houseNumber, right.houseNumber);
    return !isSlip || (differs(all.place.city) && all.place.street.similarity < kOneStreet);
}

// Two addresses with nothing in common; a slip leaves more.
bool haveOtherEmails(const Weighing &all, const MatchKeys &left, const MatchKeys &right)
{
    constexpr double kSlip = 0.4;
    return !left.emailKey.isEmpty() && !right.emailKey.isEmpty() && differs(all.email) && all.email.similarity < kSlip;
}

// A name and a town, against two e-mail addresses; or a name and a street, against two numbers in two towns.
bool isNamesake(const Weighing &all, const MatchKeys &left, const MatchKeys &right)
{
    if (!left.hasPerson() || !right.hasPerson() || agrees(all.email) || agrees(all.phone))
        return false;
    if (haveOtherEmails(all, left, right) && !all.place.street.known && !all.place.postal.known)
        return true;
    return differs(all.place.number) && differs(all.place.city) && !agrees(all.place.postal);
}

// Evidence that two people can have in common does not join them. At a private address one last name, or one first
// name, is held to be one person's; colleagues share both with each other more often than people marry.
bool isDoubtful(const Weighing &all, const MatchKeys &left, const MatchKeys &right, const IdentityRules &rules)
{
    if (left.hasPerson() != right.hasPerson())
        return all.email.bits < kNearlyOneEmail;
    if (!left.hasPerson() && all.company.similarity < rules.company && all.email.bits < kNearlyOneEmail)
        return true;
    if (isNameAtWork(all))
        return true;
    if (isHalfNameInTown(all) || isElsewhereInTown(all))
        return true;
    if (isOtherBranch(all, left, right) || isNamesake(all, left, right))
        return true;
    const bool atHome = agrees(all.place.street) && agrees(all.place.number) && agrees(all.place.city);
    const bool misspelt = atHome && nearlyAgree(all.names);
    const bool unlike = !misspelt && !all.names.covered && (differs(all.names.first) || differs(all.names.last));
    if (unlike && !agrees(all.place.postal) && !agrees(all.email) && !agrees(all.phone))
        return true;
    if (!namesDiffer(all.names))
        return false;
    return equal(all.email) || equal(all.phone) || differs(all.email) || all.company.known ||
           bothNamesDiffer(all.names);
}

// A name alone is no key: namesakes are common.
bool saysMoreThanName(const Weighing &all)
{
    return agrees(all.email) || agrees(all.phone) || agrees(all.company) || agrees(all.place.street) ||
           agrees(all.place.postal) || agrees(all.place.city);
}

// One of the names and a town or a street in common, under another's roof, telephone and employer.
bool areNeighbours(const Weighing &all)
{
    const bool sameHouse = agrees(all.place.street) && agrees(all.place.number);
    const bool nameDiffers = !all.names.covered && (differs(all.names.first) || differs(all.names.last));
    return nameDiffers && differs(all.company) && !agrees(all.email) && !agrees(all.phone) && !sameHouse;
}

// A name that nearly agrees, and everything of the address.
bool isMisspeltAtHome(const Weighing &all)
{
    const bool known = all.names.first.known || all.names.last.known;
    return known && nearlyAgree(all.names) && agrees(all.place.street) && agrees(all.place.number) &&
           (agrees(all.place.postal) || agrees(all.place.city));
}

double scoreOf(const Weighing &all, const MatchKeys &left, const MatchKeys &right, const IdentityRules &rules,
               qint64 records)
{
    if (all.sameExternalId)
        return bothNamesDiffer(all.names) && differs(all.email) ? kDoubt : 1;
    if (bothNamesDiffer(all.names) && !equal(all.email) && !equal(all.phone))
        return 0;
    if (!saysMoreThanName(all) || areNeighbours(all))
        return 0;
    const bool somebody = all.names.bits > 0 || agrees(all.names.first) || agrees(all.names.last) ||
                          agrees(all.email) || agrees(all.phone) || agrees(all.company) || isMisspeltAtHome(all);
    double score = somebody ? scoreOf(all.bits, records) : 0;
    if (isWorthAsking(all, left, right))
        score = std::max(score, kAsk);
    return isDoubtful(all, left, right, rules) ? std::min(score, kDoubt) : score;
}

bool mayBeTwo(const Weighing &all, const MatchKeys &left, const MatchKeys &right)
{
    if (!left.generation.isEmpty() && !right.generation.isEmpty() && left.generation != right.generation)
        return true;
    if (all.names.crossed || all.names.covered)
        return false;
    if (namesDiffer(all.names) || isOtherGivenName(left.firstName, right.firstName))
        return true;
    const bool byInitial =
        left.firstName != right.firstName && (left.firstName.size() == 1 || right.firstName.size() == 1);
    return byInitial && all.names.first.known && !agrees(all.email);
}

class Reasons
{
public:
    void add(Field field, const Finding &finding, const QString &left, const QString &right)
    {
        if (finding.known)
            list += MatchReason{field, left, right, finding.similarity, finding.bits};
    }
    QList<MatchReason> list;
};

QString shownPhone(const MatchKeys &keys, const MatchKeys &other)
{
    const bool shared = !keys.mobile.isEmpty() && (keys.mobile == other.phone || keys.mobile == other.mobile);
    return keys.phone.isEmpty() || (shared && keys.phone != other.phone && keys.phone != other.mobile) ? keys.mobile
                                                                                                       : keys.phone;
}

QString shownStreet(const MatchKeys &keys)
{
    return QString(keys.street.direction + u' ' + keys.street.core + u' ' + keys.street.kind).simplified();
}

QList<MatchReason> reasonsOf(const Weighing &all, const MatchKeys &left, const MatchKeys &right)
{
    Reasons reasons;
    if (all.sameExternalId)
        reasons.list += MatchReason{Field::ExternalId, left.externalId, right.externalId, 1, kMostPrior};
    reasons.add(Field::Email, all.email, left.emailKey, right.emailKey);
    reasons.add(Field::Phone, all.phone, shownPhone(left, right), shownPhone(right, left));
    reasons.add(Field::Company, all.company, left.companyKey, right.companyKey);
    const bool crossed = all.names.crossed;
    reasons.add(Field::FirstName, all.names.first, left.firstName, crossed ? right.lastName : right.firstName);
    reasons.add(Field::LastName, all.names.last, left.lastName, crossed ? right.firstName : right.lastName);
    reasons.add(Field::Title, all.title, left.title, right.title);
    reasons.add(Field::Street, all.place.street, shownStreet(left), shownStreet(right));
    reasons.add(Field::HouseNumber, all.place.number, QString::number(left.houseNumber),
                QString::number(right.houseNumber));
    reasons.add(Field::PostalCode, all.place.postal, left.postalKey, right.postalKey);
    reasons.add(Field::City, all.place.city, left.city, right.city);
    reasons.add(Field::State, all.place.state, left.state, right.state);
    reasons.add(Field::Country, all.place.country, left.country, right.country);
    return reasons.list;
}

// Whether what is left to weigh, at its best, could not bring the two to be suspected.
bool isHopeless(const Weighing &all, double mostOfRest, const MatchKeys &left, const MatchKeys &right,
                const IdentityRules &rules, qint64 records)
{
    const bool sameEmail = !left.emailKey.isEmpty() && left.emailKey == right.emailKey;
    const bool nameless = !left.hasPerson() || !right.hasPerson();
    if (all.sameExternalId || sameEmail || agrees(all.phone) || nameless)
        return false;
    if (bothNamesDiffer(all.names))
        return true;
    if (namesAgree(all.names))
        return false;
    const double known = all.names.bits + all.phone.bits + all.email.bits + all.place.bits;
    return scoreOf(known + mostOfRest, records) < rules.suspected;
}

// What costs little first, so that most pairs cost little; nothing: they are not even suspected.
std::optional<Weighing> weigh(const MatchKeys &left, const MatchKeys &right, const IdentityRules &rules, qint64 records,
                              const MatchRarity &rarity)
{
    Weighing all;
    const auto isLost = [&](double mostOfRest) { return isHopeless(all, mostOfRest, left, right, rules, records); };
    constexpr double kMostOfWork = kMostOfCompany + kMostOfTitle;
    const double mostOfPlace = mostOfPlaces(left, right);
    all.sameExternalId = !left.externalId.isEmpty() && left.externalId == right.externalId;
    all.phone = comparePhones(left, right);
    all.names = compareNames(left, right, rules, rarity);
    if (isLost(mostOfEmails(left, right) + mostOfPlace + kMostOfWork))
        return std::nullopt;
    all.email = compareEmails(left, right);
    if (isLost(mostOfPlace + kMostOfWork))
        return std::nullopt;
    all.place = comparePlaces(left, right, rules, rarity);
    if (isLost(kMostOfWork))
        return std::nullopt;
    all.company = compareCompanies(left, right, rules, all.place.street.bits > 0 && all.place.number.bits > 0);
    all.title = compareTitles(left, right);
    all.bits = all.names.bits + all.email.bits + all.phone.bits + all.company.bits + all.title.bits + all.place.bits;
    return all;
}

} // namespace

QString codeOf(MatchLevel level)
{
    return level == MatchLevel::Same ? u"same"_s : u"suspected"_s;
}

std::optional<Likeness> compare(const MatchKeys &left, const MatchKeys &right, const IdentityRules &rules,
                                qint64 records, const MatchRarity &rarity)
{
    const std::optional<Weighing> all = weigh(left, right, rules, records, rarity);
    if (!all)
        return std::nullopt;
    const double score = scoreOf(*all, left, right, rules, records);
    if (score < rules.suspected || score <= 0)
        return std::nullopt;
    return Likeness{.level = score >= rules.same ? MatchLevel::Same : MatchLevel::Suspected,
                    .score = score,
                    .reasons = reasonsOf(*all, left, right),
                    .mayBeTwo = mayBeTwo(*all, left, right)};
}

bool contradict(const MatchKeys &left, const MatchKeys &right, const IdentityRules &rules)
{
    const auto isReached = [](const MatchKeys &keys) {
        return !keys.emailKey.isEmpty() || !keys.phone.isEmpty() || !keys.mobile.isEmpty() ||
               !keys.companyKey.isEmpty();
    };
    if (!isReached(left) && !isReached(right))
        return false;
    Weighing all;
    all.names = compareNames(left, right, rules);
    if (bothNamesDiffer(all.names))
        return true;
    if (!namesDiffer(all.names))
        return false;
    all.email = compareEmails(left, right);
    return haveOtherEmails(all, left, right);
}

} // namespace lw
