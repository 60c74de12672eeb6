// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/territories/coverage.h"

#include "core/base/codes.h"
#include "core/base/fold.h"
#include "core/contacts/companyname.h"
#include "core/contacts/postaladdress.h"
#include "core/rules/leadfacts.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array<Code<RouteClass>, 15> kClasses{{
    {RouteClass::ExistingOwner, "existing_owner", QT_TRANSLATE_NOOP("lw::Codes", "Existing owner")},
    {RouteClass::Major, "major", QT_TRANSLATE_NOOP("lw::Codes", "Major account")},
    {RouteClass::Grandfathered, "grandfathered", QT_TRANSLATE_NOOP("lw::Codes", "Grandfathered account")},
    {RouteClass::House, "house", QT_TRANSLATE_NOOP("lw::Codes", "House account")},
    {RouteClass::Product, "product", QT_TRANSLATE_NOOP("lw::Codes", "Product or value")},
    {RouteClass::Street, "street", QT_TRANSLATE_NOOP("lw::Codes", "Street")},
    {RouteClass::Postcode, "postcode", QT_TRANSLATE_NOOP("lw::Codes", "Postcode")},
    {RouteClass::City, "city", QT_TRANSLATE_NOOP("lw::Codes", "City")},
    {RouteClass::AreaCode, "area_code", QT_TRANSLATE_NOOP("lw::Codes", "Area code (weak)")},
    {RouteClass::County, "county", QT_TRANSLATE_NOOP("lw::Codes", "County")},
    {RouteClass::State, "state", QT_TRANSLATE_NOOP("lw::Codes", "State")},
    {RouteClass::Country, "country", QT_TRANSLATE_NOOP("lw::Codes", "Country")},
    {RouteClass::Anywhere, "anywhere", QT_TRANSLATE_NOOP("lw::Codes", "Anywhere")},
    {RouteClass::CatchAll, "catch_all", QT_TRANSLATE_NOOP("lw::Codes", "Catch-all")},
    {RouteClass::Unowned, "unowned", QT_TRANSLATE_NOOP("lw::Codes", "Unowned")},
}};

bool hasBand(const CoverageLine &line)
{
    return line.revenueMin || line.revenueMax || line.valueMin || line.valueMax;
}

bool hasPostcode(const CoverageLine &line)
{
    return !line.postalFrom.isEmpty() || !line.postalPrefix.isEmpty();
}

// A lead's ZIP+4 lies in the ZIP; every other code is compared by as many signs as the line gives.
bool postcodeHolds(const CoverageLine &line, const QString &key)
{
    if (!line.postalPrefix.isEmpty())
        return key.startsWith(line.postalPrefix);
    if (line.postalTo.isEmpty())
        return key == line.postalFrom || (line.country == u"US" && key.size() == 9 && key.startsWith(line.postalFrom) &&
                                          line.postalFrom.size() == 5);
    return key.size() >= line.postalFrom.size() && key.left(line.postalFrom.size()) >= line.postalFrom &&
           key.left(line.postalTo.size()) <= line.postalTo;
}

QString wantedPostcode(const CoverageLine &line)
{
    if (!line.postalPrefix.isEmpty())
        return QString(line.postalPrefix + u'…');
    return line.postalTo.isEmpty() ? line.postalFrom : QString(line.postalFrom + u'–' + line.postalTo);
}

bool bandHolds(const QString &seen, const std::optional<double> &min, const std::optional<double> &max)
{
    bool isNumber = false;
    const double value = seen.toDouble(&isNumber);
    return isNumber && (!min || value >= *min) && (!max || value <= *max);
}

QString wantedBand(const std::optional<double> &min, const std::optional<double> &max)
{
    const auto text = [](const std::optional<double> &bound) {
        return bound ? QString::number(*bound, 'f', 0) : QString();
    };
    return QString(text(min) + u'–' + text(max));
}

bool houseNumberHolds(const CoverageLine &line, const QString &seen)
{
    bool isNumber = false;
    const QString digits = seen.section(u' ', 0, 0);
    const int number = digits.toInt(&isNumber);
    return isNumber && (!line.numberFrom || number >= *line.numberFrom) &&
           (!line.numberTo || number <= *line.numberTo) &&
           (line.side.isEmpty() || (number % 2 == 0) == (line.side == u"even"));
}

