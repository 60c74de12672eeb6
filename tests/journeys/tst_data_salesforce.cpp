// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/decide.h"
#include "core/decisions/facts.h"
#include "core/files/csvreader.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace lw;

/// 423 accounts with countries and states in every spelling, checked against the postcode tables.
class TestSalesforce : public QObject
{
    Q_OBJECT

    // "94105" → {"CA"}; Canadian tables are by the first three signs
    static QHash<QString, QSet<QString>> postcodes(const QString &path)
    {
        QHash<QString, QSet<QString>> states;
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : file.readAll().split('\n')) {
                const QByteArrayList cells = line.split('\t');
                if (cells.size() > 4)
                    states[QString::fromUtf8(cells[1])].insert(QString::fromUtf8(cells[4]));
            }
        }
        return states;
    }

    // One line for each country and one for each state: the lead goes to the state's where its place has one.
    static void everyAccountGoesToTheLineOfItsPlace(const test::TestWorkspace &workspace)
    {
        Rulebook rulebook = defaultRulebook("UTC");
        rulebook.reps += Rep{.name = u"Ada"_s, .type = u"outside"_s, .email = {}, .phone = {}};
        QSet<QString> places;
        for (qint64 number = 1; number <= 423; ++number) {
            const PostalAddress address = workspace.lead(number).person.address;
            places += address.countryCode;
            if (!address.stateCode.isEmpty())
                places += QString(address.countryCode + u'-' + address.stateCode);
        }
        for (const QString &place : std::as_const(places)) {
            CoverageLine line;
            line.number = int(rulebook.lines.size()) + 1;
            line.country = place.section(u'-', 0, 0);
            line.state = place.section(u'-', 1);
            line.owner = u"Ada"_s;
            line.territory = place;
            if (!place.isEmpty())
                rulebook.lines += line;
        }
        const RulebookPtr compiled = compile(rulebook, 1);
        int routed = 0, unplaced = 0;
        for (qint64 number = 1; number <= 423; ++number) {
            const LeadRecord record = workspace.lead(number);
            const PostalAddress &address = record.person.address;
            LeadFacts facts = factsOf(record);
            facts.letIn = true; // three name no company that can be reached; their place is asked all the same
            facts.owner.clear();
            const Routing routing = decide(facts, *compiled, QDate(2026, 3, 2)).routing;
            const QString expected = address.stateCode.isEmpty()
                                         ? address.countryCode
                                         : QString(address.countryCode + u'-' + address.stateCode);
            if (expected.isEmpty()) {
                ++unplaced;
                QCOMPARE(routing.routeClass, RouteClass::CatchAll);
                continue;
            }
            QCOMPARE(routing.territory, expected);
            ++routed;
        }
        qInfo("%d accounts go to the line of their place, %d name no place", routed, unplaced);
        QCOMPARE(routed + unplaced, 423);
        QCOMPARE(unplaced, 3);
    }

private Q_SLOTS:
    void placesAreUnderstoodHoweverSpelled()
    {
        LW_DATA(data, "salesforce-dataloader")
        LW_DATA(postal, "geonames-postal")
        Settings settings;
        settings.homeCountry = u"US"_s;
        test::TestWorkspace workspace(settings);
        const QByteArray before = workspace.digest();
        ColumnMapping mapping;
        for (const auto &[column, field] : {std::pair(u"ID"_s, u"external_id"_s),
                                            {u"NAME"_s, u"company"_s},
                                            {u"BILLINGSTREET"_s, u"street"_s},
                                            {u"BILLINGCITY"_s, u"city"_s},
                                            {u"BILLINGSTATE"_s, u"state"_s},
                                            {u"BILLINGPOSTALCODE"_s, u"postal_code"_s},
                                            {u"BILLINGCOUNTRY"_s, u"country"_s}})
            mapping.columns.insert(column, {.field = field, .dateFormat = {}});
        mapping.identity = {u"external_id"_s};
        QFile file(data + u"/accountData.csv"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const ImportResult imported = workspace.import(bytes, {.match = false, .now = test::someMonday()}, mapping);
        QCOMPARE(imported.summary.leadsNew, 423);
        const auto american = postcodes(postal + u"/US.txt"_s);
        const auto canadian = postcodes(postal + u"/CA.txt"_s);
        const QHash<QString, QString> canadianCodes{
            {u"01"_s, u"AB"_s}, {u"02"_s, u"BC"_s}, {u"03"_s, u"MB"_s}, {u"04"_s, u"NB"_s}, {u"05"_s, u"NL"_s},
            {u"07"_s, u"NS"_s}, {u"08"_s, u"ON"_s}, {u"09"_s, u"PE"_s}, {u"10"_s, u"QC"_s}, {u"11"_s, u"SK"_s}};
        QHash<QString, int> countries;
        int checked = 0, agreeing = 0, provinces = 0;
        for (qint64 number = 1; number <= 423; ++number) {
            const PostalAddress address = workspace.lead(number).person.address;
            ++countries[address.countryCode];
            const QString code = address.postalKey.left(address.countryCode == u"CA" ? 3 : 5);
            const QSet<QString> known = address.countryCode == u"US"   ? american.value(code)
                                        : address.countryCode == u"CA" ? canadian.value(code)
                                                                       : QSet<QString>();
            if (known.isEmpty())
                continue;
            ++checked;
            const bool agrees = std::ranges::any_of(known, [&](const QString &state) {
                return state == address.stateCode || canadianCodes.value(state) == address.stateCode;
            });
            agreeing += agrees ? 1 : 0;
            provinces += agrees && address.countryCode == u"CA" ? 1 : 0;
            if (!agrees)
                qInfo("%s: %s / %s", qPrintable(code), qPrintable(address.state), qPrintable(address.stateCode));
        }
        QCOMPARE(countries.value(u"US"_s), 358 + 5 + 2);
        QCOMPARE(countries.value(u"CA"_s), 18 + 2);
        QCOMPARE(countries.value(u"GB"_s), 12);
        QCOMPARE(countries.value(u"ES"_s), 2); // a Madrid postcode that is also a ZIP stays in Spain
        QCOMPARE(countries.value(QString()), 3);
        qInfo("%d places with a postcode we can look up, %d states agree, %d of them provinces", checked, agreeing,
              provinces);
        QVERIFY(checked > 330);
        QCOMPARE(agreeing, checked);
        QCOMPARE(provinces, 20);
        everyAccountGoesToTheLineOfItsPlace(workspace);
        LW_VERIFY(workspace->undo(imported.operation, u"Manager"_s, test::someMonday()));
        QCOMPARE(workspace.digest(), before);
    }
};

QTEST_GUILESS_MAIN(TestSalesforce)
#include "tst_data_salesforce.moc"
