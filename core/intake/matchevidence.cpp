// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/matchevidence.h"

#include "core/base/similarity.h"
#include "core/contacts/companysimilarity.h"
#include "core/contacts/emailaddress.h"
#include "core/contacts/givennames.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// The published weights, in bits.
constexpr double kFirst = 6, kFirstAgainst = 5;
constexpr double kLast = 8, kLastAgainst = 6;
constexpr double kInitial = 2;
constexpr double kCrossed = 1; // off
constexpr double kCovered = 10;
constexpr double kEmail = 34, kRoleEmail = 22, kEmailAgainst = 2;
constexpr double kNearEmail = 18, kFarEmail = 12, kSameMailbox = 7, kSameDomain = 3;
constexpr double kPhone = 16, kPhoneAgainst = 1;
constexpr double kCompany = kMostOfCompany, kCompanyAgainst = 4;
constexpr double kCompanyAsName = 14, kCompanyAsNameAgainst = 10;
constexpr double kTitle = kMostOfTitle, kTitleAgainst = 0.5;
constexpr double kNumber = 5, kNumberAgainst = 2;
constexpr double kStreet = 11, kStreetAgainst = 4;
constexpr double kPostal = 9, kNearPostal = 5, kPostalAgainst = 3;
constexpr double kCity = 7, kCityWithPostal = 4, kCityAgainst = 2;
constexpr double kState = 0.5, kStateAgainst = 1.5, kCountryAgainst = 3;

// Full weight for equal, half of it where agreement begins, then falling to what speaks against within a fifth.
double bitsOf(double similarity, double agrees, double full, double against)
{
    if (similarity >= agrees)
        return full * (0.5 + 0.5 * (similarity - agrees) / std::max(0.01, 1 - agrees));
    const double short_ = std::min(1.0, (agrees - similarity) / 0.2);
    return 0.5 * full * (1 - short_) - against * short_;
}

QString inOne(const QString &words)
{
    QString one = words;
    one.remove(u' ');
    return one;
}

bool isInitial(const QString &name)
{
    return name.size() == 1;
}

bool hasWord(const QString &words, const QString &word)
{
    return word.size() > 1 && (words.startsWith(QString(word + u' ')) || words.endsWith(QString(u' ' + word)));
}

QString figuresOf(QStringView text)
{
    QString figures;
    for (const QChar c : text) {
        if (c.isDigit())
            figures += c;
    }
    return figures;
}

// "Guest 12" is not "Guest 13", however alike they look.
bool haveOtherFigures(QStringView left, QStringView right)
{
    const QString figures = figuresOf(left);
    const QString others = figuresOf(right);
    return !figures.isEmpty() && !others.isEmpty() && figures != others;
}

// Every word of the shorter name found in the longer one, two at least.
bool isCovered(const QStringList &shorter, const QStringList &longer)
{
    if (shorter.size() < 2)
        return false;
    QStringList left = longer;
    return std::ranges::all_of(shorter, [&](const QString &word) {
        const auto found = std::ranges::find_if(left, [&](const QString &other) {
            return other == word ||
                   (word.size() > 3 && !haveOtherFigures(word, other) && jaroWinkler(word, other) >= 0.88);
        });
        const bool has = found != left.end();
        if (has)
            left.erase(found);
        return has;
    });
}

// Names of several words each, of which one word of the shorter is not in the longer: alike only because the rest is.
bool otherWords(const QString &left, const QString &right)
{
    if (!left.contains(u' ') || !right.contains(u' '))
        return false;
    const QStringList a = left.split(u' ');
    const QStringList b = right.split(u' ');
    return a.size() <= b.size() ? !isCovered(a, b) : !isCovered(b, a);
}

// Two letters swapped weigh heavily in a short name: "bne" for "ben".
bool isAnagram(const QString &left, const QString &right)
{
    return std::ranges::is_permutation(left, right);
}

double partSimilarity(const QString &left, const QString &right, double agrees)
{
    if (left == right)
        return 1;
    if (haveOtherFigures(left, right))
        return 0;
    if (isInitial(left) || isInitial(right))
        return left.front() == right.front() ? agrees : 0;
    if (isSameGivenName(left, right) || hasWord(left, right) || hasWord(right, left))
        return std::max(agrees, 0.95);
    const QString a = inOne(left);
    const QString b = inOne(right);
    if (a == b)
        return 0.99;
    double alike = jaroWinkler(a, b);
    if (otherWords(left, right))
        alike = std::min(alike, agrees - 0.12);
    if (alike < agrees && a.size() == b.size() && isAnagram(a, b) &&
        damerauLevenshtein(a, b, 4) <= (a.size() < 5 ? 1 : 4))
        return agrees;
    if (alike < agrees && alike > 0.75 && soundOf(a) == soundOf(b))
        return agrees;
    return alike;
}