QString wantedHouseNumber(const CoverageLine &line)
{
    const auto text = [](const std::optional<int> &bound) { return bound ? QString::number(*bound) : QString(); };
    return QString(text(line.numberFrom) + u'–' + text(line.numberTo) +
                   (line.side.isEmpty() ? QString() : QString(u' ' + line.side)));
}

// How many signs of a postcode a line fixes: a prefix its length, a code all, a range as much as its width leaves.
double postcodeSpecificity(const CoverageLine &line)
{
    if (!line.postalPrefix.isEmpty())
        return double(line.postalPrefix.size());
    if (line.postalTo.isEmpty())
        return double(line.postalFrom.size());
    bool isNumber = false;
    const double width = double(line.postalTo.toLongLong(&isNumber) - line.postalFrom.toLongLong() + 1);
    if (isNumber)
        return double(line.postalFrom.size()) - std::log10(width);
    const auto [a, b] = std::ranges::mismatch(line.postalFrom, line.postalTo);
    return double(a - line.postalFrom.begin()) + 0.5;
}

int conditionCount(const CoverageLine &line)
{
    int count = 0;
    for (const QString *text : {&line.country, &line.postalFrom, &line.postalPrefix, &line.areaCode, &line.county,
                                &line.state, &line.city, &line.street, &line.side, &line.product, &line.company})
        count += text->isEmpty() ? 0 : 1;
    return count + int(hasBand(line)) + int(line.numberFrom || line.numberTo);
}

// Calls visit(field, wanted, seen, holds) for each condition of the line; stops when it answers false.
template<class Visitor>
void visitConditions(const Coverage::Compiled &compiled, const LeadFacts &facts, const FoldedFacts &folded, QDate day,
                     Visitor visit)
{
    const CoverageLine &line = compiled.line;
    const auto day_ = [](QDate date) { return date.toString(Qt::ISODate); };
    if (!line.country.isEmpty() &&
        !visit(
            u"country"_s, [&] { return line.country; }, facts.countryCode, line.country == facts.countryCode))
        return;
    if (!line.state.isEmpty() &&
        !visit(
            u"state"_s, [&] { return line.state; }, facts.stateCode, line.state == facts.stateCode))
        return;
    if (hasPostcode(line) && !visit(
                                 u"postal_code"_s, [&] { return wantedPostcode(line); }, facts.postalKey,
                                 postcodeHolds(line, facts.postalKey)))
        return;
    if (!line.areaCode.isEmpty() &&
        !visit(
            u"area_code"_s, [&] { return line.areaCode; }, facts.areaCode, line.areaCode == facts.areaCode))
        return;
    if (!line.county.isEmpty() &&
        !visit(
            u"county"_s, [&] { return line.county; }, facts.county, compiled.countyKey == folded.county))
        return;
    if (!line.city.isEmpty() && !visit(
                                    u"city"_s, [&] { return line.city; }, facts.city, compiled.cityKey == folded.city))
        return;
    if (!line.street.isEmpty() &&
        !visit(
            u"street"_s, [&] { return line.street; }, facts.street, folded.street.contains(compiled.streetKey)))
        return;
    if ((line.numberFrom || line.numberTo || !line.side.isEmpty()) &&
        !visit(
            u"house_number"_s, [&] { return wantedHouseNumber(line); }, facts.houseNumber,
            houseNumberHolds(line, facts.houseNumber)))
        return;
    if (!line.company.isEmpty() && !visit(
                                       u"company"_s, [&] { return line.company; }, facts.company,
                                       !compiled.companyKey.isEmpty() && compiled.companyKey == facts.companyKey))
        return;
    if (!line.product.isEmpty() &&
        !visit(
            u"product"_s, [&] { return line.product; }, facts.product, compiled.productKey == folded.product))
        return;
    if ((line.revenueMin || line.revenueMax) &&
        !visit(
            u"annual_revenue"_s, [&] { return wantedBand(line.revenueMin, line.revenueMax); }, facts.annualRevenue,
            bandHolds(facts.annualRevenue, line.revenueMin, line.revenueMax)))
        return;
    if ((line.valueMin || line.valueMax) &&
        !visit(
            u"expected_value"_s, [&] { return wantedBand(line.valueMin, line.valueMax); }, facts.expectedValue,
            bandHolds(facts.expectedValue, line.valueMin, line.valueMax)))
        return;
    if (line.from.isValid() || line.to.isValid())
        visit(
            u"date"_s, [&] { return QString(day_(line.from) + u'–' + day_(line.to)); }, day_(day), inForce(line, day));
}

} // namespace

