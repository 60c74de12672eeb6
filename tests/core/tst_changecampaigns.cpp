// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/collateralstore.h"
#include "core/store/sourcestore.h"
#include "core/workspace/changecampaigns.h"
#include "core/workspace/changecollateral.h"
#include "core/workspace/changesources.h"
#include "tests/support/testsupport.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestChangeCampaigns : public QObject
{
    Q_OBJECT

    static Campaign campaign(const QString &name, SourceId source = {}, const QString &keyCodes = {})
    {
        Campaign campaign;
        campaign.name = name;
        campaign.source = source;
        campaign.keyCodes = keyCodes;
        return campaign;
    }
    static Result<OperationId> save(test::TestWorkspace &workspace, const Campaign &campaign)
    {
        return saveCampaign(*workspace, campaign, u"Manager"_s, test::someMonday());
    }
    static Result<OperationId> remove(test::TestWorkspace &workspace, const QList<CampaignId> &ids)
    {
        return removeCampaigns(*workspace, ids, u"Manager"_s, test::someMonday());
    }
    static Result<Reverted> undo(test::TestWorkspace &workspace, OperationId operation)
    {
        return workspace->undo(operation, u"Manager"_s, test::someMonday());
    }
    static SourceId source(test::TestWorkspace &workspace, const QString &name, const QString &channel = {})
    {
        const auto saved =
            saveSource(*workspace, {.id = {}, .name = name, .channel = channel}, u"Manager"_s, test::someMonday());
        const Result<std::optional<Source>> found = sourceNamed(workspace->database(), name);
        return saved && found && *found ? (*found)->id : SourceId{};
    }
    static QList<CampaignUse> uses(test::TestWorkspace &workspace)
    {
        const Result<QList<CampaignUse>> all = loadCampaignUses(workspace->database());
        return all ? *all : QList<CampaignUse>();
    }
    static CampaignUse use(test::TestWorkspace &workspace, const QString &name)
    {
        for (const CampaignUse &use : uses(workspace)) {
            if (use.campaign.name == name)
                return use;
        }
        return {};
    }
    static QList<NamedCost> costs(test::TestWorkspace &workspace)
    {
        const Result<QList<NamedCost>> all = loadCosts(workspace->database());
        return all ? *all : QList<NamedCost>();
    }
    static Result<OperationId> cost(test::TestWorkspace &workspace, SourceId source, CampaignId campaign)
    {
        CostLine line;
        line.source = source;
        line.campaign = campaign;
        line.day = QDate(2026, 2, 1);
        line.amount = Money{100, u"USD"_s};
        return saveCost(*workspace, line, u"Manager"_s, test::someMonday());
    }

private Q_SLOTS:
    void aCampaignIsAddedChangedAndRemovedAndEachIsTakenBack()
    {
        test::TestWorkspace workspace;
        const SourceId expo = source(workspace, u"Expo"_s);
        const QByteArray empty = workspace.digest();
        Campaign stand = campaign(u" Stand  2026 "_s, expo, u"MOTX, mx-2"_s);
        stand.owner = u"Ann"_s;
        stand.start = QDate(2026, 1, 1);
        stand.end = QDate(2026, 2, 1);
        stand.budget = Money{500000, u"USD"_s};
        stand.forecastInquiries = 120;
        const Result<OperationId> added = save(workspace, stand);
        LW_VERIFY(added);
        const CampaignUse kept = use(workspace, u"Stand 2026"_s);
        QCOMPARE(kept.source, u"Expo"_s);
        QCOMPARE(kept.campaign.keyCodes, u"MOTX mx-2"_s);
        QCOMPARE(kept.campaign.budget, stand.budget);
        QCOMPARE(kept.campaign.forecastInquiries, std::optional<qint64>(120));
        QVERIFY(!kept.campaign.forecastSales); // not forecast is not none
        QCOMPARE(kept.campaign.end, stand.end);
        const QByteArray one = workspace.digest();
        Campaign other = kept.campaign;
        other.name = u"Fair 2026"_s;
        other.budget = {};
        const Result<OperationId> changed = save(workspace, other);
        LW_VERIFY(changed);
        QCOMPARE(use(workspace, u"Fair 2026"_s).campaign, other);
        const QByteArray renamed = workspace.digest();
        const Result<OperationId> removed = remove(workspace, {other.id});
        LW_VERIFY(removed);
        QVERIFY(uses(workspace).isEmpty());
        LW_VERIFY(undo(workspace, *removed));
        QCOMPARE(workspace.digest(), renamed);
        LW_VERIFY(undo(workspace, *changed));
        QCOMPARE(workspace.digest(), one);
        LW_VERIFY(undo(workspace, *added));
        QCOMPARE(workspace.digest(), empty);
    }
    void whatCannotBeIsRefused_data()
    {
        QTest::addColumn<Campaign>("refused");
        const auto row = [](const char *name, auto change) {
            Campaign refused = campaign(u"Web ads"_s);
            change(refused);
            QTest::newRow(name) << refused;
        };
        row("no name", [](Campaign &refused) { refused.name = u"  "_s; });
        row("a name too long", [](Campaign &refused) { refused.name = QString(1001, u'x'); });
        row("a name that is taken", [](Campaign &refused) { refused.name = u"STAND"_s; });
        row("another one's key code", [](Campaign &refused) { refused.keyCodes = u"W1 mx 2 MX-2"_s; });
        row("a source that is gone", [](Campaign &refused) { refused.source = SourceId{99}; });
        row("an id that is gone", [](Campaign &refused) { refused.id = CampaignId{99}; });
        row("ends too early", [](Campaign &refused) {
            refused.start = QDate(2026, 2, 1);
            refused.end = QDate(2026, 1, 31);
        });
        row("another currency", [](Campaign &refused) { refused.budget = Money{1, u"EUR"_s}; });
        row("a negative budget", [](Campaign &refused) { refused.budget = Money{-1, u"USD"_s}; });
        row("a negative forecast", [](Campaign &refused) { refused.forecastSales = -1; });
    }
    void whatCannotBeIsRefused()
    {
        QFETCH(const Campaign, refused);
        test::TestWorkspace workspace;
        LW_VERIFY(save(workspace, campaign(u"Stand"_s, {}, u"MOTX MX2"_s)));
        const QByteArray before = workspace.digest();
        const Result<OperationId> done = save(workspace, refused);
        QVERIFY(!done);
        QVERIFY(!done.error().message.isEmpty());
        QCOMPARE(workspace.digest(), before);
    }
    void aTakenKeyCodeIsNamedWithItsCampaign()
    {
        test::TestWorkspace workspace;
        LW_VERIFY(save(workspace, campaign(u"Stand"_s, {}, u"MOTX MX2"_s)));
        const Result<OperationId> refused = save(workspace, campaign(u"Web ads"_s, {}, u"W1 mx-2"_s));
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"“mx-2”") && refused.error().message.contains(u"“Stand”"),
                 qPrintable(refused.error().message));
        Campaign stand = use(workspace, u"Stand"_s).campaign;
        stand.keyCodes = u"MOTX"_s;
        LW_VERIFY(save(workspace, stand)); // its own codes are no obstacle
        LW_VERIFY(save(workspace, campaign(u"Web ads"_s, {}, u"W1 mx-2"_s)));
    }
    void oneNameMayStandUnderTwoSources()
    {
        test::TestWorkspace workspace;
        const SourceId expo = source(workspace, u"Expo"_s);
        const SourceId web = source(workspace, u"Web"_s);
        LW_VERIFY(save(workspace, campaign(u"Spring"_s, expo)));
        LW_VERIFY(save(workspace, campaign(u"Spring"_s, web)));
        QVERIFY(!save(workspace, campaign(u"spring"_s, web)));
        QCOMPARE(uses(workspace).size(), 2);
    }
    void aCampaignThatIsReferredToStaysAndSaysWhy()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,source,campaign\nAnn,a@x.example,Expo,Stand\n");
        const SourceId expo = use(workspace, u"Stand"_s).campaign.source;
        LW_VERIFY(save(workspace, campaign(u"Free"_s, expo)));
        LW_VERIFY(save(workspace, campaign(u"Printed"_s, expo)));
        Collateral piece;
        piece.title = u"Card"_s;
        piece.campaign = use(workspace, u"Printed"_s).campaign.id;
        LW_VERIFY(saveCollateral(*workspace, piece, u"Manager"_s, test::someMonday()));
        LW_VERIFY(cost(workspace, expo, use(workspace, u"Stand"_s).campaign.id));
        const QByteArray before = workspace.digest();
        const CampaignUse stand = use(workspace, u"Stand"_s);
        QCOMPARE(stand.leads, 1);
        QCOMPARE(stand.inquiries, 1);
        QCOMPARE(stand.costs, 1);
        const CampaignId free = use(workspace, u"Free"_s).campaign.id;
        const Result<OperationId> refused = remove(workspace, {free, stand.campaign.id});
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"Stand") && refused.error().message.contains(u"leads (1)"),
                 qPrintable(refused.error().message));
        const Result<OperationId> printed = remove(workspace, {piece.campaign});
        QVERIFY(!printed);
        QVERIFY2(printed.error().message.contains(u"collateral (1)"), qPrintable(printed.error().message));
        QCOMPARE(workspace.digest(), before); // the free one stays too
        LW_VERIFY(remove(workspace, {free}));
    }
    void listenersHearWhoseCampaignIsRenamed()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,source,campaign\nAnn,a@x.example,Expo,Stand\nBob,b@x.example,Expo,Talk\n");
        Campaign stand = use(workspace, u"Stand"_s).campaign;
        stand.name = u"Booth"_s;
        QSignalSpy spy(workspace.workspace.get(), &Workspace::leadsChanged);
        LW_VERIFY(save(workspace, stand));
        QCOMPARE(spy.first().first().value<QSet<qint64>>(), (QSet<qint64>{1}));
        QCOMPARE(workspace.lead(1).campaign, u"Booth"_s);
        QCOMPARE(workspace.lead(2).campaign, u"Talk"_s);
    }
    void costsFollowACampaignToItsNewSource()
    {
        test::TestWorkspace workspace;
        const SourceId expo = source(workspace, u"Expo"_s);
        const SourceId web = source(workspace, u"Web"_s);
        LW_VERIFY(save(workspace, campaign(u"Spring"_s, expo)));
        Campaign spring = use(workspace, u"Spring"_s).campaign;
        LW_VERIFY(cost(workspace, expo, spring.id));
        const QByteArray before = workspace.digest();
        spring.source = web;
        const Result<OperationId> moved = save(workspace, spring);
        LW_VERIFY(moved);
        QCOMPARE(costs(workspace).first().source, u"Web"_s);
        LW_VERIFY(undo(workspace, *moved));
        QCOMPARE(workspace.digest(), before);
    }
    void aCampaignDoesNotTakeCostsOfAnotherSourceWithIt()
    {
        test::TestWorkspace workspace;
        const SourceId expo = source(workspace, u"Expo"_s);
        const SourceId web = source(workspace, u"Web"_s);
        LW_VERIFY(save(workspace, campaign(u"Spring"_s)));
        Campaign spring = use(workspace, u"Spring"_s).campaign;
        LW_VERIFY(cost(workspace, expo, spring.id));
        const QByteArray before = workspace.digest();
        spring.source = web;
        const Result<OperationId> refused = save(workspace, spring);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"costs on it (1)"), qPrintable(refused.error().message));
        QCOMPARE(workspace.digest(), before);
        spring.source = expo;
        LW_VERIFY(save(workspace, spring));
    }
    void aKeyCodeIsFoundHoweverItIsSpelled_data()
    {
        QTest::addColumn<QString>("spelled");
        QTest::addColumn<QString>("found");
        QTest::newRow("as it stands") << u"MX-2"_s << u"Stand"_s;
        QTest::newRow("lower case") << u"mx-2"_s << u"Stand"_s;
        QTest::newRow("without dash") << u"MX2"_s << u"Stand"_s;
        QTest::newRow("blanks") << u" m x 2 "_s << u"Stand"_s;
        QTest::newRow("long dash") << u"MX–2"_s << u"Stand"_s;
        QTest::newRow("another") << u"MX3"_s << QString();
        QTest::newRow("nothing") << u""_s << QString();
        QTest::newRow("only a dash") << u"-"_s << QString();
    }
    void aKeyCodeIsFoundHoweverItIsSpelled()
    {
        QFETCH(const QString, spelled);
        QFETCH(const QString, found);
        test::TestWorkspace workspace;
        LW_VERIFY(save(workspace, campaign(u"Stand"_s, {}, u"MX-2"_s)));
        const Result<SourceRegister> sources = SourceRegister::load(workspace->database());
        LW_VERIFY(sources);
        const Campaign *owner = sources->byKeyCode(spelled);
        QCOMPARE(owner ? owner->name : QString(), found);
    }
    void aKeyCodeFillsWhatARowLeavesBlank_data()
    {
        QTest::addColumn<QStringList>("row"); // source, channel, campaign
        QTest::addColumn<QStringList>("filled");
        QTest::addColumn<bool>("isRemarked");
        QTest::newRow("all blank") << QStringList{{}, {}, {}} << QStringList{u"Expo"_s, u"Trade show"_s, u"Stand"_s}
                                   << false;
        QTest::newRow("its source") << QStringList{u"EXPO"_s, {}, {}}
                                    << QStringList{u"EXPO"_s, u"Trade show"_s, u"Stand"_s} << false;
        QTest::newRow("its campaign") << QStringList{{}, {}, u"stand"_s}
                                      << QStringList{u"Expo"_s, u"Trade show"_s, u"stand"_s} << false;
        QTest::newRow("another source") << QStringList{u"Web"_s, {}, {}} << QStringList{u"Web"_s, u"Web"_s, u"Stand"_s}
                                        << true;
        QTest::newRow("another campaign") << QStringList{{}, {}, u"Talk"_s} << QStringList{{}, {}, u"Talk"_s} << true;
        QTest::newRow("its own channel") << QStringList{{}, u"fair"_s, {}}
                                         << QStringList{u"Expo"_s, u"fair"_s, u"Stand"_s} << false;
    }
    void aKeyCodeFillsWhatARowLeavesBlank()
    {
        QFETCH(QStringList, row);
        QFETCH(const QStringList, filled);
        QFETCH(const bool, isRemarked);
        test::TestWorkspace workspace;
        const SourceId expo = source(workspace, u"Expo"_s, u"Trade show"_s);
        source(workspace, u"Web"_s, u"Web"_s);
        LW_VERIFY(save(workspace, campaign(u"Stand"_s, expo, u"MX2"_s)));
        const Result<SourceRegister> sources = SourceRegister::load(workspace->database());
        LW_VERIFY(sources);
        const QString remark = sources->complete(u"mx-2"_s, row[0], row[1], row[2]);
        QCOMPARE(row, filled);
        QCOMPARE(!remark.isEmpty(), isRemarked);
        QVERIFY(!isRemarked || (remark.contains(u"mx-2") && remark.contains(u"Stand")));
    }
    void theCampaignOfAKeyCodeIsNotMadeAgainUnderAnotherSource()
    {
        test::TestWorkspace workspace;
        const SourceId expo = source(workspace, u"Expo"_s);
        const SourceId web = source(workspace, u"Web"_s);
        LW_VERIFY(save(workspace, campaign(u"Stand"_s, expo, u"MX2"_s)));
        const CampaignId stand = use(workspace, u"Stand"_s).campaign.id;
        Result<SourceRegister> sources = SourceRegister::load(workspace->database());
        LW_VERIFY(sources);
        const auto resolved = [&](const QString &source, const QString &campaign) {
            const Result<LeadOrigin> origin =
                sources->resolve(workspace->database(), u"MX2"_s, source, {}, campaign, {});
            return origin ? *origin : LeadOrigin{};
        };
        QCOMPARE(resolved({}, {}), (LeadOrigin{expo, stand}));
        QCOMPARE(resolved(u"web"_s, {}), (LeadOrigin{web, stand}));
        QCOMPARE(uses(workspace).size(), 1);
        const LeadOrigin talk = resolved({}, u"Talk"_s);
        QVERIFY(!talk.source);
        QCOMPARE(talk.campaign, use(workspace, u"Talk"_s).campaign.id);
        QCOMPARE(uses(workspace).size(), 2);
    }
    void anImportCanAskWhoHasAKeyCode()
    {
        test::TestWorkspace workspace;
        const SourceId expo = source(workspace, u"Expo"_s);
        LW_VERIFY(save(workspace, campaign(u"Stand"_s, expo, u"MX2"_s)));
        const Result<SourceRegister> sources = SourceRegister::load(workspace->database());
        LW_VERIFY(sources);
        QVERIFY(!sources->otherWithKeyCode(u"mx-2"_s, u"expo"_s, u"STAND"_s)); // its own
        const Campaign *owner = sources->otherWithKeyCode(u"W1; mx-2"_s, u"Web"_s, u"Stand"_s);
        QVERIFY(owner);
        QCOMPARE(owner->source, expo);
        QVERIFY(!sources->otherWithKeyCode(u"W1"_s, u"Web"_s, u"Stand"_s));
        LW_VERIFY(save(workspace, campaign(u"Talk"_s, {}, u"T1"_s)));
        const Result<SourceRegister> again = SourceRegister::load(workspace->database());
        LW_VERIFY(again);
        QVERIFY(!again->otherWithKeyCode(u"T1"_s, {}, u"Talk"_s));
        QVERIFY(again->otherWithKeyCode(u"T1"_s, u"New source"_s, u"Talk"_s)); // that would be another campaign
    }
    void theFirstSourceStaysAndTheLatestFollows()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,source\nAnn,a@x.example,Expo\n");
        const LeadRecord first = workspace.lead(1);
        QCOMPARE(first.lead.latestSource, first.lead.source);
        workspace.import("name,email,source\nAnn,a@x.example,Web\n");
        const LeadRecord again = workspace.lead(1);
        const Result<std::optional<Source>> web = sourceNamed(workspace->database(), u"Web"_s);
        LW_VERIFY(web);
        QVERIFY(web->has_value());
        QCOMPARE(again.lead.source, first.lead.source);
        QCOMPARE(again.source, u"Expo"_s);
        QCOMPARE(again.lead.latestSource, (*web)->id);
        workspace.import("name,email\nAnn,a@x.example\n"); // says nothing of a source
        QCOMPARE(workspace.lead(1).lead.latestSource, (*web)->id);
    }
};

QTEST_GUILESS_MAIN(TestChangeCampaigns)
#include "tst_changecampaigns.moc"
