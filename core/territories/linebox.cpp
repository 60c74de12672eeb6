// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/territories/linebox.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

template<class T>
Interval<T> intervalOf(const std::optional<T> &min, const std::optional<T> &max)
{
    Interval<T> interval;
    interval.first = min.value_or(interval.first);
    interval.last = max.value_or(interval.last);
    return interval;
}

bool isOf(int number, int sides)
{
    return (number % 2 == 0 ? LineBox::Even : LineBox::Odd) & sides;
}

// The first house of an interval on one of the sides; nothing where there is none.
std::optional<int> firstHouse(const Interval<int> &houses, int sides)
{
    const int usual = houses.first <= 1 && 1 <= houses.last ? 1 : houses.first;
    for (const int from : {usual, houses.first}) {
        for (const int number : {from, from + 1}) {
            if (number >= houses.first && number <= houses.last && isOf(number, sides))
                return number;
        }
    }
    return {};
}

void fillValues(LineBox &box)
{
    const Coverage::Compiled &compiled = *box.compiled;
    const CoverageLine &line = compiled.line;
    const auto put = [&](LineBox::Value which, const QString &written, const QString &key) {
        if (written.isEmpty())
            return;
        box.given |= 1U << which;
        box.values[which] = key;
    };
    put(LineBox::Country, line.country, line.country);
    put(LineBox::State, line.state, line.state);
    put(LineBox::AreaCode, line.areaCode, line.areaCode);
    put(LineBox::County, line.county, compiled.countyKey);
    put(LineBox::City, line.city, compiled.cityKey);
    put(LineBox::Product, line.product, compiled.productKey);
    put(LineBox::Company, line.company, compiled.companyKey);
    box.street = compiled.streetKey;
    box.isEmpty = !line.company.isEmpty() && compiled.companyKey.isEmpty();
}

void fillSpans(LineBox &box, QDate day)
{
    const CoverageLine &line = box.compiled->line;
    box.hasHouses = line.numberFrom || line.numberTo || !line.side.isEmpty();
    box.hasRevenue = line.revenueMin || line.revenueMax;
    box.hasValue = line.valueMin || line.valueMax;
    box.houses = intervalOf(line.numberFrom, line.numberTo);
    box.sides = line.side.isEmpty() ? int(LineBox::Both) : int(line.side == u"even" ? LineBox::Even : LineBox::Odd);
    box.revenue = intervalOf(line.revenueMin, line.revenueMax);
    box.value = intervalOf(line.valueMin, line.valueMax);
    if (line.from.isValid())
        box.days.first = line.from.toJulianDay();
    if (line.to.isValid())
        box.days.last = line.to.toJulianDay();
    if (box.houses.first == box.houses.last) // one house lies on one side
        box.sides &= isOf(box.houses.first, LineBox::Even) ? LineBox::Even : LineBox::Odd;
    box.isEmpty = box.isEmpty || box.days.isEmpty() || box.revenue.isEmpty() || box.value.isEmpty() ||
                  !firstHouse(box.houses, box.sides);
    box.days.first = std::max(box.days.first, day.toJulianDay());
}

bool valuesMeet(const LineBox &a, const LineBox &b)
{
    for (unsigned i = 0, both = a.given & b.given; i < LineBox::ValueCount; ++i) {
        if ((both >> i & 1U) && a.values[i] != b.values[i])
            return false;
    }
    return true;
}

bool streetsMeet(const LineBox &a, const LineBox &b)
{
    return a.street.contains(b.street) || b.street.contains(a.street);
}

bool sameCountry(const LineBox &a, const LineBox &b)
{
    return a.values[LineBox::Country] == b.values[LineBox::Country];
}

template<class T>
bool holdsSpan(bool outerAsks, const Interval<T> &outer, bool innerAsks, const Interval<T> &inner)
{
    return !outerAsks || (innerAsks && outer.contains(inner));
}

// Houses of one side between two numbers: the ends may lie on the other side.
bool holdsHouses(const LineBox &outer, const LineBox &inner)
{
    if (!outer.hasHouses)
        return true;
    if (!inner.hasHouses || (inner.sides & ~outer.sides))
        return false;
    Interval<int> houses = inner.houses;
    if (!isOf(houses.first, inner.sides) && houses.first < houses.last)
        ++houses.first;
    if (!isOf(houses.last, inner.sides) && houses.first < houses.last)
        --houses.last;
    return outer.houses.contains(houses);
}