QString codeOf(RouteClass routeClass)
{
    return codeIn(kClasses, routeClass);
}
QString labelOf(RouteClass routeClass)
{
    return labelIn(kClasses, routeClass);
}

RouteClass classOf(const CoverageLine &line)
{
    if (line.kind == u"grandfathered")
        return RouteClass::Grandfathered;
    if (line.kind == u"house")
        return RouteClass::House;
    if (line.kind == u"major" || !line.company.isEmpty())
        return RouteClass::Major;
    if (!line.product.isEmpty() || hasBand(line))
        return RouteClass::Product;
    if (!line.street.isEmpty())
        return RouteClass::Street;
    if (hasPostcode(line))
        return RouteClass::Postcode;
    if (!line.city.isEmpty())
        return RouteClass::City;
    if (!line.areaCode.isEmpty())
        return RouteClass::AreaCode;
    if (!line.county.isEmpty())
        return RouteClass::County;
    if (!line.state.isEmpty())
        return RouteClass::State;
    return line.country.isEmpty() ? RouteClass::Anywhere : RouteClass::Country;
}

bool inForce(const CoverageLine &line, QDate day)
{
    return (!line.from.isValid() || day >= line.from) && (!line.to.isValid() || day <= line.to);
}

QString describe(const CoverageLine &line)
{
    QStringList parts;
    if (!line.kind.isEmpty())
        parts += line.kind;
    for (const QString *text : {&line.company, &line.product})
        if (!text->isEmpty())
            parts += *text;
    QString place = line.country;
    if (!line.state.isEmpty())
        place += u'-' + line.state;
    if (!place.isEmpty())
        parts += place;
    if (hasPostcode(line))
        parts += wantedPostcode(line);
    if (!line.areaCode.isEmpty())
        parts += QString(u'(' + line.areaCode + u')');
    for (const QString *text : {&line.county, &line.city, &line.street})
        if (!text->isEmpty())
            parts += *text;
    return parts.isEmpty() ? labelOf(RouteClass::Anywhere) : parts.join(u' ');
}

QString territoryOf(const CoverageLine &line)
{
    return line.territory.isEmpty() ? describe(line) : line.territory;
}

FoldedFacts foldedOf(const LeadFacts &facts)
{
    return {.county = fold(facts.county),
            .city = fold(facts.city),
            .street = fold(facts.street),
            .product = fold(facts.product)};
}

Specificity specificityOf(const CoverageLine &line)
{
    return {postcodeSpecificity(line), conditionCount(line)};
}

Coverage compile(const QList<CoverageLine> &lines)
{
    using Key = std::tuple<RouteClass, double, int, QString>;
    std::vector<std::pair<Key, qsizetype>> order;
    order.reserve(size_t(lines.size()));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const CoverageLine &line = lines[i];
        order.push_back(
            {{classOf(line), -postcodeSpecificity(line), -conditionCount(line), toCells(line).join(u'\t')}, i});
    }
    std::ranges::sort(order);
    Coverage coverage;
    coverage.lines.reserve(order.size());
    for (const auto &[key, at] : order) {
        const CoverageLine &line = lines[at];
        coverage.lines.push_back({line, std::get<RouteClass>(key), companyNameKey(line.company), fold(line.city),
                                  fold(line.county), fold(line.street), fold(line.product)});
    }
    return coverage;
}

std::vector<ConditionCheck> checkLine(const Coverage::Compiled &line, const LeadFacts &facts, QDate day)
{
    std::vector<ConditionCheck> checks;
    visitConditions(line, facts, foldedOf(facts), day,
                    [&](const QString &field, auto wanted, const QString &seen, bool holds) {
                        checks.push_back({field, wanted(), seen, holds});
                        return true;
                    });
    return checks;
}

bool matchesLine(const Coverage::Compiled &line, const LeadFacts &facts, QDate day)
{
    return matchesLine(line, facts, foldedOf(facts), day);
}

bool matchesLine(const Coverage::Compiled &line, const LeadFacts &facts, const FoldedFacts &folded, QDate day)
{
    bool all = true;
    visitConditions(line, facts, folded, day,
                    [&](const QString &, auto, const QString &, bool holds) { return all = holds; });
    return all;
}

} // namespace lw
