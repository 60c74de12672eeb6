// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/settingsstore.h"

#include <QMap>

namespace lw
{

using namespace Qt::StringLiterals;

Result<Settings> loadSettings(const Database &database)
{
    QMap<QString, QString> values;
    LW_TRY(forEachRow(database, u"SELECT key, value FROM setting"_s, {}, [&](Row &row) {
        const QString key = row.text();
        values.insert(key, row.text());
    }));
    Settings settings;
    settings.companyName = values.value(u"company_name"_s);
    settings.zoneId = values.value(u"zone"_s, u"UTC"_s).toUtf8();
    settings.currency = values.value(u"currency"_s, u"USD"_s);
    settings.homeCountry = values.value(u"home_country"_s);
    settings.weekStart = values.value(u"week_start"_s, u"1"_s).toInt();
    settings.fiscalStartMonth = values.value(u"fiscal_start_month"_s, u"1"_s).toInt();
    settings.margin = values.value(u"margin"_s, u"1"_s).toDouble();
    settings.paper = values.value(u"paper"_s, u"A4"_s);
    settings.products = values.value(u"products"_s).split(u'\n', Qt::SkipEmptyParts);
    settings.responsePhone = values.value(u"response_phone"_s);
    settings.responseUrl = values.value(u"response_url"_s);
    settings.responseEmail = values.value(u"response_email"_s);
    settings.responseAddress = values.value(u"response_address"_s);
    settings.isSample = values.value(u"sample"_s) == u"1";
    return settings;
}

Result<void> saveSettings(const Database &database, const Settings &settings)
{
    const QList<std::pair<QString, QString>> values{
        {u"company_name"_s, settings.companyName},
        {u"zone"_s, QString::fromUtf8(settings.zoneId)},
        {u"currency"_s, settings.currency},
        {u"home_country"_s, settings.homeCountry},
        {u"week_start"_s, QString::number(settings.weekStart)},
        {u"fiscal_start_month"_s, QString::number(settings.fiscalStartMonth)},
        {u"margin"_s, QString::number(settings.margin, 'g', 12)},
        {u"paper"_s, settings.paper},
        {u"products"_s, settings.products.join(u'\n')},
        {u"response_phone"_s, settings.responsePhone},
        {u"response_url"_s, settings.responseUrl},
        {u"response_email"_s, settings.responseEmail},
        {u"response_address"_s, settings.responseAddress},
        {u"sample"_s, settings.isSample ? u"1"_s : u"0"_s}};
    for (const auto &[key, value] : values)
        LW_TRY(execute(
            database,
            u"INSERT INTO setting (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
            {{u":key"_s, key}, {u":value"_s, value}}));
    return {};
}

Result<qint64> recordedAmounts(const Database &database)
{
    return integerOf(database,
                     u"SELECT (SELECT count(*) FROM lead WHERE expected_value IS NOT NULL OR revenue IS NOT NULL) + "
                     "(SELECT count(*) FROM campaign WHERE budget IS NOT NULL OR forecast_revenue IS NOT NULL) + "
                     "(SELECT count(*) FROM cost_line WHERE amount IS NOT NULL OR reported_revenue IS NOT NULL)"_s);
}

Result<qint64> takeNumbers(const Database &database, const QString &counter, qint64 count)
{
    LW_TRY(execute(database, u"INSERT INTO counter (name, next) VALUES (:name, 1) ON CONFLICT (name) DO NOTHING"_s,
                   {{u":name"_s, counter}}));
    const Result<qint64> next =
        integerOf(database, u"SELECT next FROM counter WHERE name = :name"_s, {{u":name"_s, counter}});
    if (!next)
        return next.error();
    LW_TRY(execute(database, u"UPDATE counter SET next = next + :count WHERE name = :name"_s,
                   {{u":count"_s, count}, {u":name"_s, counter}}));
    return *next;
}

} // namespace lw