// Whether a line can have part in covering another that no single line covers: it asks for nothing but what that one
// asks for too.
bool canTakePart(const LineBox &other, const LineBox &inner)
{
    if (other.isEmpty || (other.given & ~inner.given) || !valuesMeet(other, inner))
        return false;
    if (!inner.street.contains(other.street))
        return false;
    return (!other.hasCodes || (inner.hasCodes && sameCountry(other, inner))) &&
           (!other.hasHouses || inner.hasHouses) && (!other.hasRevenue || inner.hasRevenue) &&
           (!other.hasValue || inner.hasValue);
}

// What is left of a box while others are taken out of it, condition by condition.
class Rest
{
public:
    explicit Rest(const LineBox &box) { add(box); }

    void takeOut(const LineBox &other)
    {
        std::vector<LineBox> before;
        before.swap(m_pieces);
        for (LineBox &piece : before)
            takeOut(other, piece);
    }
    bool isEmpty() const { return m_pieces.empty(); }
    size_t size() const { return m_pieces.size(); }

private:
    void add(const LineBox &piece)
    {
        if (!piece.codes.isEmpty() && !piece.days.isEmpty() && !piece.revenue.isEmpty() && !piece.value.isEmpty() &&
            !piece.houses.isEmpty() && piece.sides && firstHouse(piece.houses, piece.sides))
            m_pieces.push_back(piece);
    }

    template<class T, class Step>
    void cut(LineBox &piece, Interval<T> LineBox::*span, const Interval<T> &taken, Step step)
    {
        const Interval<T> whole = piece.*span;
        if (whole.first < taken.first) {
            piece.*span = {whole.first, step(taken.first, -1)};
            add(piece);
        }
        if (taken.last < whole.last) {
            piece.*span = {step(taken.last, 1), whole.last};
            add(piece);
        }
        piece.*span = whole.common(taken);
    }

    void takeOut(const LineBox &other, LineBox &piece)
    {
        const bool apart = piece.codes.common(other.codes).isEmpty() || piece.days.common(other.days).isEmpty() ||
                           piece.houses.common(other.houses).isEmpty() || !(piece.sides & other.sides) ||
                           piece.revenue.common(other.revenue).isEmpty() || piece.value.common(other.value).isEmpty();
        if (apart) {
            m_pieces.push_back(piece);
            return;
        }
        const auto next = [](auto at, int by) { return static_cast<decltype(at)>(at + by); };
        const auto nextReal = [](double at, int by) {
            return std::nextafter(at, by * std::numeric_limits<double>::max());
        };
        cut(piece, &LineBox::codes, other.codes, next);
        cut(piece, &LineBox::days, other.days, next);
        cut(piece, &LineBox::houses, other.houses, next);
        cut(piece, &LineBox::revenue, other.revenue, nextReal);
        cut(piece, &LineBox::value, other.value, nextReal);
        const int left = piece.sides & ~other.sides;
        piece.sides = left;
        add(piece);
    }

    std::vector<LineBox> m_pieces;
};

constexpr size_t kMostPieces = 300;

// Lines that differ from the covered one by postcodes only, as many as there may be.
std::vector<Interval<qint64>> unionOfCodes(const std::vector<const LineBox *> &parts)
{
    std::vector<Interval<qint64>> spans;
    for (const LineBox *part : parts)
        spans.push_back(part->codes);
    std::ranges::sort(spans, {}, &Interval<qint64>::first);
    std::vector<Interval<qint64>> merged;
    for (const Interval<qint64> &span : spans) {
        if (!merged.empty() && span.first <= merged.back().last + 1)
            merged.back().last = std::max(merged.back().last, span.last);
        else
            merged.push_back(span);
    }
    return merged;
}

} // namespace

PostcodeSpaces::PostcodeSpaces(const QList<CoverageLine> &lines)
{
    QHash<QString, QList<CoverageLine>> byCountry;
    byCountry[QString()];
    for (const CoverageLine &line : lines)
        byCountry[line.country] += line;
    for (auto it = byCountry.cbegin(); it != byCountry.cend(); ++it)
        m_spaces.emplace(it.key(), PostcodeSpace::of(it.key(), it.value()));
}

LineBox boxOf(const Coverage::Compiled &compiled, const PostcodeSpaces &spaces, QDate day)
{
    LineBox box;
    box.compiled = &compiled;
    fillValues(box);
    fillSpans(box, day);
    const CoverageLine &line = compiled.line;
    box.hasCodes = !line.postalFrom.isEmpty() || !line.postalPrefix.isEmpty();
    if (!box.hasCodes)
        return box;
    const std::optional<CodeSpan> span = spaces.of(line.country).spanOf(line);
    box.isEmpty = box.isEmpty || !span;
    if (span)
        box.codes = {span->first, span->last};
    return box;
}

