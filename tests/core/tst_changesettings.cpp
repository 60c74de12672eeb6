// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/settingsstore.h"
#include "core/workspace/changesettings.h"
#include "core/workspace/changesources.h"
#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestChangeSettings : public QObject
{
    Q_OBJECT

    static Result<OperationId> set(test::TestWorkspace &workspace, const Settings &settings)
    {
        return changeSettings(*workspace, settings, u"Manager"_s, test::someMonday());
    }

private Q_SLOTS:
    void settingsAreTidiedKeptAndTakenBack()
    {
        test::TestWorkspace workspace;
        const QByteArray before = workspace.digest();
        Settings settings = workspace->settings();
        settings.companyName = u" Harbour  Motion "_s;
        settings.zoneId = "Europe/Berlin";
        settings.currency = u"eur"_s;
        settings.homeCountry = u"Germany"_s;
        settings.weekStart = 7;
        settings.fiscalStartMonth = 4;
        settings.margin = 0.4;
        settings.paper = u"Letter"_s;
        settings.products = {u"Motors"_s, u" "_s, u"motors "_s, u"Drives"_s};
        settings.isSample = true;
        const Result<OperationId> done = set(workspace, settings);
        LW_VERIFY(done);
        const Settings &kept = workspace->settings();
        QCOMPARE(kept.companyName, u"Harbour Motion"_s);
        QCOMPARE(kept.currency, u"EUR"_s);
        QCOMPARE(kept.homeCountry, u"DE"_s);
        QCOMPARE(kept.products, (QStringList{u"Motors"_s, u"Drives"_s}));
        QVERIFY(!kept.isSample); // not a choice
        LW_VERIFY(workspace->undo(*done, u"Manager"_s, test::someMonday()));
        QCOMPARE(workspace.digest(), before);
        QCOMPARE(workspace->settings(), Settings());
    }
    void whatCannotBeIsRefusedInWords_data()
    {
        QTest::addColumn<Settings>("settings");
        const auto row = [](const char *name, auto change) {
            Settings settings;
            change(settings);
            QTest::newRow(name) << settings;
        };
        row("zone", [](Settings &settings) { settings.zoneId = "Mars/Olympus"; });
        row("a word that Qt takes for a zone", [](Settings &settings) { settings.zoneId = "Berlin"; });
        row("no zone", [](Settings &settings) { settings.zoneId.clear(); });
        row("currency", [](Settings &settings) { settings.currency = u"Euro"_s; });
        row("country", [](Settings &settings) { settings.homeCountry = u"Atlantis"_s; });
        row("no margin", [](Settings &settings) { settings.margin = 0; });
        row("too much margin", [](Settings &settings) { settings.margin = 1.01; });
        row("week", [](Settings &settings) { settings.weekStart = 8; });
        row("fiscal year", [](Settings &settings) { settings.fiscalStartMonth = 0; });
        row("paper", [](Settings &settings) { settings.paper = u"A5"_s; });
    }
    void whatCannotBeIsRefusedInWords()
    {
        QFETCH(const Settings, settings);
        test::TestWorkspace workspace;
        const QByteArray before = workspace.digest();
        const Result<OperationId> refused = set(workspace, settings);
        QVERIFY(!refused);
        QVERIFY(!refused.error().message.isEmpty());
        QCOMPARE(workspace.digest(), before);
    }
    void theCurrencyStaysOnceAmountsAreRecorded()
    {
        test::TestWorkspace workspace;
        Settings euros = workspace->settings();
        euros.currency = u"EUR"_s;
        LW_VERIFY(
            saveSource(*workspace, {.id = {}, .name = u"Expo"_s, .channel = {}}, u"Manager"_s, test::someMonday()));
        CostLine line;
        line.source = SourceId{1};
        line.day = QDate(2026, 2, 1);
        LW_VERIFY(saveCost(*workspace, line, u"Manager"_s, test::someMonday())); // not known is no amount
        LW_VERIFY(set(workspace, euros));
        line.amount = Money{100, u"EUR"_s};
        LW_VERIFY(saveCost(*workspace, line, u"Manager"_s, test::someMonday()));
        Settings dollars = euros;
        dollars.currency = u"USD"_s;
        const Result<OperationId> refused = set(workspace, dollars);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"EUR"), qPrintable(refused.error().message));
        euros.margin = 0.5; // everything else may change
        LW_VERIFY(set(workspace, euros));
    }
};

QTEST_GUILESS_MAIN(TestChangeSettings)
#include "tst_changesettings.moc"
