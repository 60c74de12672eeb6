// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/factvalues.h"

#include <algorithm>
#include <cmath>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

bool isNumber(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar sign) { return sign >= u'0' && sign <= u'9'; });
}

// So many steps from the code among codes of its length; empty beyond their ends, or where codes are no numbers.
QString beside(const QString &code, int steps)
{
    const qint64 number = code.toLongLong() + steps;
    const QString text = QString::number(number).rightJustified(code.size(), u'0');
    return isNumber(code) && number >= 0 && text.size() == code.size() ? text : QString();
}

// The code as people would write it: a prefix is made as long as the lead's own code, or as codes of the country are.
QString filled(const QString &prefix, QChar sign, const LeadFacts &facts, const QString &country)
{
    static const QStringList fives{u"US"_s, u"DE"_s, u"FR"_s, u"IT"_s, u"ES"_s, u"MX"_s};
    const bool isSameCountry = country.isEmpty() || country == facts.countryCode;
    const bool hasFive = fives.contains(country.isEmpty() ? facts.countryCode : country);
    const qsizetype length = hasFive ? 5 : isSameCountry && isNumber(facts.postalKey) ? facts.postalKey.size() : 0;
    return isNumber(prefix) ? prefix.leftJustified(length, sign) : prefix;
}

QStringList postcodes(const LeadFacts &facts, const CoverageLine *target, const QList<const CoverageLine *> &avoided)
{
    if (!target || (target->postalPrefix.isEmpty() && target->postalFrom.isEmpty()))
        return {};
    const QString &country = target->country;
    QStringList codes;
    if (!target->postalPrefix.isEmpty())
        codes += filled(target->postalPrefix, u'0', facts, country);
    else
        codes << target->postalFrom << target->postalTo;
    for (const CoverageLine *line : avoided) {
        const QString &first = line->postalPrefix.isEmpty() ? line->postalFrom : line->postalPrefix;
        const QString &last = line->postalTo.isEmpty() ? first : line->postalTo;
        codes << filled(beside(last, 1), u'0', facts, country) << filled(beside(first, -1), u'9', facts, country);
    }
    codes += target->postalPrefix; // inside fewer lines than any longer code
    return codes;
}

QStringList houseNumbers(const CoverageLine *target, const QList<const CoverageLine *> &avoided)
{
    QList<int> numbers;
    if (target) {
        for (const std::optional<int> &bound : {target->numberFrom, target->numberTo}) {
            if (bound)
                numbers << *bound << *bound + 1 << *bound - 1;
        }
        numbers << 1 << 2;
        for (const CoverageLine *line : avoided) {
            if (line->numberTo)
                numbers << *line->numberTo + 1 << *line->numberTo + 2;
            if (line->numberFrom)
                numbers << *line->numberFrom - 1 << *line->numberFrom - 2;
        }
    }
    QStringList texts;
    for (const int number : std::as_const(numbers)) {
        if (number > 0)
            texts += QString::number(number);
    }
    return texts;
}

using Bound = std::optional<double> CoverageLine::*;

QStringList amounts(const CoverageLine *target, const QList<const CoverageLine *> &avoided, Bound min, Bound max)
{
    if (!target)
        return {};
    QStringList texts;
    const auto add = [&](const std::optional<double> &bound, double step) {
        if (bound)
            texts += QString::number(*bound + step, 'f', std::abs(step) > 0 && std::abs(step) < 1 ? 2 : 0);
    };
    add(target->*min, 0);
    add(target->*max, 0);
    for (const CoverageLine *line : avoided) {
        for (const double step : {1.0, 0.01}) {
            add(line->*max, step);
            add(line->*min, -step);
        }
    }
    return texts;
}

QStringList textsToTry(const LeadFacts &facts, LeadFact fact, const CoverageLine *target,
                       const QList<const CoverageLine *> &avoided)
{
    switch (fact) {
    case LeadFact::Postcode: return postcodes(facts, target, avoided);
    case LeadFact::Revenue: return amounts(target, avoided, &CoverageLine::revenueMin, &CoverageLine::revenueMax);
    case LeadFact::Value: return amounts(target, avoided, &CoverageLine::valueMin, &CoverageLine::valueMax);
    case LeadFact::City: return {target ? target->city : QString()};
    case LeadFact::AreaCode: return {target ? target->areaCode : QString()};
    case LeadFact::County: return {target ? target->county : QString()};
    case LeadFact::State: return {target ? target->state : QString()};
    case LeadFact::Country: return {target ? target->country : QString()};
    case LeadFact::Product: return {target ? target->product : QString()};
    case LeadFact::Company: return {target ? target->company : QString()};
    case LeadFact::Street:
    case LeadFact::Owner:
    case LeadFact::OpenDeal:
    case LeadFact::Customer: return {};
    }
    Q_UNREACHABLE();
}

QList<LeadFacts> addressesToTry(const LeadFacts &facts, const CoverageLine *target,
                                const QList<const CoverageLine *> &avoided)
{
    const QStringList streets{facts.street, target ? target->street : QString(), QString()};
    const QStringList numbers = QStringList{facts.houseNumber} + houseNumbers(target, avoided) + QStringList{QString()};
    QList<LeadFacts> tries;
    for (const QString &street : streets) {
        for (const QString &number : numbers) {
            LeadFacts other = facts;
            other.street = street;
            other.houseNumber = number;
            tries += other;
        }
    }
    return tries;
}

} // namespace

QList<LeadFacts> valuesToTry(const LeadFacts &facts, LeadFact fact, const CoverageLine *target,
                             const QList<const CoverageLine *> &avoided)
{
    if (fact == LeadFact::Street)
        return addressesToTry(facts, target, avoided);
    QList<LeadFacts> tries{facts};
    for (const QString &text : textsToTry(facts, fact, target, avoided)) {
        if (!text.isEmpty())
            tries += withText(facts, fact, text);
    }
    tries += withoutFact(facts, fact);
    return tries;
}

} // namespace lw