bool meet(const LineBox &a, const LineBox &b)
{
    if (a.isEmpty || b.isEmpty || !valuesMeet(a, b) || !streetsMeet(a, b))
        return false;
    if (a.hasCodes && b.hasCodes && (!sameCountry(a, b) || a.codes.common(b.codes).isEmpty()))
        return false;
    return !a.days.common(b.days).isEmpty() && !a.revenue.common(b.revenue).isEmpty() &&
           !a.value.common(b.value).isEmpty() && firstHouse(a.houses.common(b.houses), a.sides & b.sides);
}

bool holds(const LineBox &outer, const LineBox &inner)
{
    if (outer.isEmpty || (outer.given & ~inner.given) || !valuesMeet(outer, inner) ||
        !inner.street.contains(outer.street))
        return false;
    if (outer.hasCodes && (!inner.hasCodes || !sameCountry(outer, inner)))
        return false;
    return holdsSpan(outer.hasCodes, outer.codes, inner.hasCodes, inner.codes) && outer.days.contains(inner.days) &&
           holdsHouses(outer, inner) && holdsSpan(outer.hasRevenue, outer.revenue, inner.hasRevenue, inner.revenue) &&
           holdsSpan(outer.hasValue, outer.value, inner.hasValue, inner.value);
}

bool holdTogether(const std::vector<const LineBox *> &others, const LineBox &inner)
{
    std::vector<const LineBox *> byCodes, mixed;
    for (const LineBox *other : others) {
        if (!canTakePart(*other, inner))
            continue;
        LineBox widened = *other;
        widened.codes = inner.codes;
        widened.hasCodes = inner.hasCodes;
        (holds(widened, inner) ? byCodes : mixed).push_back(other);
    }
    Rest rest(inner);
    for (const Interval<qint64> &span : unionOfCodes(byCodes)) {
        LineBox part = inner;
        part.codes = span;
        rest.takeOut(part);
        if (rest.size() > kMostPieces)
            return false;
    }
    for (const LineBox *other : mixed) {
        if (rest.isEmpty() || rest.size() > kMostPieces)
            break;
        rest.takeOut(*other);
    }
    return rest.isEmpty();
}

Witness witnessOf(const LineBox &a, const LineBox &b, const PostcodeSpaces &spaces)
{
    const auto value = [&](LineBox::Value which, const QString &ofA, const QString &ofB) {
        return a.given >> which & 1U ? ofA : ofB;
    };
    const CoverageLine &one = a.compiled->line, &two = b.compiled->line;
    Witness witness;
    LeadFacts &facts = witness.facts;
    facts.countryCode = value(LineBox::Country, one.country, two.country);
    facts.stateCode = value(LineBox::State, one.state, two.state);
    facts.areaCode = value(LineBox::AreaCode, one.areaCode, two.areaCode);
    facts.county = value(LineBox::County, one.county, two.county);
    facts.city = value(LineBox::City, one.city, two.city);
    facts.product = value(LineBox::Product, one.product, two.product);
    facts.company = value(LineBox::Company, one.company, two.company);
    facts.companyKey = value(LineBox::Company, a.compiled->companyKey, b.compiled->companyKey);
    facts.street = a.street.size() >= b.street.size() ? one.street : two.street;
    const auto number = [](const Interval<double> &span) {
        const double at = span.first > std::numeric_limits<double>::lowest() ? span.first
                          : span.last < std::numeric_limits<double>::max()   ? span.last
                                                                             : 0;
        return QString::number(at, 'f', QLocale::FloatingPointShortest);
    };
    if (a.hasRevenue || b.hasRevenue)
        facts.annualRevenue = number(a.revenue.common(b.revenue));
    if (a.hasValue || b.hasValue)
        facts.expectedValue = number(a.value.common(b.value));
    if (a.hasHouses || b.hasHouses)
        facts.houseNumber = QString::number(firstHouse(a.houses.common(b.houses), a.sides & b.sides).value_or(0));
    if (a.hasCodes || b.hasCodes) {
        const Interval<qint64> common = a.codes.common(b.codes);
        const PostcodeSpace &space = spaces.of(facts.countryCode);
        const bool hasHead = space.headsIn({common.first, common.last}) > 0;
        facts.postalKey = hasHead ? space.headFrom(common.first) : space.codeAt(common.first);
    }
    witness.day = QDate::fromJulianDay(a.days.common(b.days).first);
    return witness;
}

} // namespace lw
