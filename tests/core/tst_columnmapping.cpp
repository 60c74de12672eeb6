// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/columnmapping.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestColumnMapping : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cellsAreCleanedByTheirRule_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *rule, const char *cell, const char *text) {
            QTest::newRow(name) << QByteArray(rule) << QString::fromUtf8(cell) << QString::fromUtf8(text);
        };
        row("trimmed", "", "  a  b ", "a  b");
        row("as written", R"("treatment":"as-written")", "  a ", "  a ");
        row("blanks as written say nothing", R"("treatment":"as-written")", "   ", "");
        row("a blank", R"("blanks":["0/0/00","Unspecified"])", " unspecified ", "");
        row("not a blank", R"("blanks":["0/0/00"])", "0/0/001", "0/0/001");
        row("a prefix", R"("strip":"p:")", "p:+1 555", "+1 555");
        row("a prefix and nothing", R"("strip":"p:")", "p:", "");
        row("a prefix in the middle", R"("strip":"p:")", "+1 p:555", "+1 p:555");
        row("a prefix before a blank", R"("strip":"p:","blanks":["none"])", "p: none", "");
        row("the first of several", R"("separator":" ::: ")", "a ::: b", "a");
        row("the first that says something", R"("separator":";","blanks":["-"])", " ;-;b;c", "b");
        row("none of several", R"("separator":";")", ";;", "");
        row("one of one", R"("separator":",")", "a b", "a b");
        row("several with prefixes", R"("separator":";","strip":"p:")", "p:;p:1;p:2", "1");
        row("a blank cell has a meaning", R"("ifEmpty":"web")", " ", "web");
        row("a blank value has it too", R"("ifEmpty":"web","blanks":["n/a"])", "N/A", "web");
        row("capitals", R"("treatment":"name-case")", "JOHN MCDONALD-O'NEIL", "John McDonald-O'Neil");
        row("small letters", R"("treatment":"name-case")", "ludwig van beethoven", "Ludwig van Beethoven");
        row("mixed letters stay", R"("treatment":"name-case")", "Ludwig VAN Beethoven", "Ludwig VAN Beethoven");
        row("initials", R"("treatment":"name-case")", "J.R. SMITH III", "J.R. Smith III");
        row("one's own", R"("treatment":"name-case")", "smith's", "Smith's");
        row("umlauts", R"("treatment":"name-case")", "ÖZGÜR ÄNDERL", "Özgür Änderl");
        row("no letters", R"("treatment":"name-case")", "山田 太郎", "山田 太郎");
    }
    void cellsAreCleanedByTheirRule()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QString, cell);
        const QByteArray comma = rule.isEmpty() ? "" : ",";
        const QByteArray json = R"({"columns":{"a":{"field":"full_name")" + comma + rule + "}}}";
        const Result<ColumnMapping> mapping = columnMappingFromJson(QJsonDocument::fromJson(json).object());
        LW_VERIFY(mapping);
        RawTable table;
        table.headers = {u"a"_s};
        table.rows = {RawRow{.number = 2, .cells = {cell}, .problem = {}}};
        const Result<ColumnReader> reader = ColumnReader::make(*mapping, table, "UTC");
        LW_VERIFY(reader);
        QTEST(reader->text(table.rows[0], u"full_name"_s), "text");
    }
    void furtherColumnsContinueTheValue_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QByteArray>("cells");
        QTest::addColumn<QString>("text");
        QTest::newRow("lines of a street") << u"street"_s << QByteArray("1 Main St,Floor 3") << u"1 Main St, Floor 3"_s;
        QTest::newRow("no second line") << u"street"_s << QByteArray("1 Main St,") << u"1 Main St"_s;
        QTest::newRow("only a second line") << u"street"_s << QByteArray(",Floor 3") << u"Floor 3"_s;
        QTest::newRow("an extension") << u"phone"_s << QByteArray("860-253-6354,12") << u"860-253-6354 ext. 12"_s;
        QTest::newRow("an extension of nothing") << u"phone"_s << QByteArray(",12") << QString();
        QTest::newRow("paragraphs") << u"message"_s << QByteArray("One,Two") << u"One\nTwo"_s;
    }
    void furtherColumnsContinueTheValue()
    {
        QFETCH(QString, field);
        QFETCH(QByteArray, cells);
        const RawTable table = test::tableOf("a,b\n" + cells + "\n");
        ColumnMapping mapping;
        mapping.columns.insert(u"a"_s, {.field = field, .dateFormat = {}, .also = {u"b"_s}});
        const Result<ColumnReader> reader = ColumnReader::make(mapping, table, "UTC");
        LW_VERIFY(reader);
        QTEST(reader->text(table.rows[0], field), "text");
    }
    void otherColumnsStandInForABlankOne()
    {
        const RawTable table = test::tableOf("a,b,c,d\n1,2,3,x\n,2,3,x\n,,3,x\n,,,x\n");
        ColumnMapping mapping;
        mapping.columns.insert(u"a"_s, {.field = u"phone"_s, .dateFormat = {}, .orElse = {u"b"_s, u"c"_s}});
        mapping.constants.insert(u"phone"_s, u"4"_s);
        const Result<ColumnReader> reader = ColumnReader::make(mapping, table, "UTC");
        LW_VERIFY(reader);
        for (qsizetype row = 0; row < 4; ++row)
            QCOMPARE(reader->text(table.rows[row], u"phone"_s), QString::number(row + 1));
        QCOMPARE(reader->headerOf(u"phone"_s), u"a"_s);
    }
    void furtherColumnsTheFileDoesNotHaveAreNamed()
    {
        const RawTable table = test::tableOf("a,b\n1,2\n");
        ColumnMapping mapping;
        mapping.columns.insert(u"a"_s, {.field = u"phone"_s, .dateFormat = {}, .orElse = {u"gone"_s}});
        const Result<ColumnReader> reader = ColumnReader::make(mapping, table, "UTC");
        QVERIFY(!reader);
        QVERIFY2(reader.error().message.contains(u"“gone”"), qPrintable(reader.error().message));
    }
    void placeholdersDoNotSpoilAColumnOfDates()
    {
        const RawTable table = test::tableOf("when\n0/0/00\n13/2/2026\n0/0/00\n0/0/00\n1/2/2026\n");
        ColumnMapping mapping;
        mapping.columns.insert(u"when"_s, {.field = u"received_at"_s, .dateFormat = {}, .blanks = {u"0/0/00"_s}});
        const Result<ColumnReader> reader = ColumnReader::make(mapping, table, "UTC");
        LW_VERIFY(reader);
        const auto blank = reader->instant(table.rows[0], u"received_at"_s);
        QVERIFY(blank && !*blank);
        const auto read = reader->instant(table.rows[4], u"received_at"_s);
        QVERIFY(read && *read);
        QCOMPARE((*read)->date(), QDate(2026, 2, 1));
    }
    void timesWithoutAnOffsetAreOfTheProfilesZone()
    {
        const RawTable table = test::tableOf("when\n2026-07-01 12:00\n");
        ColumnMapping mapping = guessMapping({u"received_at"_s});
        mapping.columns = {{u"when"_s, {.field = u"received_at"_s, .dateFormat = u"ymd"_s}}};
        mapping.zoneId = "Europe/Berlin";
        const Result<ColumnReader> reader = ColumnReader::make(mapping, table, "America/New_York");
        LW_VERIFY(reader);
        const auto read = reader->instant(table.rows[0], u"received_at"_s);
        QVERIFY(read && *read);
        QCOMPARE((*read)->toUTC().time(), QTime(10, 0));
    }
    void profilesAreReadForColumnsInAnotherCase()
    {
        ColumnMapping mapping;
        mapping.columns.insert(u"E-Mail"_s, {.field = u"email"_s, .dateFormat = {}, .orElse = {u"Second Mail"_s}});
        mapping.columns.insert(u"Gone"_s, {.field = u"phone"_s, .dateFormat = {}});
        const ColumnMapping named = namedLike(mapping, {u"EMAIL"_s, u"second mail"_s});
        QCOMPARE(named.columns[u"EMAIL"_s].orElse, QStringList{u"second mail"_s});
        QVERIFY(named.columns.contains(u"Gone"_s));
        QCOMPARE(named.columns.size(), 2);
    }
    void aColumnTheFileDoesNotHaveIsNamed()
    {
        ColumnMapping mapping;
        mapping.columns.insert(u"Mail"_s, {.field = u"email"_s, .dateFormat = {}});
        const Result<ColumnReader> reader = ColumnReader::make(mapping, test::tableOf("Name,Post\nAnn,x\n"), "UTC");
        QVERIFY(!reader);
        QVERIFY2(reader.error().message.contains(u"“Mail”") && reader.error().message.contains(u"Name, Post"),
                 qPrintable(reader.error().message));
    }
    void constantsStandWhereTheFileIsSilent()
    {
        const RawTable table = test::tableOf("name,source\nAnn,\nBob,Expo\n");
        ColumnMapping mapping = guessMapping(table.headers);
        mapping.constants.insert(u"source"_s, u"Unknown"_s);
        const Result<ColumnReader> reader = ColumnReader::make(mapping, table, "UTC");
        QVERIFY(reader);
        QCOMPARE(reader->text(table.rows[0], u"source"_s), u"Unknown"_s);
        QCOMPARE(reader->text(table.rows[1], u"source"_s), u"Expo"_s);
    }
};

QTEST_APPLESS_MAIN(TestColumnMapping)
#include "tst_columnmapping.moc"
