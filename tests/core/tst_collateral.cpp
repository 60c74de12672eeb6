// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sources/collateral.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

using Problems = QList<CollateralProblem>;

class TestCollateral : public QObject
{
    Q_OBJECT

    static Settings official()
    {
        Settings settings;
        settings.homeCountry = u"US"_s;
        settings.responsePhone = u"+1 860 253 6354"_s;
        settings.responseUrl = u"https://www.harbour.example/contact"_s;
        settings.responseEmail = u"leads@harbour.example"_s;
        settings.responseAddress = u"Harbour Motion, PO Box 12, Hartford, CT 06101"_s;
        return settings;
    }
    static Collateral piece(const QString &phone, const QString &url = {}, const QString &email = {},
                            const QString &address = {})
    {
        Collateral piece;
        piece.title = u"Brochure"_s;
        piece.phone = phone;
        piece.url = url;
        piece.email = email;
        piece.address = address;
        return piece;
    }
    static Problems problems(const QList<CollateralFinding> &findings)
    {
        Problems all;
        for (const CollateralFinding &finding : findings)
            all += finding.problem;
        return all;
    }
    static Campaign campaign(qint64 id, const QString &keyCodes)
    {
        Campaign campaign;
        campaign.id = CampaignId{id};
        campaign.keyCodes = keyCodes;
        return campaign;
    }

private Q_SLOTS:
    void printedAddressesAreComparedAsTheyAreRead_data()
    {
        using enum CollateralProblem;
        QTest::addColumn<Collateral>("printed");
        QTest::addColumn<Problems>("problems");
        QTest::newRow("phone as dialled at home") << piece(u"(860) 253-6354"_s) << Problems{};
        QTest::newRow("phone with trunk digit") << piece(u"1-860-253-6354"_s) << Problems{};
        QTest::newRow("another phone") << piece(u"(860) 253-6355"_s) << Problems{PhoneDiffers};
        QTest::newRow("no phone at all") << piece(u"ask at the stand"_s) << Problems{PhoneDiffers};
        QTest::newRow("the same web address") << piece({}, u"HTTP://Harbour.example/contact/"_s) << Problems{};
        QTest::newRow("a landing page") << piece({}, u"www.harbour.example/spring?utm=fair#top"_s) << Problems{};
        QTest::newRow("a host below") << piece({}, u"spring.harbour.example"_s) << Problems{UrlDiffers};
        QTest::newRow("a host that only looks so")
            << piece({}, u"harbour.example.evil.example/contact"_s) << Problems{UrlDiffers};
        QTest::newRow("the host in the path") << piece({}, u"other.example/harbour.example"_s) << Problems{UrlDiffers};
        QTest::newRow("the host as a login")
            << piece({}, u"http://harbour.example@other.example/"_s) << Problems{UrlDiffers};
        QTest::newRow("a port") << piece({}, u"harbour.example:8080/spring"_s) << Problems{};
        QTest::newRow("e-mail in capitals") << piece({}, {}, u" Leads@Harbour.EXAMPLE "_s) << Problems{};
        QTest::newRow("another e-mail") << piece({}, {}, u"ann@harbour.example"_s) << Problems{EmailDiffers};
        QTest::newRow("address on lines")
            << piece({}, {}, {}, u"HARBOUR MOTION\nPO Box 12\nHartford CT 06101"_s) << Problems{};
        QTest::newRow("another box") << piece({}, {}, {}, u"Harbour Motion, PO Box 13, Hartford, CT 06101"_s)
                                     << Problems{AddressDiffers};
        QTest::newRow("everything right") << piece(u"860 253 6354"_s, u"harbour.example"_s, u"leads@harbour.example"_s,
                                                   u"Harbour Motion, PO Box 12, Hartford, CT 06101"_s)
                                          << Problems{};
        QTest::newRow("everything wrong")
            << piece(u"860 253 0000"_s, u"x.example"_s, u"a@x.example"_s, u"Elsewhere 1"_s)
            << Problems{PhoneDiffers, UrlDiffers, EmailDiffers, AddressDiffers};
        QTest::newRow("nothing") << piece({}) << Problems{NoResponsePoint};
        QTest::newRow("blanks are nothing") << piece(u"  "_s, u" "_s) << Problems{NoResponsePoint};
    }
    void printedAddressesAreComparedAsTheyAreRead()
    {
        QFETCH(const Collateral, printed);
        QFETCH(const Problems, problems);
        QCOMPARE(TestCollateral::problems(checkCollateral(printed, official(), {})), problems);
    }
    void spellingsThatCannotBeReadAgreeWithThemselves()
    {
        Settings settings;
        settings.responsePhone = u"1-800-HARBOUR ext. desk"_s;
        settings.responseUrl = u"harbour"_s;
        QVERIFY(checkCollateral(piece(u"1 800 harbour ext desk"_s, u"Harbour"_s), settings, {}).isEmpty());
        QCOMPARE(problems(checkCollateral(piece(u"1 800 other ext desk"_s), settings, {})),
                 Problems{CollateralProblem::PhoneDiffers});
    }
    void aDeviationCarriesBothValues()
    {
        const QList<CollateralFinding> findings = checkCollateral(piece(u"860 253 0000"_s), official(), {});
        QCOMPARE(findings, (QList<CollateralFinding>{
                               {CollateralProblem::PhoneDiffers, u"860 253 0000"_s, official().responsePhone}}));
        const QString sentence = sentenceOf(findings.first());
        QVERIFY2(sentence.contains(u"“860 253 0000”") && sentence.contains(u"“+1 860 253 6354”"), qPrintable(sentence));
    }
    void whatHasNoOfficialCounterpartIsSaid()
    {
        using enum CollateralProblem;
        const Collateral full = piece(u"860 253 6354"_s, u"harbour.example"_s, u"a@x.example"_s, u"PO Box 12"_s);
        QCOMPARE(problems(checkCollateral(full, Settings(), {})),
                 (Problems{NoOfficialPhone, NoOfficialUrl, NoOfficialEmail, NoOfficialAddress}));
        QCOMPARE(problems(checkCollateral(piece({}), Settings(), {})), Problems{NoResponsePoint});
    }
    void aKeyCodeBelongsToTheCampaignOfItsPiece_data()
    {
        using enum CollateralProblem;
        QTest::addColumn<QString>("keyCode");
        QTest::addColumn<qint64>("campaign");
        QTest::addColumn<Problems>("problems");
        QTest::newRow("none") << QString() << qint64(1) << Problems{};
        QTest::newRow("its own") << u"MX2"_s << qint64(1) << Problems{};
        QTest::newRow("spelled with a dash") << u"mx-2"_s << qint64(1) << Problems{};
        QTest::newRow("spelled with a blank") << u" M X 2"_s << qint64(1) << Problems{};
        QTest::newRow("no campaign named") << u"MX2"_s << qint64(0) << Problems{};
        QTest::newRow("another campaign's") << u"MX2"_s << qint64(2) << Problems{OthersKeyCode};
        QTest::newRow("nobody's") << u"MX9"_s << qint64(1) << Problems{UnknownKeyCode};
        QTest::newRow("only a dash") << u"-"_s << qint64(1) << Problems{UnknownKeyCode};
    }
    void aKeyCodeBelongsToTheCampaignOfItsPiece()
    {
        QFETCH(const QString, keyCode);
        QFETCH(const qint64, campaign);
        QFETCH(const Problems, problems);
        Collateral printed = piece(u"860 253 6354"_s);
        printed.keyCode = keyCode;
        printed.campaign = CampaignId{campaign};
        const KeyCodes keyCodes =
            keyCodesOf({TestCollateral::campaign(1, u"MOTX MX2"_s), TestCollateral::campaign(2, u"W1, W2;w3"_s)});
        QCOMPARE(TestCollateral::problems(checkCollateral(printed, official(), keyCodes)), problems);
    }
    void aDoubtfulKeyCodeStaysWithTheEarlierCampaign()
    {
        const KeyCodes keyCodes = keyCodesOf({campaign(1, u"MX2"_s), campaign(2, u"mx-2 w3"_s)});
        QCOMPARE(keyCodes.value(u"mx2"_s), CampaignId{1});
        QCOMPARE(keyCodes.value(u"w3"_s), CampaignId{2});
        QCOMPARE(keyCodes.size(), 2);
    }
    void aListOfKeyCodesHasEachOnce()
    {
        QCOMPARE(keyCodesIn(u" MOTX, MX-2;mx2  w3 - "_s), (QStringList{u"MOTX"_s, u"MX-2"_s, u"w3"_s}));
        QVERIFY(keyCodesIn(u" ,; "_s).isEmpty());
    }
    void aPieceIsOutUntilTheDayItIsWithdrawn()
    {
        const QDate today(2026, 3, 2);
        Collateral printed = piece({});
        QVERIFY(printed.isOut(today));
        printed.withdrawnOn = today.addDays(1);
        QVERIFY(printed.isOut(today));
        printed.withdrawnOn = today;
        QVERIFY(!printed.isOut(today));
    }
    void everyProblemHasItsOwnWordsAndCode()
    {
        QSet<QString> words;
        QSet<QString> codes;
        for (int problem = 0; problem <= int(CollateralProblem::OthersKeyCode); ++problem) {
            words.insert(labelOf(static_cast<CollateralProblem>(problem)));
            codes.insert(codeOf(static_cast<CollateralProblem>(problem)));
        }
        QCOMPARE(words.size(), int(CollateralProblem::OthersKeyCode) + 1);
        QCOMPARE(codes.size(), words.size());
    }
    void theVerdictNamesEveryFinding()
    {
        QCOMPARE(verdictOf({}), u"Complies"_s);
        const QString both = verdictOf(
            {{CollateralProblem::PhoneDiffers, u"1"_s, u"2"_s}, {CollateralProblem::UnknownKeyCode, u"MX"_s, {}}});
        QVERIFY2(both.contains(labelOf(CollateralProblem::PhoneDiffers)) &&
                     both.contains(labelOf(CollateralProblem::UnknownKeyCode)),
                 qPrintable(both));
    }
    void hostsAreFoundInEverySpelling_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("host");
        QTest::newRow("bare") << u"harbour.example"_s << u"harbour.example"_s;
        QTest::newRow("www") << u"www.harbour.example"_s << u"harbour.example"_s;
        QTest::newRow("www is the name") << u"www.example"_s << u"www.example"_s;
        QTest::newRow("scheme and path") << u"https://Harbour.Example/a/b?c#d"_s << u"harbour.example"_s;
        QTest::newRow("full stop") << u"harbour.example./a"_s << u"harbour.example"_s;
        QTest::newRow("umlaut") << u"www.müller.example"_s << u"xn--mller-kva.example"_s;
        QTest::newRow("umlaut encoded") << u"XN--MLLER-KVA.example"_s << u"xn--mller-kva.example"_s;
        QTest::newRow("words") << u"our web site"_s << QString();
        QTest::newRow("one word") << u"harbour"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void hostsAreFoundInEverySpelling()
    {
        QFETCH(const QString, url);
        QFETCH(const QString, host);
        QCOMPARE(webHost(url), host);
    }
};

QTEST_GUILESS_MAIN(TestCollateral)
#include "tst_collateral.moc"
