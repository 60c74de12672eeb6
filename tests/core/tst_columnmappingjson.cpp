// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/columnmapping.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestColumnMappingJson : public QObject
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
                                           .ifDifferent = IfDifferent::Append,
                                           .treatment = Treatment::AsWritten,
                                           .ifEmpty = u"nobody@x.example"_s,
                                           .required = true,
                                           .strip = u"m:"_s,
                                           .blanks = {u"n/a"_s, u"-"_s},
                                           .separator = u" ::: "_s,
                                           .also = {u"Mail, continued"_s},
                                           .orElse = {u"Mail 2"_s, u"Mail 3"_s}});
        mapping.columns.insert(u"Who"_s, {.field = u"full_name"_s, .dateFormat = {}, .treatment = Treatment::NameCase});
        mapping.columns.insert(u"When"_s, {.field = u"received_at"_s, .dateFormat = u"dmy"_s});
        mapping.constants.insert(u"source"_s, u"Shop"_s);
        mapping.identity = {u"email"_s};
        mapping.refused = {u"<test"_s};
        mapping.zoneId = "Europe/Berlin";
        mapping.reading = {.encoding = u"windows-1252"_s,
                           .delimiter = u";"_s,
                           .quote = u"none"_s,
                           .escape = u"\\"_s,
                           .headerRow = 2,
                           .sheet = u"Leads"_s,
                           .hiddenCells = true};
        const Result<ColumnMapping> back = columnMappingFromJson(toJson(mapping));
        LW_VERIFY(back);
        QCOMPARE(*back, mapping);
    }
    void aPlainProfileHasOnlyThePlainKeys()
    {
        ColumnMapping mapping;
        mapping.columns.insert(u"Mail"_s, {.field = u"email"_s, .dateFormat = {}});
        const QJsonObject json = toJson(mapping);
        QCOMPARE(json.keys(),
                 (QStringList{u"columns"_s, u"constants"_s, u"delimiter"_s, u"encoding"_s, u"identity"_s, u"name"_s}));
        QCOMPARE(json[u"columns"_s][u"Mail"_s].toObject().keys(),
                 (QStringList{u"date"_s, u"field"_s, u"ifDifferent"_s, u"number"_s}));
    }
    void aColumnMayBeJustItsField()
    {
        const Result<ColumnMapping> read =
            columnMappingFromJson({{u"columns"_s, QJsonObject{{u"Mail"_s, u"email"_s}}}});
        LW_VERIFY(read);
        QCOMPARE(read->columns[u"Mail"_s], (ColumnRule{.field = u"email"_s, .dateFormat = {}}));
        QVERIFY(!read->reading.headerRow);
    }
    void constantsKeepTheirDigits_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("text");
        QTest::newRow("text") << QByteArray(R"("007")") << u"007"_s;
        QTest::newRow("a large number") << QByteArray("1234567") << u"1234567"_s;
        QTest::newRow("a larger one") << QByteArray("30000000000") << u"30000000000"_s;
        QTest::newRow("decimals") << QByteArray("1200.55") << u"1200.55"_s;
        QTest::newRow("true") << QByteArray("true") << u"true"_s;
    }
    void constantsKeepTheirDigits()
    {
        QFETCH(QByteArray, json);
        const QByteArray profile = R"({"constants":{"expected_value":)" + json + "}}";
        const Result<ColumnMapping> read = columnMappingFromJson(QJsonDocument::fromJson(profile).object());
        LW_VERIFY(read);
        QTEST(read->constants.value(u"expected_value"_s), "text");
    }
    void badProfilesNameTheirMistake_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        const auto column = [](const QByteArray &rule) -> QByteArray { return R"({"columns":{"a":)" + rule + "}}"; };
        const auto profile = [](const QByteArray &rest) -> QByteArray { return R"({"columns":{},)" + rest + "}"; };
        QTest::newRow("nothing in it") << QByteArray("{}") << u"not a profile"_s;
        QTest::newRow("columns are a list") << QByteArray(R"({"columns":[]})") << u"“columns”"_s;
        QTest::newRow("constants are text") << QByteArray(R"({"constants":"x"})") << u"“constants”"_s;
        QTest::newRow("no field") << column("{}") << u"“a”"_s;
        QTest::newRow("a column that is a number") << column("7") << u"“a”"_s;
        QTest::newRow("a column that is nothing") << column("null") << u"“a”"_s;
        QTest::newRow("a field that is a number") << column(R"({"field":7})") << u"“field”"_s;
        QTest::newRow("policy") << column(R"({"field":"email","ifDifferent":"smash"})") << u"smash"_s;
        QTest::newRow("treatment") << column(R"({"field":"email","treatment":"shout"})") << u"name-case"_s;
        QTest::newRow("number") << column(R"({"field":"email","number":"1 234"})") << u"1 234"_s;
        QTest::newRow("required is text") << column(R"({"field":"email","required":"yes"})") << u"“required”"_s;
        QTest::newRow("blanks are text") << column(R"({"field":"email","blanks":"-"})") << u"“blanks”"_s;
        QTest::newRow("a blank that is a number") << column(R"({"field":"email","blanks":[0]})") << u"“blanks”"_s;
        QTest::newRow("unknown in a column") << column(R"({"field":"email","colour":"red"})") << u"“colour”"_s;
        QTest::newRow("a date in two columns") << column(R"({"field":"received_at","orElse":["b"]})") << u"orElse"_s;
        QTest::newRow("two columns, one field")
            << QByteArray(R"({"columns":{"a":"email","b":"email"}})") << u"two columns fill email"_s;
        QTest::newRow("unknown in the profile") << profile(R"("colums":{})") << u"“colums”"_s;
        QTest::newRow("header row") << profile(R"("headerRow":"x")") << u"“headerRow”"_s;
        QTest::newRow("half a header row") << profile(R"("headerRow":1.5)") << u"“headerRow”"_s;
        QTest::newRow("a header row before the first") << profile(R"("headerRow":-1)") << u"“headerRow”"_s;
        QTest::newRow("delimiter") << profile(R"("delimiter":"||")") << u"||"_s;
        QTest::newRow("quote") << profile(R"("quote":"never")") << u"never"_s;
        QTest::newRow("encoding") << profile(R"("encoding":8)") << u"“encoding”"_s;
        QTest::newRow("hidden cells") << profile(R"("hiddenCells":1)") << u"“hiddenCells”"_s;
        QTest::newRow("a word that Qt takes for a zone") << profile(R"("zone":"Berlin")") << u"“Berlin”"_s;
        QTest::newRow("zone") << profile(R"("zone":"Atlantis/Old Town")") << u"Atlantis"_s;
        QTest::newRow("refused") << profile(R"("refused":[""])") << u"“refused”"_s;
        QTest::newRow("identity") << profile(R"("identity":["shoe_size"])") << u"shoe_size"_s;
        QTest::newRow("identity is text") << profile(R"("identity":"email")") << u"“identity”"_s;
        QTest::newRow("a constant that is a list") << QByteArray(R"({"constants":{"source":[]}})") << u"“source”"_s;
    }
    void badProfilesNameTheirMistake()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        QVERIFY(!QJsonDocument::fromJson(json).isNull());
        const Result<ColumnMapping> read = columnMappingFromJson(QJsonDocument::fromJson(json).object());
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(says), qPrintable(read.error().message));
    }
};

QTEST_APPLESS_MAIN(TestColumnMappingJson)
#include "tst_columnmappingjson.moc"
