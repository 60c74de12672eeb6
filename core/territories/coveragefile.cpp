// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The coverage file: one line of a territory as cells of text, there and back.

#include "core/territories/coverage.h"

#include "core/contacts/phone.h"
#include "core/contacts/postaladdress.h"
#include "core/territories/geography.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

enum Column {
    Country,
    PostalFrom,
    PostalTo,
    PostalPrefix,
    AreaCode,
    County,
    State,
    City,
    Street,
    NumberFrom,
    NumberTo,
    Side,
    Product,
    RevenueMin,
    RevenueMax,
    ValueMin,
    ValueMax,
    RepType,
    Company,
    Kind,
    Owner,
    Pool,
    From,
    To,
    Note,
    Territory,
    GrantedBy,
    ReviewOn,
    ColumnCount,
};

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Coverage", text);
}

Error columnError(Column column, const QString &value, const char *remedy)
{
    return failed(tr("%1 “%2”: %3").arg(coverageColumns()[column], value, tr(remedy)));
}

QString numberText(const std::optional<double> &number)
{
    return number ? QString::number(*number, 'f', 0) : QString();
}
QString numberText(const std::optional<int> &number)
{
    return number ? QString::number(*number) : QString();
}

template<class T>
Result<std::optional<T>> readNumber(const QStringList &cells, Column column)
{
    if (cells[column].isEmpty())
        return std::optional<T>();
    bool isNumber = false;
    const double number = cells[column].toDouble(&isNumber);
    if (!isNumber)
        return columnError(column, cells[column],
                           QT_TRANSLATE_NOOP("lw::Coverage", "write a plain number, or leave it empty"));
    return std::optional<T>(static_cast<T>(number));
}

Result<QDate> readDate(const QStringList &cells, Column column)
{
    const QDate date = QDate::fromString(cells[column], Qt::ISODate);
    if (!cells[column].isEmpty() && !date.isValid())
        return columnError(column, cells[column],
                           QT_TRANSLATE_NOOP("lw::Coverage", "write dates as 2026-01-31, or leave it empty"));
    return date;
}

// Three signs are an area of several codes, four a code that lost its zero.
QString codeOf(const QString &country, const QString &cell)
{
    const QString key = postalKey(cell);
    return key.size() == 4 ? withLostZeros(country, key) : key;
}

Result<void> readPlace(const QStringList &cells, CoverageLine &line)
{
    line.country = countryCode(cells[Country]);
    if (!cells[Country].isEmpty() && line.country.isEmpty())
        return columnError(Country, cells[Country],
                           QT_TRANSLATE_NOOP("lw::Coverage", "not a country; write its two-letter code"));
    line.state = stateCode(line.country, cells[State]);
    if (!cells[State].isEmpty() && line.state.isEmpty())
        return columnError(
            State, cells[State],
            QT_TRANSLATE_NOOP("lw::Coverage",
                              "not a state of that country; name the country, and the state by code or name"));
    line.postalFrom = codeOf(line.country, cells[PostalFrom]);
    line.postalTo = codeOf(line.country, cells[PostalTo]);
    line.postalPrefix = postalKey(cells[PostalPrefix]);
    line.areaCode = areaCodeDigits(cells[AreaCode]);
    line.county = cells[County];
    line.city = cells[City];
    line.street = cells[Street];
    if (line.country.isEmpty() && !(line.postalFrom.isEmpty() && line.postalPrefix.isEmpty()))
        return columnError(
            Country, {},
            QT_TRANSLATE_NOOP("lw::Coverage", "a postcode needs its country: the same code exists in several"));
    if (line.postalFrom.isEmpty() && !line.postalTo.isEmpty())
        return columnError(PostalTo, cells[PostalTo], QT_TRANSLATE_NOOP("lw::Coverage", "postal_from is missing"));
    if (!line.postalPrefix.isEmpty() && !line.postalFrom.isEmpty())
        return columnError(PostalPrefix, cells[PostalPrefix],
                           QT_TRANSLATE_NOOP("lw::Coverage", "give either a prefix or a range, not both"));
    if (!line.postalTo.isEmpty() && (line.postalTo.size() != line.postalFrom.size() || line.postalTo < line.postalFrom))
        return columnError(
            PostalTo, cells[PostalTo],
            QT_TRANSLATE_NOOP("lw::Coverage", "must have as many signs as postal_from and not come before it"));
    return {};
}

Result<void> readBands(const QStringList &cells, CoverageLine &line)
{
    const auto number = [&](auto &into, Column column) -> Result<void> {
        using T = typename std::remove_reference_t<decltype(into)>::value_type;
        const Result<std::optional<T>> read = readNumber<T>(cells, column);
        if (!read)
            return read.error();
        into = *read;
        return {};
    };
    LW_TRY(number(line.numberFrom, NumberFrom));
    LW_TRY(number(line.numberTo, NumberTo));
    LW_TRY(number(line.revenueMin, RevenueMin));
    LW_TRY(number(line.revenueMax, RevenueMax));
    LW_TRY(number(line.valueMin, ValueMin));
    LW_TRY(number(line.valueMax, ValueMax));
    if ((line.revenueMin && line.revenueMax && *line.revenueMax < *line.revenueMin) ||
        (line.valueMin && line.valueMax && *line.valueMax < *line.valueMin) ||
        (line.numberFrom && line.numberTo && *line.numberTo < *line.numberFrom))
        return failed(tr("a band ends before it begins; swap its ends"));
    return {};
}

