// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sourcestore.h"
#include "core/workspace/changecampaigns.h"
#include "core/workspace/changecollateral.h"
#include "core/workspace/changesettings.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestChangeCollateral : public QObject
{
    Q_OBJECT

    static Settings official()
    {
        Settings settings;
        settings.homeCountry = u"US"_s;
        settings.responsePhone = u"(860) 253-6354"_s;
        settings.responseUrl = u"www.harbour.example"_s;
        return settings;
    }
    static Collateral piece(const QString &title, const QString &phone = {})
    {
        Collateral piece;
        piece.title = title;
        piece.phone = phone;
        return piece;
    }
    static Result<OperationId> save(test::TestWorkspace &workspace, const Collateral &piece)
    {
        return saveCollateral(*workspace, piece, u"Manager"_s, test::someMonday());
    }
    static QList<CheckedCollateral> checked(test::TestWorkspace &workspace)
    {
        const auto all = checkedCollateral(*workspace, test::someMonday().date());
        return all ? *all : QList<CheckedCollateral>();
    }

private Q_SLOTS:
    void aPieceIsAddedChangedAndRemovedAndEachIsTakenBack()
    {
        test::TestWorkspace workspace(official());
        LW_VERIFY(saveCampaign(
            *workspace,
            [] {
                Campaign campaign;
                campaign.name = u"Spring"_s;
                campaign.keyCodes = u"MX2"_s;
                return campaign;
            }(),
            u"Manager"_s, test::someMonday()));
        const QByteArray empty = workspace.digest();
        Collateral card = piece(u" Reply  card "_s, u"860 253 6354"_s);
        card.kind = u"Business reply card"_s;
        card.campaign = CampaignId{1};
        card.keyCode = u"mx-2"_s;
        card.url = u" harbour.example/spring "_s;
        card.printedOn = QDate(2026, 1, 5);
        card.note = u"Second run"_s;
        const Result<OperationId> added = save(workspace, card);
        LW_VERIFY(added);
        const CheckedCollateral kept = checked(workspace).first();
        QCOMPARE(kept.named.piece.title, u"Reply card"_s);
        QCOMPARE(kept.named.piece.url, u"harbour.example/spring"_s);
        QCOMPARE(kept.named.piece.printedOn, card.printedOn);
        QVERIFY(!kept.named.piece.withdrawnOn.isValid());
        QCOMPARE(kept.named.campaign, u"Spring"_s);
        QVERIFY(!kept.deviates());
        const QByteArray one = workspace.digest();
        Collateral other = kept.named.piece;
        other.phone = u"860 253 0000"_s;
        other.campaign = {};
        const Result<OperationId> changed = save(workspace, other);
        LW_VERIFY(changed);
        QCOMPARE(checked(workspace).first().named.piece, other);
        QVERIFY(checked(workspace).first().deviates());
        const QByteArray two = workspace.digest();
        const Result<OperationId> removed = removeCollateral(*workspace, {other.id}, u"Manager"_s, test::someMonday());
        LW_VERIFY(removed);
        QVERIFY(checked(workspace).isEmpty());
        const auto undo = [&](OperationId operation) {
            return workspace->undo(operation, u"Manager"_s, test::someMonday());
        };
        LW_VERIFY(undo(*removed));
        QCOMPARE(workspace.digest(), two);
        LW_VERIFY(undo(*changed));
        QCOMPARE(workspace.digest(), one);
        LW_VERIFY(undo(*added));
        QCOMPARE(workspace.digest(), empty);
    }
    void whatCannotBeIsRefused_data()
    {
        QTest::addColumn<Collateral>("refused");
        const auto row = [](const char *name, auto change) {
            Collateral refused = piece(u"Card"_s);
            change(refused);
            QTest::newRow(name) << refused;
        };
        row("no title", [](Collateral &refused) { refused.title = u" "_s; });
        row("a title too long", [](Collateral &refused) { refused.title = QString(1001, u'x'); });
        row("a key code too long", [](Collateral &refused) { refused.keyCode = QString(201, u'x'); });
        row("a note too long", [](Collateral &refused) { refused.note = QString(20001, u'x'); });
        row("a campaign that is gone", [](Collateral &refused) { refused.campaign = CampaignId{99}; });
        row("an id that is gone", [](Collateral &refused) { refused.id = CollateralId{99}; });
        row("withdrawn too early", [](Collateral &refused) {
            refused.printedOn = QDate(2026, 2, 1);
            refused.withdrawnOn = QDate(2026, 1, 31);
        });
    }
    void whatCannotBeIsRefused()
    {
        QFETCH(const Collateral, refused);
        test::TestWorkspace workspace;
        const QByteArray before = workspace.digest();
        const Result<OperationId> done = save(workspace, refused);
        QVERIFY(!done);
        QVERIFY(!done.error().message.isEmpty());
        QCOMPARE(workspace.digest(), before);
    }
    void severalAreRemovedTogetherOrNotAtAll()
    {
        test::TestWorkspace workspace;
        LW_VERIFY(save(workspace, piece(u"Card"_s)));
        LW_VERIFY(save(workspace, piece(u"Letter"_s)));
        const QByteArray before = workspace.digest();
        const auto remove = [&](const QList<CollateralId> &ids) {
            return removeCollateral(*workspace, ids, u"Manager"_s, test::someMonday());
        };
        QVERIFY(!remove({CollateralId{1}, CollateralId{99}}));
        QCOMPARE(workspace.digest(), before);
        LW_VERIFY(remove({CollateralId{1}, CollateralId{2}}));
        QVERIFY(checked(workspace).isEmpty());
    }
    void aPieceOutOfUseIsListedButDoesNotCount()
    {
        test::TestWorkspace workspace(official());
        Collateral old = piece(u"Old card"_s, u"860 253 0000"_s);
        old.withdrawnOn = test::someMonday().date();
        LW_VERIFY(save(workspace, old));
        LW_VERIFY(save(workspace, piece(u"Card"_s, u"860 253 0000"_s)));
        const QList<CheckedCollateral> all = checked(workspace);
        QCOMPARE(all.size(), 2);
        QVERIFY(!all[0].findings.isEmpty());
        QVERIFY(!all[0].deviates());
        QVERIFY(all[1].deviates());
    }
    void aNewOfficialAddressIsJudgedAtOnce()
    {
        test::TestWorkspace workspace(official());
        LW_VERIFY(save(workspace, piece(u"Card"_s, u"860 253 6354"_s)));
        QVERIFY(!checked(workspace).first().deviates());
        Settings settings = workspace->settings();
        settings.responsePhone = u"860 253 0000"_s;
        const Result<OperationId> changed = changeSettings(*workspace, settings, u"Manager"_s, test::someMonday());
        LW_VERIFY(changed);
        QVERIFY(checked(workspace).first().deviates());
        LW_VERIFY(workspace->undo(*changed, u"Manager"_s, test::someMonday()));
        QVERIFY(!checked(workspace).first().deviates());
    }
    void officialAddressesAreTidiedAndKept()
    {
        test::TestWorkspace workspace;
        Settings settings = official();
        settings.responseEmail = u" leads@harbour.example "_s;
        settings.responseAddress = u"PO Box 12\nHartford"_s;
        LW_VERIFY(changeSettings(*workspace, settings, u"Manager"_s, test::someMonday()));
        LW_VERIFY(workspace->refresh()); // as the file has them
        QCOMPARE(workspace->settings().responsePhone, settings.responsePhone);
        QCOMPARE(workspace->settings().responseUrl, settings.responseUrl);
        QCOMPARE(workspace->settings().responseEmail, u"leads@harbour.example"_s);
        QCOMPARE(workspace->settings().responseAddress, u"PO Box 12 Hartford"_s);
    }
    void officialAddressesThatCannotBeAreRefused_data()
    {
        QTest::addColumn<Settings>("settings");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const QString &named, QString Settings::*field) {
            Settings settings = official();
            settings.*field = named;
            QTest::newRow(name) << settings << named;
        };
        row("phone", u"call us"_s, &Settings::responsePhone);
        row("web address", u"our site"_s, &Settings::responseUrl);
        row("e-mail", u"leads.harbour.example"_s, &Settings::responseEmail);
        Settings abroad = official();
        abroad.homeCountry.clear(); // then only a country code says where a number is
        QTest::newRow("phone without a country") << abroad << abroad.responsePhone;
    }
    void officialAddressesThatCannotBeAreRefused()
    {
        QFETCH(const Settings, settings);
        QFETCH(const QString, named);
        const Result<Settings> refused = checkedSettings(settings);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(named), qPrintable(refused.error().message));
    }
};

QTEST_GUILESS_MAIN(TestChangeCollateral)
#include "tst_changecollateral.moc"
