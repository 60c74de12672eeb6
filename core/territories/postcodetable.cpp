// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/territories/postcodetable.h"

#include "core/contacts/postaladdress.h"
#include "core/rules/leadfacts.h"
#include "core/territories/geography.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::PostcodeTable", text);
}

Error badRow(const QString &fileName, qsizetype row, const QString &problem)
{
    return unreadable(tr("%1, row %2: %3. Nothing was changed.").arg(fileName, QString::number(row), problem));
}

// The tables write states by codes of their own in some countries, so the name comes first.
QString stateFrom(const QString &country, const QStringList &cells)
{
    const QString byName = stateCode(country, cells[3]);
    return byName.isEmpty() ? stateCode(country, cells[4]) : byName;
}

Result<void> readRow(PostcodeTable &table, const QByteArray &line, const QString &fileName, qsizetype row)
{
    const QStringList cells = QString::fromUtf8(line).split(u'\t');
    if (cells.size() < 6)
        return badRow(fileName, row,
                      tr("six cells divided by tabs are needed: country, postcode, place, state, its code, county"));
    const QString country = cells[0].size() == 2 ? countryCode(cells[0]) : QString();
    if (country.isEmpty())
        return badRow(fileName, row, tr("“%1” is no country; write its two-letter code").arg(cells[0]));
    const QString code = postalKey(cells[1]);
    if (code.isEmpty() || code.size() > 20)
        return badRow(fileName, row, tr("“%1” is no postcode").arg(cells[1]));
    table.merge(country, code, {stateFrom(country, cells), cells[5].left(200)});
    return {};
}

} // namespace

void PostcodeTable::insert(const QString &country, const QString &code, const PostcodePlace &place)
{
    m_places[country].insert(code, place);
}

void PostcodeTable::merge(const QString &country, const QString &code, const PostcodePlace &place)
{
    QMap<QString, PostcodePlace> &places = m_places[country];
    const auto known = places.find(code);
    if (known == places.end()) {
        places.insert(code, place);
        return;
    }
    if (known->state != place.state)
        known->state.clear();
    if (known->county != place.county)
        known->county.clear();
}

PostcodePlace PostcodeTable::placeOf(const QString &country, const QString &code) const
{
    const auto places = m_places.constFind(country);
    if (places == m_places.cend())
        return {};
    const bool isZip4 = country == u"US" && code.size() == 9;
    return places->value(isZip4 ? code.first(5) : code);
}

Result<PostcodeTable> readPostcodes(const QByteArray &bytes, const QString &fileName)
{
    PostcodeTable table;
    qsizetype row = 0;
    for (qsizetype from = 0; from < bytes.size();) {
        const qsizetype end = bytes.indexOf('\n', from);
        const qsizetype next = end < 0 ? bytes.size() : end;
        const QByteArray line = bytes.mid(from, next - from);
        from = next + 1;
        ++row;
        if (!line.trimmed().isEmpty())
            LW_TRY(readRow(table, line, fileName, row));
    }
    return table.isEmpty() ? Result<PostcodeTable>(unreadable(tr("%1 holds no postcodes.").arg(fileName)))
                           : Result<PostcodeTable>(table);
}

void completePlace(LeadFacts &facts, const PostcodeTable &table)
{
    if (facts.postalKey.isEmpty() || facts.countryCode.isEmpty())
        return;
    const PostcodePlace place = table.placeOf(facts.countryCode, facts.postalKey);
    if (facts.stateCode.isEmpty())
        facts.stateCode = place.state;
    if (facts.county.isEmpty())
        facts.county = place.county;
}

} // namespace lw
