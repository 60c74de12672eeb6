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
    void profilesSurviveJson()
    {
        ColumnMapping mapping;
        mapping.name = u"shop"_s;
        mapping.columns.insert(u"Mail"_s, {.field = u"email"_s,
                                           .dateFormat = {},
                                           .numberStyle = NumberStyle::Comma,
                                           .ifDifferent = IfDifferent::Append});
        mapping.constants.insert(u"source"_s, u"Shop"_s);
        mapping.identity = {u"email"_s};
        mapping.headerRow = 2;
        const Result<ColumnMapping> back = columnMappingFromJson(toJson(mapping));
        QVERIFY(back);
        QCOMPARE(*back, mapping);
    }
    void badProfilesNameTheirMistake_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing in it") << QByteArray("{}") << u"not a profile"_s;
        QTest::newRow("no field") << QByteArray(R"({"columns":{"a":{}}})") << u"“a”"_s;
        QTest::newRow("policy") << QByteArray(R"({"columns":{"a":{"field":"email","ifDifferent":"smash"}}})")
                                << u"smash"_s;
    }
    void badProfilesNameTheirMistake()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const Result<ColumnMapping> read = columnMappingFromJson(QJsonDocument::fromJson(json).object());
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(says), qPrintable(read.error().message));
    }
    void headersAreGuessed_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("field");
        QTest::newRow("mail") << u"E-mail Address"_s << u"email"_s;
        QTest::newRow("zip") << u"Zip/Postal Code"_s << u"postal_code"_s;
        QTest::newRow("German") << u"Nachname"_s << u"last_name"_s;
        QTest::newRow("own name") << u"annual_revenue"_s << u"annual_revenue"_s;
        QTest::newRow("nobody's") << u"Shoe size"_s << QString();
    }
    void headersAreGuessed()
    {
        QFETCH(QString, header);
        QTEST(guessMapping({header}).columns.value(header).field, "field");
    }
    void twoColumnsNeverFillOneField()
    {
        const ColumnMapping mapping = guessMapping({u"Email"_s, u"E-mail"_s});
        QCOMPARE(mapping.columns.size(), 1);
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
