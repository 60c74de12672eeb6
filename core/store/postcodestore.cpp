// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postcodestore.h"

#include "core/store/bulkwriter.h"

namespace lw
{

using namespace Qt::StringLiterals;

Result<QList<PostcodeSource>> postcodeSources(const Database &database)
{
    QList<PostcodeSource> sources;
    LW_TRY(forEachRow(database, u"SELECT country, file, codes, at FROM postcode_source ORDER BY country"_s, {},
                      [&](Row &row) {
                          PostcodeSource source;
                          source.country = row.text();
                          source.file = row.text();
                          source.codes = row.integer();
                          source.at = row.instant();
                          sources += source;
                      }));
    return sources;
}

Result<PostcodeTable> loadPostcodes(const Database &database)
{
    PostcodeTable table;
    LW_TRY(forEachRow(database, u"SELECT country, code, state, county FROM postcode"_s, {}, [&](Row &row) {
        const QString country = row.text();
        const QString code = row.text();
        const QString state = row.text();
        table.insert(country, code, {state, row.text()});
    }));
    return table;
}

Result<void> removePostcodes(const Database &database, const QString &country)
{
    LW_TRY(execute(database, u"DELETE FROM postcode WHERE country = :country"_s, {{u":country"_s, country}}));
    return execute(database, u"DELETE FROM postcode_source WHERE country = :country"_s, {{u":country"_s, country}});
}

Result<void> savePostcodes(const Database &database, const PostcodeTable &table, const QString &file,
                           const QDateTime &at)
{
    BulkWriter codes(database, "postcode", "country, code, state, county");
    BulkWriter sources(database, "postcode_source", "country, file, codes, at");
    for (auto places = table.byCountry().cbegin(); places != table.byCountry().cend(); ++places) {
        LW_TRY(removePostcodes(database, places.key()));
        for (auto place = places->cbegin(); place != places->cend(); ++place)
            LW_TRY(codes.text(places.key()).text(place.key()).text(place->state).text(place->county).done());
        LW_TRY(sources.text(places.key()).text(file).integer(places->size()).instant(at).done());
    }
    return {};
}

} // namespace lw
