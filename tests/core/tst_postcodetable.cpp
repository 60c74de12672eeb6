// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postcodestore.h"
#include "core/workspace/changereference.h"
#include "tests/support/testsupport.h"

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

constexpr char kVienna[] = "AT\t1010\tWien\tWien\t09\tInnere Stadt\t\t\t\t48.2\t16.3\t\n"
                           "AT\t1011\tWien\tVienna\t09\tInnere Stadt\n"
                           "AT\t3021\tPressbaum\tNiederösterreich\t03\tTulln\n"
                           "AT\t3021\tPurkersdorf\tNiederösterreich\t03\tWien-Umgebung\n";

PostcodeTable vienna()
{
    const Result<PostcodeTable> table = readPostcodes(kVienna, u"AT.txt"_s);
    return table ? *table : PostcodeTable();
}

} // namespace

/// Tables of postcodes: reading, keeping, and what a lead gets of them.
class TestPostcodeTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTableIsRead()
    {
        const PostcodeTable table = vienna();
        QCOMPARE(table.placeOf(u"AT"_s, u"1010"_s), (PostcodePlace{u"9"_s, u"Innere Stadt"_s}));
        QCOMPARE(table.placeOf(u"AT"_s, u"1011"_s).state, u"9"_s);                       // by its English name
        QCOMPARE(table.placeOf(u"AT"_s, u"3021"_s), (PostcodePlace{u"3"_s, QString()})); // in two counties
        QCOMPARE(table.placeOf(u"AT"_s, u"9999"_s), PostcodePlace());
        QCOMPARE(table.placeOf(u"DE"_s, u"1010"_s), PostcodePlace());
    }
    void aBadRowIsNamed_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("says");
        QTest::newRow("cells") << QByteArray("AT\t1010\tWien") << u"six cells"_s;
        QTest::newRow("country") << QByteArray("Austria\t1010\tWien\tWien\t09\tX") << u"two-letter"_s;
        QTest::newRow("code") << QByteArray("AT\t\tWien\tWien\t09\tX") << u"no postcode"_s;
    }
    void aBadRowIsNamed()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, says);
        const Result<PostcodeTable> table = readPostcodes(kVienna + row + "\n", u"AT.txt"_s);
        QVERIFY(!table);
        QVERIFY2(table.error().message.contains(u"AT.txt, row 5"), qPrintable(table.error().message));
        QVERIFY2(table.error().message.contains(says), qPrintable(table.error().message));
        QVERIFY(!readPostcodes("\n\n", u"empty.txt"_s));
    }
    void aLeadGetsWhatItDoesNotSay()
    {
        test::TestWorkspace workspace;
        workspace.territories("country,state,county,owner\nAT,Wien,,Ada\nAT,,Tulln,Ben\nAT,,,Cy\n");
        const QByteArray csv =
            "full_name,email,country,state,postal_code\n"
            "A Doe,a@a.example,AT,,1010\nB Roe,b@b.example,AT,Tirol,1010\nC Poe,c@c.example,AT,,3021\n";
        QCOMPARE(workspace.dryRun(csv).routed, (QMap<QString, qint64>{{u"Cy"_s, 3}}));
        LW_VERIFY(importPostcodes(*workspace.workspace, vienna(), u"AT.txt"_s, u"Manager"_s, test::someMonday()));
        QCOMPARE(workspace.dryRun(csv).routed, (QMap<QString, qint64>{{u"Ada"_s, 1}, {u"Cy"_s, 2}}));
    }
    void aTableIsReplacedForgottenAndGivenBack()
    {
        test::TestWorkspace workspace;
        const QByteArray before = workspace.digest();
        const auto first =
            importPostcodes(*workspace.workspace, vienna(), u"AT.txt"_s, u"Manager"_s, test::someMonday());
        LW_VERIFY(first);
        const QByteArray with = workspace.digest();
        PostcodeTable other;
        other.insert(u"AT"_s, u"6020"_s, {u"7"_s, {}});
        const auto second =
            importPostcodes(*workspace.workspace, other, u"new.txt"_s, u"Manager"_s, test::someMonday());
        LW_VERIFY(second);
        QCOMPARE(*loadPostcodes(workspace->database()), other);
        QCOMPARE(postcodeSources(workspace->database())->first().codes, 1);
        LW_VERIFY(workspace->undo(*second, u"Manager"_s, test::someMonday()));
        QCOMPARE(workspace.digest(), with);
        const auto gone = forgetPostcodes(*workspace.workspace, u"AT"_s, u"Manager"_s, test::someMonday());
        LW_VERIFY(gone);
        QCOMPARE(workspace.digest(), before);
        QVERIFY(!forgetPostcodes(*workspace.workspace, u"AT"_s, u"Manager"_s, test::someMonday()));
    }
};

QTEST_GUILESS_MAIN(TestPostcodeTable)
#include "tst_postcodetable.moc"