Finding partFinding(const QString &left, const QString &right, double agrees, double full, double against)
{
    if (left.isEmpty() || right.isEmpty())
        return {};
    const double similarity = partSimilarity(left, right, agrees);
    const bool byInitial = left != right && (isInitial(left) || isInitial(right)) && similarity > 0;
    return {true, similarity, byInitial ? kInitial : bitsOf(similarity, agrees, full, against)};
}

bool namesCover(const MatchKeys &left, const MatchKeys &right)
{
    const QStringList a = QString(left.firstName + u' ' + left.lastName).split(u' ', Qt::SkipEmptyParts);
    const QStringList b = QString(right.firstName + u' ' + right.lastName).split(u' ', Qt::SkipEmptyParts);
    return a.size() <= b.size() ? isCovered(a, b) : isCovered(b, a);
}

// How much of one line's words stand in the other one, in whatever order.
double wordsWithin(const QStringList &words, QStringList others)
{
    double found = 0;
    double all = 0;
    for (const QString &word : words) {
        all += double(word.size());
        const auto nearest = std::ranges::max_element(
            others, {}, [&](const QString &other) { return other == word ? 1.0 : jaroWinkler(word, other); });
        if (nearest == others.end())
            continue;
        const double alike = *nearest == word ? 1.0 : jaroWinkler(word, *nearest);
        if (alike < 0.85)
            continue;
        found += double(word.size()) * alike;
        others.erase(nearest);
    }
    return all > 0 ? found / all : 0;
}

// The street of one side stands somewhere in the other's line.
bool isWithin(const StreetName &street, const QString &line)
{
    return street.core.size() >= 5 && line.contains(street.core);
}

QString lineOf(const MatchKeys &keys)
{
    return keys.streetLine.isEmpty() ? QString(keys.street.core + u' ' + keys.street.kind) : keys.streetLine;
}

// For lines that name a building or an estate too, before the street or behind it.
double lineSimilarity(const MatchKeys &left, const MatchKeys &right)
{
    if (left.streetLine.isEmpty() && right.streetLine.isEmpty())
        return 0;
    const QString lineA = lineOf(left);
    const QString lineB = lineOf(right);
    const QString wholeA = inOne(lineA);
    const QString wholeB = inOne(lineB);
    if (isWithin(left.street, wholeB) || isWithin(right.street, wholeA))
        return 0.9;
    const auto wordsOf = [](const QString &line, const MatchKeys &keys) {
        QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        words.removeAll(keys.street.kind);
        return words;
    };
    const QStringList a = wordsOf(lineA, left);
    const QStringList b = wordsOf(lineB, right);
    const bool areLong = std::min(wholeA.size(), wholeB.size()) >= 16;
    const double whole = areLong ? editSimilarity(wholeA, wholeB) : 0;
    const double forth = wordsWithin(a, b);
    const double back = wordsWithin(b, a);
    // One side names only the building, or only the street: what it says, the other says too.
    const auto lettersOf = [](const QStringList &words) { return words.join(QString()).size(); };
    if ((forth >= 0.85 && lettersOf(a) >= 7) || (back >= 0.85 && lettersOf(b) >= 7))
        return std::max(whole, 0.87);
    if (std::min(a.size(), b.size()) < 2)
        return whole;
    return std::max(whole, 0.95 * std::min(forth, back));
}

// Every word of the shorter company name stands in the longer one, "deli" for "delicatessen": its first words, or its
// name without what it does and where.
bool isPartOfName(const QString &left, const QString &right)
{
    QStringList shorter = left.split(u' ', Qt::SkipEmptyParts);
    QStringList longer = right.split(u' ', Qt::SkipEmptyParts);
    if (shorter.size() > longer.size())
        shorter.swap(longer);
    const bool isTelling = std::ranges::any_of(shorter, [](const QString &word) { return word.size() > 3; });
    return isTelling && std::ranges::all_of(shorter, [&](const QString &word) {
               return std::ranges::any_of(longer, [&](const QString &other) {
                   return word == other || (word.size() > 2 && other.startsWith(word)) ||
                          (other.size() > 2 && word.startsWith(other));
               });
           });
}

} // namespace

