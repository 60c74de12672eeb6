// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/matchevidence.h"

#include "core/base/similarity.h"
#include "core/contacts/companysimilarity.h"
#include "core/contacts/emailaddress.h"
#include "core/contacts/givennames.h"

#include <QVarLengthArray>

#include <algorithm>
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
constexpr double kPostal = 9, kNearPostal = 5, kMixedPostal = 3, kPostalAgainst = 3;
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
    if (one.contains(u' '))
        one.remove(u' ');
    return one;
}

bool isInitial(const QString &name)
{
    return name.size() == 1;
}

bool hasWord(const QString &words, const QString &word)
{
    const qsizetype rest = words.size() - word.size();
    return word.size() > 1 && rest > 0 &&
           ((words[word.size()] == u' ' && words.startsWith(word)) ||
            (words[rest - 1] == u' ' && words.endsWith(word)));
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

bool hasFigures(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
}

// "Guest 12" is not "Guest 13", however alike they look.
bool haveOtherFigures(QStringView left, QStringView right)
{
    if (!hasFigures(left) || !hasFigures(right))
        return false;
    const QString figures = figuresOf(left);
    const QString others = figuresOf(right);
    return figures != others;
}

using Words = QVarLengthArray<QStringView, 8>;

Words wordsOf(QStringView text)
{
    Words words;
    for (const QStringView word : text.tokenize(u' ', Qt::SkipEmptyParts))
        words.append(word);
    return words;
}

// Every word of the shorter name found in the longer one, two at least.
bool isCovered(const Words &shorter, Words longer)
{
    if (shorter.size() < 2)
        return false;
    return std::ranges::all_of(shorter, [&](QStringView word) {
        const auto found = std::ranges::find_if(longer, [&](QStringView other) {
            return other == word ||
                   (word.size() > 3 && !haveOtherFigures(word, other) && jaroWinkler(word, other) >= 0.88);
        });
        const bool has = found != longer.end();
        if (has)
            longer.erase(found);
        return has;
    });
}

// Names of several words each, of which one word of the shorter is not in the longer: alike only because the rest is.
bool otherWords(const QString &left, const QString &right)
{
    if (!left.contains(u' ') || !right.contains(u' '))
        return false;
    const Words a = wordsOf(left);
    const Words b = wordsOf(right);
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

// "Anna Maria" and "Annamaria": one name, other blanks.
bool isOneWord(const Words &left, const Words &right)
{
    constexpr qsizetype kTelling = 6;
    const auto joined = [](const Words &words) {
        QString whole;
        for (const QStringView word : words)
            whole += word;
        return whole;
    };
    const QString whole = joined(left);
    return whole.size() >= kTelling && whole == joined(right);
}

bool namesCover(const MatchKeys &left, const MatchKeys &right)
{
    const auto allOf = [](const MatchKeys &keys) {
        Words words = wordsOf(keys.firstName);
        for (const QStringView word : wordsOf(keys.lastName))
            words.append(word);
        return words;
    };
    const Words a = allOf(left);
    const Words b = allOf(right);
    if (a.size() != b.size() && isOneWord(a, b))
        return true;
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
    const auto namesIn = [](const QString &line, const MatchKeys &keys) {
        QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        words.removeAll(keys.street.kind);
        return words;
    };
    const QStringList a = namesIn(lineA, left);
    const QStringList b = namesIn(lineB, right);
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

// A name that many bear says less; that it agrees it still says.
static void weighByRarity(NameFinding &names, const MatchKeys &left, const MatchKeys &right, const MatchRarity &rarity)
{
    if (names.crossed)
        return;
    using Value = MatchRarity::Value;
    if (names.first.bits > 0)
        names.first.bits *= rarity.shareOf(Value::FirstName, left.firstName, right.firstName, kFirst);
    if (names.last.bits > 0)
        names.last.bits *= rarity.shareOf(Value::LastName, left.lastName, right.lastName, kLast);
    const double both = names.first.bits + names.last.bits;
    if (!names.covered)
        names.bits = both;
    else if (names.first.bits > 0 && names.last.bits > 0)
        names.bits = std::min(names.bits, both);
}

static NameFinding compareNamesAlone(const MatchKeys &left, const MatchKeys &right, const IdentityRules &rules)
{
    NameFinding names;
    names.first = partFinding(left.firstName, right.firstName, rules.firstName, kFirst, kFirstAgainst);
    names.last = partFinding(left.lastName, right.lastName, rules.lastName, kLast, kLastAgainst);
    names.bits = names.first.bits + names.last.bits;
    if (names.first.similarity == 1 && names.last.similarity == 1)
        return names;
    const auto crosswise = [&](const QString &one, const QString &other) {
        return partFinding(one, other, rules.lastName, (kFirst + kLast) / 2, (kFirstAgainst + kLastAgainst) / 2);
    };
    const Finding forth = crosswise(left.firstName, right.lastName);
    const Finding back = crosswise(left.lastName, right.firstName);
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

NameFinding compareNames(const MatchKeys &left, const MatchKeys &right, const IdentityRules &rules,
                         const MatchRarity &rarity)
{
    NameFinding names = compareNamesAlone(left, right, rules);
    weighByRarity(names, left, right, rarity);
    return names;
}

// Signs misplaced, "@" among them, leave the letters.
static QString lettersOf(QString text)
{
    text.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return text;
}

namespace
{

// In a mailbox of a few letters two slips are another person, in one of initials a single one is.
bool areBoxesClose(const QString &a, const QString &b, QStringView boxA, QStringView boxB)
{
    const qsizetype shorter = std::min(boxA.size(), boxB.size());
    if (shorter <= 2 && boxA != boxB)
        return lettersOf(boxA.toString()) == lettersOf(boxB.toString());
    return shorter > 4 || damerauLevenshtein(boxA, boxB, 1) <= 1 || isAnagram(a, b) ||
           damerauLevenshtein(lettersOf(a), lettersOf(b), 1) <= 1;
}

// Two addresses that are not equal: how much one may be a slip of the other, in bits; 0: no slip.
double slipBits(const QString &a, const QString &b, QStringView boxA, QStringView boxB, int edits)
{
    constexpr qsizetype kTelling = 10, kLong = 16;
    const bool near = edits <= 2 || (edits <= 6 && a.size() == b.size() && isAnagram(a, b)) ||
                      (edits <= 6 && damerauLevenshtein(lettersOf(a), lettersOf(b), 1) <= 1);
    const qsizetype length = std::max(a.size(), b.size());
    const bool far = edits <= 4 && length >= kLong;
    if (!far && (!near || length < kTelling))
        return 0;
    const QString figuresA = figuresOf(boxA);
    const QString figuresB = figuresOf(boxB);
    const bool otherFigures = (figuresA.size() == figuresB.size() && figuresA != figuresB) ||
                              haveOtherFigures(a.sliced(boxA.size()), b.sliced(boxB.size()));
    if (otherFigures || !areBoxesClose(a, b, boxA, boxB))
        return 0;
    return near && length >= kTelling ? kNearEmail : kFarEmail;
}

// "ann.lee" of two providers says no more than that both are called Ann Lee.
bool isMadeOfName(QStringView mailbox, const MatchKeys &left, const MatchKeys &right)
{
    if (left.lastName.isEmpty() || right.lastName.isEmpty())
        return false;
    const QString letters = lettersOf(mailbox.toString());
    const QString last = lettersOf(left.lastName).left(4);
    const QString first = lettersOf(left.firstName).left(4);
    return letters.contains(last) || (!first.isEmpty() && letters.contains(first));
}

} // namespace

Finding compareEmails(const MatchKeys &left, const MatchKeys &right)
{
    const QString &a = left.emailKey.isEmpty() ? left.emailWritten : left.emailKey;
    const QString &b = right.emailKey.isEmpty() ? right.emailWritten : right.emailKey;
    if (a.isEmpty() || b.isEmpty())
        return {};
    const bool bothValid = !left.emailKey.isEmpty() && !right.emailKey.isEmpty();
    if (a == b && bothValid)
        return {true, 1, isRoleAddress(a) ? kRoleEmail : kEmail};
    const auto boxOf = [](QStringView email) { return email.first(std::max<qsizetype>(0, email.lastIndexOf(u'@'))); };
    constexpr int kMostEdits = 6;
    const int edits = damerauLevenshtein(a, b, kMostEdits);
    const double similarity = edits > kMostEdits ? 0 : 1 - edits / double(std::max(a.size(), b.size()));
    if (const double slip = slipBits(a, b, boxOf(a), boxOf(b), edits); slip > 0)
        return {true, similarity, slip};
    if (boxOf(a) == boxOf(b) && boxOf(a).size() >= 5)
        return {true, similarity, bothValid && isMadeOfName(boxOf(a), left, right) ? 0 : kSameMailbox};
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
    const auto isTheirs = [&](const QString &mine) {
        return !mine.isEmpty() && (mine == right.phone || mine == right.mobile);
    };
    if (isTheirs(left.phone) || isTheirs(left.mobile))
        return {true, 1, kPhone};
    return {true, 0, -kPhoneAgainst};
}

// One slip of the pen in a name of a word, two in a longer one.
static bool isOneSlip(const QString &left, const QString &right)
{
    const QString a = inOne(left);
    const QString b = inOne(right);
    const qsizetype shorter = std::min(a.size(), b.size());
    return shorter >= 4 && !haveOtherFigures(left, right) && damerauLevenshtein(a, b, 2) <= (shorter < 8 ? 1 : 2);
}

Finding compareCompanies(const MatchKeys &left, const MatchKeys &right, const IdentityRules &rules, bool atOneHouse)
{
    if (left.companyKey.isEmpty() || right.companyKey.isEmpty())
        return {};
    const bool asName = !left.hasPerson() && !right.hasPerson();
    double similarity = companyKeySimilarity(left.companyKey, right.companyKey);
    if (asName && similarity < rules.company && isPartOfName(left.companyKey, right.companyKey))
        similarity = rules.company;
    constexpr double kSlip = 0.92;
    if (asName && atOneHouse && similarity < kSlip && isOneSlip(left.companyKey, right.companyKey))
        similarity = std::max(kSlip, rules.company);
    return {true, similarity,
            bitsOf(similarity, rules.company, asName ? kCompanyAsName : kCompany,
                   asName ? kCompanyAsNameAgainst : kCompanyAgainst)};
}

static double titleSimilarity(const QString &left, const QString &right)
{
    const auto longer = double(std::max(left.size(), right.size()));
    const int most = int(longer / 2);
    const int edits = damerauLevenshtein(left, right, most);
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
        most += comparedPostal(left.postalKey) == comparedPostal(right.postalKey) ? kPostal : kNearPostal;
    if (!left.city.isEmpty() && !right.city.isEmpty())
        most += postal && comparedPostal(left.postalKey) == comparedPostal(right.postalKey) ? kCityWithPostal : kCity;
    return most;
}

static Finding comparePostals(QStringView left, QStringView right)
{
    const int edits = left == right ? 0 : damerauLevenshtein(left, right, 2);
    if (edits == 0)
        return {true, 1, kPostal};
    const double similarity = editSimilarity(left, right);
    if (edits == 1 && left.size() >= 4)
        return {true, similarity, kNearPostal};
    // Figures in another order, two swaps at most: "5180" for "1508".
    const bool areMixedUp = edits == 2 && left.size() >= 4 && std::ranges::is_permutation(left, right);
    return {true, similarity, areMixedUp ? kMixedPostal : -kPostalAgainst};
}

PlaceFinding comparePlaces(const MatchKeys &left, const MatchKeys &right, const IdentityRules &rules,
                           const MatchRarity &rarity)
{
    using Value = MatchRarity::Value;
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
    if (!left.postalKey.isEmpty() && !right.postalKey.isEmpty())
        place.postal = comparePostals(comparedPostal(left.postalKey), comparedPostal(right.postalKey));
    if (!left.city.isEmpty() && !right.city.isEmpty()) {
        const double similarity = partSimilarity(left.city, right.city, rules.city);
        const double full = place.postal.bits > 0 ? kCityWithPostal : kCity;
        place.city = {true, similarity, bitsOf(similarity, rules.city, full, kCityAgainst)};
        if (place.city.bits > 0 && place.postal.bits > 0)
            place.city.bits = std::min(place.city.bits, rarity.cityBesidePostal());
        else if (place.city.bits > 0)
            place.city.bits *= rarity.shareOf(Value::City, left.city, right.city, kCity);
    }
    if (place.postal.bits > 0)
        place.postal.bits *= rarity.shareOf(Value::PostalCode, comparedPostal(left.postalKey).toString(),
                                            comparedPostal(right.postalKey).toString(), kPostal);
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
