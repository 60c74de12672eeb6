// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sourcestore.h"
#include "core/workspace/changesources.h"
#include "core/workspace/importcosts.h"
#include "tests/support/testsupport.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestChangeSources : public QObject
{
    Q_OBJECT

    static Source source(const QString &name, const QString &channel = {}, SourceId id = {})
    {
        return {.id = id, .name = name, .channel = channel};
    }
    static Result<OperationId> save(test::TestWorkspace &workspace, const Source &source)
    {
        return saveSource(*workspace, source, u"Manager"_s, test::someMonday());
    }
    static Result<OperationId> save(test::TestWorkspace &workspace, const CostLine &line)
    {
        return saveCost(*workspace, line, u"Manager"_s, test::someMonday());
    }
    static Result<OperationId> remove(test::TestWorkspace &workspace, const QList<SourceId> &ids)
    {
        return removeSources(*workspace, ids, u"Manager"_s, test::someMonday());
    }
    static Result<Reverted> undo(test::TestWorkspace &workspace, OperationId operation)
    {
        return workspace->undo(operation, u"Manager"_s, test::someMonday());
    }
    static QList<SourceUse> sources(test::TestWorkspace &workspace)
    {
        const Result<QList<SourceUse>> all = loadSources(workspace->database());
        return all ? *all : QList<SourceUse>();
    }
    static QList<NamedCost> costs(test::TestWorkspace &workspace)
    {
        const Result<QList<NamedCost>> all = loadCosts(workspace->database());
        return all ? *all : QList<NamedCost>();
    }
    static SourceId idOf(test::TestWorkspace &workspace, const QString &name)
    {
        const Result<std::optional<Source>> found = sourceNamed(workspace->database(), name);
        return found && *found ? (*found)->id : SourceId{};
    }
    static CostLine cost(SourceId source, std::optional<qint64> minor)
    {
        CostLine line;
        line.source = source;
        line.day = QDate(2026, 2, 1);
        if (minor)
            line.amount = Money{*minor, u"USD"_s};
        line.kind = u"stand"_s;
        return line;
    }

private Q_SLOTS:
    void aSourceIsAddedChangedAndRemovedAndEachIsTakenBack()
    {
        test::TestWorkspace workspace;
        const QByteArray empty = workspace.digest();
        const Result<OperationId> added = save(workspace, source(u" Spring  fair "_s, u"Trade show"_s));
        LW_VERIFY(added);
        QCOMPARE(sources(workspace).first().source.name, u"Spring fair"_s);
        const QByteArray one = workspace.digest();
        const SourceId id = idOf(workspace, u"spring FAIR"_s);
        const Result<OperationId> changed = save(workspace, source(u"Autumn fair"_s, u"Trade show"_s, id));
        LW_VERIFY(changed);
        const QByteArray renamed = workspace.digest();
        const Result<OperationId> removed = remove(workspace, {id});
        LW_VERIFY(removed);
        QVERIFY(sources(workspace).isEmpty());
        LW_VERIFY(undo(workspace, *removed));
        QCOMPARE(workspace.digest(), renamed);
        LW_VERIFY(undo(workspace, *changed));
        QCOMPARE(workspace.digest(), one);
        LW_VERIFY(undo(workspace, *added));
        QCOMPARE(workspace.digest(), empty);
    }
    void aNameIsNeededAndTakenOnce()
    {
        test::TestWorkspace workspace;
        LW_VERIFY(save(workspace, source(u"Expo"_s)));
        QVERIFY(!save(workspace, source(u"  "_s)));
        QVERIFY(!save(workspace, source(u"EXPO"_s)));
        LW_VERIFY(save(workspace, source(u"EXPO"_s, {}, idOf(workspace, u"Expo"_s)))); // its own name, spelled anew
        QVERIFY(!save(workspace, source(u"Web"_s, {}, SourceId{99})));
    }
    void listenersHearWhoseSourceIsRenamed()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,source\nAnn,a@x.example,Expo\nBob,b@x.example,Web\n");
        QSignalSpy spy(workspace.workspace.get(), &Workspace::leadsChanged);
        LW_VERIFY(save(workspace, source(u"Spring fair"_s, {}, idOf(workspace, u"Expo"_s))));
        QCOMPARE(spy.first().first().value<QSet<qint64>>(), (QSet<qint64>{1}));
        QCOMPARE(workspace.lead(1).source, u"Spring fair"_s);
    }
    void aSourceThatIsReferredToStaysAndSaysWhy()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email,source\nAnn,a@x.example,Expo\n");
        LW_VERIFY(save(workspace, source(u"Web"_s)));
        const QByteArray before = workspace.digest();
        const SourceUse expo = sources(workspace).first();
        QCOMPARE(expo.leads, 1);
        QCOMPARE(expo.inquiries, 1);
        const Result<OperationId> refused = remove(workspace, {idOf(workspace, u"Web"_s), expo.source.id});
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"Expo") && refused.error().message.contains(u"leads (1)"),
                 qPrintable(refused.error().message));
        QCOMPARE(workspace.digest(), before); // the free one stays too
    }
    void aCostIsAddedChangedAndRemovedAndEachIsTakenBack()
    {
        test::TestWorkspace workspace;
        LW_VERIFY(save(workspace, source(u"Expo"_s)));
        const SourceId expo = idOf(workspace, u"Expo"_s);
        const QByteArray empty = workspace.digest();
        const Result<OperationId> added = save(workspace, cost(expo, {}));
        LW_VERIFY(added);
        QVERIFY(!costs(workspace).first().line.amount);
        const QByteArray unknown = workspace.digest();
        CostLine line = costs(workspace).first().line;
        line.amount = Money{0, u"USD"_s};
        const Result<OperationId> changed = save(workspace, line);
        LW_VERIFY(changed);
        QCOMPARE(costs(workspace).first().line, line); // nothing spent is not “unknown”
        const QByteArray nothing = workspace.digest();
        const Result<OperationId> removed = removeCosts(*workspace, {line.id}, u"Manager"_s, test::someMonday());
        LW_VERIFY(removed);
        QVERIFY(costs(workspace).isEmpty());
        LW_VERIFY(undo(workspace, *removed));
        QCOMPARE(workspace.digest(), nothing);
        LW_VERIFY(undo(workspace, *changed));
        QCOMPARE(workspace.digest(), unknown);
        LW_VERIFY(undo(workspace, *added));
        QCOMPARE(workspace.digest(), empty);
    }
    void aCostThatBelongsNowhereIsRefused()
    {
        test::TestWorkspace workspace;
        LW_VERIFY(save(workspace, source(u"Expo"_s)));
        const SourceId expo = idOf(workspace, u"Expo"_s);
        QVERIFY(!save(workspace, cost({}, 100)));
        CostLine line = cost(expo, 100);
        line.day = {};
        QVERIFY(!save(workspace, line));
        line = cost(expo, 100);
        line.amount->currency = u"EUR"_s;
        QVERIFY(!save(workspace, line));
        line = cost(expo, 100);
        line.campaign = CampaignId{99};
        QVERIFY(!save(workspace, line));
        line = cost(expo, 100);
        line.id = CostId{99};
        QVERIFY(!save(workspace, line));
        QVERIFY(costs(workspace).isEmpty());
    }
    void aCostOnACampaignIsACostOnItsSource()
    {
        test::TestWorkspace workspace;
        const RawTable table = test::tableOf("campaign,source\nStand,Expo\n");
        LW_VERIFY(importCampaigns(*workspace, table, guessMapping(table.headers, ownFields(u"campaigns"_s)),
                                  u"Manager"_s, test::someMonday()));
        LW_VERIFY(save(workspace, source(u"Web"_s)));
        const Result<QList<Campaign>> campaigns = loadCampaigns(workspace->database());
        LW_VERIFY(campaigns);
        CostLine line = cost({}, 100);
        line.campaign = campaigns->first().id;
        LW_VERIFY(save(workspace, line));
        QCOMPARE(costs(workspace).first().source, u"Expo"_s);
        line.source = idOf(workspace, u"Web"_s);
        QVERIFY(!save(workspace, line));
        const QList<SourceUse> used = sources(workspace);
        QCOMPARE(used.first().campaigns, 1);
        QCOMPARE(used.first().costs, 1);
    }
};

QTEST_GUILESS_MAIN(TestChangeSources)
#include "tst_changesources.moc"