NameFinding compareNames(const MatchKeys &left, const MatchKeys &right, const IdentityRules &rules)
{
    NameFinding names;
    names.first = partFinding(left.firstName, right.firstName, rules.firstName, kFirst, kFirstAgainst);
    names.last = partFinding(left.lastName, right.lastName, rules.lastName, kLast, kLastAgainst);
    names.bits = names.first.bits + names.last.bits;
    if (names.first.similarity == 1 && names.last.similarity == 1)
        return names;
    const Finding forth = partFinding(left.firstName, right.lastName, rules.lastName, (kFirst + kLast) / 2,
                                      (kFirstAgainst + kLastAgainst) / 2);
    const Finding back = partFinding(left.lastName, right.firstName, rules.lastName, (kFirst + kLast) / 2,
                                     (kFirstAgainst + kLastAgainst) / 2);
    const double crossed = forth.bits + back.bits - kCrossed;
    // Half a name crosswise has to be nearly letter by letter: a short word begins many a longer one.
    constexpr double kHalfCrossed = 0.95;
    const bool both = forth.known && back.known;
    const bool either = forth.known || back.known;
    const bool telling = both || std::max(forth.similarity, back.similarity) >= kHalfCrossed;
    if (either && telling && crossed > names.bits && crossed > 0) {
        names = {forth, back, crossed, true, false};
    }
    if (names.bits < kCovered && namesCover(left, right)) {
        names.bits = kCovered;
        names.covered = true;
    }
    return names;
}

namespace
{

quint64 lettersIn(QStringView text)
{
    quint64 letters = 0;
    for (const QChar c : text)
        letters |= quint64(1) << (c.unicode() & 63);
    return letters;
}

// The edits between two texts, or more than `most`. A letter that only one has costs one each: a bound that spares most
// of the work, since most texts are far apart.
int editsUpTo(QStringView left, QStringView right, int most)
{
    const quint64 a = lettersIn(left);
    const quint64 b = lettersIn(right);
    if (std::abs(left.size() - right.size()) > most || std::popcount(a & ~b) > most || std::popcount(b & ~a) > most)
        return most + 1;
    return damerauLevenshtein(left, right, most);
}

} // namespace

// Signs misplaced, "@" among them, leave the letters.
static QString lettersOf(QString text)
{
    text.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return text;
}

Finding compareEmails(const MatchKeys &left, const MatchKeys &right)
{
    const QString &a = left.emailKey.isEmpty() ? left.emailWritten : left.emailKey;
    const QString &b = right.emailKey.isEmpty() ? right.emailWritten : right.emailKey;
    if (a.isEmpty() || b.isEmpty())
        return {};
    const bool bothValid = !left.emailKey.isEmpty() && !right.emailKey.isEmpty();
    if (a == b && bothValid)
        return {true, 1, isRoleAddress(a) ? kRoleEmail : kEmail};
    const QString mailboxA = a.section(u'@', 0, -2);
    const QString mailboxB = b.section(u'@', 0, -2);
    const int edits = editsUpTo(a, b, 6);
    const double similarity = edits > 6 ? 0 : 1 - edits / double(std::max(a.size(), b.size()));
    const QString figuresA = figuresOf(mailboxA);
    const QString figuresB = figuresOf(mailboxB);
    const bool otherFigures = figuresA.size() == figuresB.size() && damerauLevenshtein(figuresA, figuresB, 2) > 0;
    // In a mailbox of a few letters two slips are another person, in one of initials a single one is.
    const qsizetype shorter = std::min(mailboxA.size(), mailboxB.size());
    const bool areInitials = shorter <= 2 && mailboxA != mailboxB;
    const bool closeBoxes = areInitials ? lettersOf(mailboxA) == lettersOf(mailboxB)
                                        : shorter > 4 || editsUpTo(mailboxA, mailboxB, 1) <= 1 || isAnagram(a, b) ||
                                              editsUpTo(lettersOf(a), lettersOf(b), 1) <= 1;
    const bool near = edits <= 2 || editsUpTo(lettersOf(a), lettersOf(b), 1) <= 1 ||
                      (edits <= 6 && a.size() == b.size() && isAnagram(a, b));
    if (!otherFigures && closeBoxes && near && a.size() >= 10)
        return {true, similarity, kNearEmail};
    if (!otherFigures && closeBoxes && edits <= 4 && a.size() >= 16)
        return {true, similarity, kFarEmail};
    if (mailboxA == mailboxB && mailboxA.size() >= 5)
        return {true, similarity, kSameMailbox};
    if (!left.emailDomain.isEmpty() && left.emailDomain == right.emailDomain)
        return {true, similarity, kSameDomain};
    return {true, similarity, -kEmailAgainst};
}

Finding comparePhones(const MatchKeys &left, const MatchKeys &right)
{
    const bool known =
        (!left.phone.isEmpty() || !left.mobile.isEmpty()) && (!right.phone.isEmpty() || !right.mobile.isEmpty());
    if (!known)
        return {};
    for (const QString &mine : {left.phone, left.mobile}) {
        if (!mine.isEmpty() && (mine == right.phone || mine == right.mobile))
            return {true, 1, kPhone};
    }
    return {true, 0, -kPhoneAgainst};
}