Result<void> readOwner(const QStringList &cells, CoverageLine &line)
{
    line.kind = cells[Kind].toLower();
    line.side = cells[Side].toLower();
    line.owner = cells[Owner];
    line.pool = cells[Pool];
    line.territory = cells[Territory];
    line.grantedBy = cells[GrantedBy];
    if (!line.kind.isEmpty() && line.kind != u"major" && line.kind != u"grandfathered" && line.kind != u"house")
        return columnError(Kind, cells[Kind],
                           QT_TRANSLATE_NOOP("lw::Coverage", "write major, grandfathered or house, or leave it empty"));
    if (!line.kind.isEmpty() && line.company.isEmpty())
        return columnError(
            Company, {},
            QT_TRANSLATE_NOOP("lw::Coverage", "a major, grandfathered or house account needs its company"));
    if (!line.side.isEmpty() && line.side != u"odd" && line.side != u"even")
        return columnError(Side, cells[Side],
                           QT_TRANSLATE_NOOP("lw::Coverage", "write odd or even, or leave it empty"));
    if (line.owner.isEmpty() && line.pool.isEmpty())
        return columnError(Owner, {}, QT_TRANSLATE_NOOP("lw::Coverage", "every line needs an owner or a pool"));
    if (!line.owner.isEmpty() && !line.pool.isEmpty())
        return columnError(Pool, line.pool,
                           QT_TRANSLATE_NOOP("lw::Coverage", "name either an owner or a pool, not both"));
    return {};
}

} // namespace

QStringList coverageColumns()
{
    static const QStringList columns{
        u"country"_s, u"postal_from"_s, u"postal_to"_s,   u"postal_prefix"_s, u"area_code"_s, u"county"_s,
        u"state"_s,   u"city"_s,        u"street"_s,      u"number_from"_s,   u"number_to"_s, u"side"_s,
        u"product"_s, u"revenue_min"_s, u"revenue_max"_s, u"value_min"_s,     u"value_max"_s, u"rep_type"_s,
        u"company"_s, u"kind"_s,        u"owner"_s,       u"pool"_s,          u"from"_s,      u"to"_s,
        u"note"_s,    u"territory"_s,   u"granted_by"_s,  u"review_on"_s};
    return columns;
}

Result<CoverageLine> coverageLineFromCells(const QStringList &cells)
{
    Q_ASSERT(cells.size() == ColumnCount);
    CoverageLine line;
    line.product = cells[Product];
    line.repType = cells[RepType];
    line.company = cells[Company];
    line.note = cells[Note];
    LW_TRY(readPlace(cells, line));
    LW_TRY(readBands(cells, line));
    LW_TRY(readOwner(cells, line));
    const Result<QDate> from = readDate(cells, From);
    const Result<QDate> to = readDate(cells, To);
    const Result<QDate> reviewOn = readDate(cells, ReviewOn);
    if (!from)
        return from.error();
    if (!to)
        return to.error();
    if (!reviewOn)
        return reviewOn.error();
    line.reviewOn = *reviewOn;
    line.from = *from;
    line.to = *to;
    if (from->isValid() && to->isValid() && *to < *from)
        return columnError(To, cells[To], QT_TRANSLATE_NOOP("lw::Coverage", "the line ends before it begins"));
    return line;
}

QStringList toCells(const CoverageLine &line)
{
    QStringList cells(ColumnCount);
    cells[Country] = line.country;
    cells[PostalFrom] = line.postalFrom;
    cells[PostalTo] = line.postalTo;
    cells[PostalPrefix] = line.postalPrefix;
    cells[AreaCode] = line.areaCode;
    cells[County] = line.county;
    cells[State] = line.state;
    cells[City] = line.city;
    cells[Street] = line.street;
    cells[NumberFrom] = numberText(line.numberFrom);
    cells[NumberTo] = numberText(line.numberTo);
    cells[Side] = line.side;
    cells[Product] = line.product;
    cells[RevenueMin] = numberText(line.revenueMin);
    cells[RevenueMax] = numberText(line.revenueMax);
    cells[ValueMin] = numberText(line.valueMin);
    cells[ValueMax] = numberText(line.valueMax);
    cells[RepType] = line.repType;
    cells[Company] = line.company;
    cells[Kind] = line.kind;
    cells[Owner] = line.owner;
    cells[Pool] = line.pool;
    cells[From] = line.from.toString(Qt::ISODate);
    cells[To] = line.to.toString(Qt::ISODate);
    cells[Note] = line.note;
    cells[Territory] = line.territory;
    cells[GrantedBy] = line.grantedBy;
    cells[ReviewOn] = line.reviewOn.toString(Qt::ISODate);
    return cells;
}

} // namespace lw
