// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/fold.h"
#include "core/intake/presets.h"
#include "tests/support/testsupport.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestPresets : public QObject
{
    Q_OBJECT

    static QString keyOf(const QStringList &headers)
    {
        const std::optional<PresetMatch> match = presetFor(headers);
        return match ? match->preset.key : QString();
    }
    static QStringList list(const char *headers) { return QString::fromUtf8(headers).split(u'|'); }

private Q_SLOTS:
    void sixteenSystemsAreKnown() { QCOMPARE(presets().size(), 16); }
    void everyPresetIsSound()
    {
        for (const Preset &preset : presets()) {
            QVERIFY2(!preset.mapping.name.isEmpty(), qPrintable(preset.key));
            QVERIFY2(preset.least >= 2 && preset.least <= preset.tellTale.size(), qPrintable(preset.key));
            QStringList names = preset.kept;
            for (auto it = preset.mapping.columns.begin(); it != preset.mapping.columns.end(); ++it) {
                const auto field = fieldFromName(it->field);
                QVERIFY2(field && info(*field).fromFile, qPrintable(preset.key + u": "_s + it->field));
                names += it.key();
                names += it->also + it->orElse;
            }
            QSet<QString> words;
            for (const QString &name : names) {
                QVERIFY2(!words.contains(foldToWord(name)), qPrintable(preset.key + u" twice: "_s + name));
                words.insert(foldToWord(name));
            }
            for (const QString &header : preset.tellTale)
                QVERIFY2(words.contains(foldToWord(header)), qPrintable(preset.key + u": "_s + header));
        }
    }
    void aPresetFitsAllThatItNames()
    {
        for (const Preset &preset : presets()) {
            QStringList headers = preset.mapping.columns.keys() + preset.kept;
            for (const ColumnRule &rule : preset.mapping.columns)
                headers += rule.also + rule.orElse;
            const std::optional<PresetMatch> match = presetFor(headers);
            QVERIFY2(match, qPrintable(preset.key));
            QCOMPARE(match->preset.key, preset.key);
            QCOMPARE(match->mapping, preset.mapping);
            QCOMPARE(match->recognised, headers.size());
        }
    }
    void commonHeadersAreNobodys_data()
    {
        QTest::addColumn<QStringList>("headers");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("one tell-tale") << list("Record ID");
        QTest::newRow("a plain list") << list("First Name|Last Name|Title|Company|Phone|Email");
        QTest::newRow("a form") << list("Name|E-mail|Message");
        QTest::newRow("names and address") << list("Name|Address|City|State|Zip|Country|Lead Source");
        QTest::newRow("common headers and one more")
            << list("Salutation|First Name|Last Name|Title|Company|Phone|Email|Shoe size");
        QTest::newRow("lead e-mail and telephone") << list("Lead Name|Lead Email|Lead Phone");
    }
    void commonHeadersAreNobodys()
    {
        QFETCH(QStringList, headers);
        QCOMPARE(keyOf(headers), QString());
    }
    void columnsMayBeMissingAddedReorderedOrSpeltOtherwise_data()
    {
        QTest::addColumn<QStringList>("headers");
        QTest::addColumn<QString>("key");
        QTest::newRow("few columns") << list("Record ID|Email|Associated Company") << u"hubspot-contacts"_s;
        QTest::newRow("another order, own properties")
            << list("Favourite colour|Lifecycle Stage|Email|Contact owner|Shoe size") << u"hubspot-contacts"_s;
        QTest::newRow("capitals and blanks") << list("RECORD ID|EMAIL|contact  owner") << u"hubspot-contacts"_s;
        QTest::newRow("own questions") << list("id|created_time|ad_id|form_id|which_pump?|email|platform")
                                       << u"meta-lead-ads"_s;
        QTest::newRow("two systems have it, one has more of it")
            << list("Lead ID|Lead Owner|Lead Source|Lead Status|Created Time|CONVERTED") << u"zoho-leads"_s;
    }
    void columnsMayBeMissingAddedReorderedOrSpeltOtherwise()
    {
        QFETCH(QStringList, headers);
        const QString key = keyOf(headers);
        QTEST(key, "key");
        std::ranges::reverse(headers);
        QTEST(keyOf(headers), "key");
    }
    void theMatchHoldsOnlyColumnsOfTheFile()
    {
        const QStringList headers = list("record id|EMAIL|Associated Company|Mobile Phone Number|Shoe size|Fecha");
        const std::optional<PresetMatch> match = presetFor(headers);
        QVERIFY(match);
        QCOMPARE(match->recognised, 4);
        QCOMPARE(match->columns, 6);
        const QHash<QString, ColumnRule> &columns = match->mapping.columns;
        QCOMPARE(
            QSet<QString>(columns.keyBegin(), columns.keyEnd()),
            (QSet<QString>{u"record id"_s, u"EMAIL"_s, u"Associated Company"_s, u"Mobile Phone Number"_s, u"Fecha"_s}));
        QCOMPARE(columns[u"Associated Company"_s].separator, u";"_s);
        QVERIFY(columns[u"Associated Company"_s].orElse.isEmpty());
        QCOMPARE(columns[u"Fecha"_s].field, u"received_at"_s); // guessed, because the preset does not know it
    }
    void whatThePresetKeepsIsNotGuessed()
    {
        const std::optional<PresetMatch> match = presetFor(list("CONTACTID|ID/Status|Messenger ID|Company|Owner"));
        QVERIFY(match);
        QVERIFY(!match->mapping.columns.contains(u"Owner"_s)); // another program's user
    }
    void aMissingColumnIsReplacedByTheNext()
    {
        const std::optional<PresetMatch> match =
            presetFor(list("Record ID|Contact owner|Company Name|Original Source"));
        QVERIFY(match);
        QCOMPARE(match->mapping.columns[u"Company Name"_s].field, u"company"_s);
        QCOMPARE(match->mapping.columns[u"Original Source"_s].field, u"source"_s);
    }
    void partsOfTwoAddressesAreNotMixed()
    {
        const std::optional<PresetMatch> office =
            presetFor(list("E-mail Address|E-mail Type|Web Page|Business Street|Home Street|Home City|Other City"));
        QVERIFY(office);
        QCOMPARE(office->mapping.columns[u"Business Street"_s].orElse, QStringList{u"Home Street"_s});
        QVERIFY(!office->mapping.columns.contains(u"Home City"_s));
        const std::optional<PresetMatch> home =
            presetFor(list("E-mail Address|E-mail Type|Web Page|Home Street|Home City|Home Phone|Other City"));
        QVERIFY(home);
        QCOMPARE(home->mapping.columns[u"Home Street"_s].field, u"street"_s);
        QCOMPARE(home->mapping.columns[u"Home City"_s].orElse, QStringList{u"Other City"_s});
        QCOMPARE(home->mapping.columns[u"Home Phone"_s].field, u"phone"_s);
    }
    void aPresetCanBeAskedForByKeyOrName()
    {
        for (const QString &name : {u"act-contacts"_s, u"Act! contacts"_s, u"ACT contacts"_s}) {
            const std::optional<PresetMatch> match = presetByName(name, list("Contact|Fax Phone"));
            QVERIFY(match);
            QCOMPARE(match->preset.key, u"act-contacts"_s);
            QCOMPARE(match->mapping.columns.size(), 1);
        }
        QVERIFY(!presetByName(u"nobody's"_s, {}));
    }
    void presetsWithMistakesSaySo()
    {
        const QJsonObject json{{u"columns"_s, QJsonObject()}, {u"fur"_s, QJsonArray()}};
        const Result<Preset> preset = presetFromJson(u"x"_s, json);
        QVERIFY(!preset);
        QVERIFY2(preset.error().message.contains(u"“fur”"), qPrintable(preset.error().message));
    }
};

QTEST_APPLESS_MAIN(TestPresets)
#include "tst_presets.moc"