Finding compareCompanies(const MatchKeys &left, const MatchKeys &right, const IdentityRules &rules)
{
    if (left.companyKey.isEmpty() || right.companyKey.isEmpty())
        return {};
    const bool asName = !left.hasPerson() && !right.hasPerson();
    double similarity = companyKeySimilarity(left.companyKey, right.companyKey);
    if (asName && similarity < rules.company && isPartOfName(left.companyKey, right.companyKey))
        similarity = rules.company;
    return {true, similarity,
            bitsOf(similarity, rules.company, asName ? kCompanyAsName : kCompany,
                   asName ? kCompanyAsNameAgainst : kCompanyAgainst)};
}

static double titleSimilarity(const QString &left, const QString &right)
{
    const auto longer = double(std::max(left.size(), right.size()));
    const int most = int(longer / 2);
    const int edits = editsUpTo(left, right, most);
    return edits > most ? 0 : 1 - edits / longer;
}

Finding compareTitles(const MatchKeys &left, const MatchKeys &right)
{
    if (left.title.isEmpty() || right.title.isEmpty())
        return {};
    const double similarity = titleSimilarity(left.title, right.title);
    return {true, similarity, bitsOf(similarity, 0.5, kTitle, kTitleAgainst)};
}

double mostOfEmails(const MatchKeys &left, const MatchKeys &right)
{
    const QString &a = left.emailKey.isEmpty() ? left.emailWritten : left.emailKey;
    const QString &b = right.emailKey.isEmpty() ? right.emailWritten : right.emailKey;
    if (a.isEmpty() || b.isEmpty())
        return 0;
    return kNearEmail;
}

double mostOfPlaces(const MatchKeys &left, const MatchKeys &right)
{
    double most = kState;
    if (left.houseNumber != 0 && right.houseNumber != 0)
        most += left.houseNumber == right.houseNumber ? kNumber : -kNumberAgainst;
    if (left.hasStreet() && right.hasStreet())
        most += kStreet;
    const bool postal = !left.postalKey.isEmpty() && !right.postalKey.isEmpty();
    if (postal)
        most += left.postalKey == right.postalKey ? kPostal : kNearPostal;
    if (!left.city.isEmpty() && !right.city.isEmpty())
        most += postal && left.postalKey == right.postalKey ? kCityWithPostal : kCity;
    return most;
}

PlaceFinding comparePlaces(const MatchKeys &left, const MatchKeys &right, const IdentityRules &rules)
{
    PlaceFinding place;
    if (left.houseNumber != 0 && right.houseNumber != 0) {
        const bool same = left.houseNumber == right.houseNumber;
        place.number = {true, same ? 1.0 : 0.0, same ? kNumber : -kNumberAgainst};
    }
    if (left.hasStreet() && right.hasStreet()) {
        double similarity = streetSimilarity(left.street, right.street);
        if (similarity < rules.street)
            similarity = std::max(similarity, lineSimilarity(left, right));
        place.street = {true, similarity, bitsOf(similarity, rules.street, kStreet, kStreetAgainst)};
    }
    if (!left.postalKey.isEmpty() && !right.postalKey.isEmpty()) {
        const int edits = damerauLevenshtein(left.postalKey, right.postalKey, 1);
        place.postal = {true, edits == 0 ? 1.0 : editSimilarity(left.postalKey, right.postalKey),
                        edits == 0                                 ? kPostal
                        : edits == 1 && left.postalKey.size() >= 4 ? kNearPostal
                                                                   : -kPostalAgainst};
    }
    if (!left.city.isEmpty() && !right.city.isEmpty()) {
        const double similarity = partSimilarity(left.city, right.city, rules.city);
        const double full = place.postal.bits > 0 ? kCityWithPostal : kCity;
        place.city = {true, similarity, bitsOf(similarity, rules.city, full, kCityAgainst)};
    }
    if (!left.state.isEmpty() && !right.state.isEmpty())
        place.state = {true, left.state == right.state ? 1.0 : 0.0,
                       left.state == right.state ? kState : -kStateAgainst};
    if (!left.country.isEmpty() && !right.country.isEmpty())
        place.country = {true, left.country == right.country ? 1.0 : 0.0,
                         left.country == right.country ? 0.0 : -kCountryAgainst};
    place.bits = place.number.bits + place.street.bits + place.postal.bits + place.city.bits + place.state.bits +
                 place.country.bits;
    return place;
}

} // namespace lw
