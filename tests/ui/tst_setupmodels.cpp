// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/campaignsmodel.h"
#include "ui/models/collateralmodel.h"
#include "ui/models/costsmodel.h"
#include "ui/models/linesmodel.h"
#include "ui/models/listrole.h"
#include "ui/models/repsmodel.h"
#include "ui/models/sourcesmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

using Mode = QAbstractItemModelTester::FailureReportingMode;

RepRow repRow(const QString &name, bool active, qsizetype lines)
{
    return {.rep = {.name = name, .type = u"distributor"_s, .email = {}, .phone = {}, .active = active},
            .lines = lines};
}

} // namespace

class TestSetupModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void repsSayTheirKindAndTheirLines()
    {
        RepsModel model;
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.setRows({repRow(u"Ada"_s, true, 12), repRow(u"<b>Bob</b>\u202E"_s, false, 0)});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, RepsModel::Type).data().toString(), u"Distributor"_s);
        QCOMPARE(model.index(0, RepsModel::Lines).data(SortRole).toLongLong(), 12);
        QCOMPARE(model.index(1, RepsModel::Name).data().toString(), u"<b>Bob</b>⟨U+202E⟩"_s); // only text
        QVERIFY(!model.index(0, RepsModel::Name).data(Qt::ForegroundRole).isValid());
        QVERIFY(model.index(1, RepsModel::Name).data(Qt::ForegroundRole).isValid());
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }
    void linesAreDescribedAndSayWhyTheyRest()
    {
        CoverageLine line;
        line.number = 7;
        line.country = u"DE"_s;
        line.postalFrom = u"70"_s;
        line.postalTo = u"79"_s;
        line.owner = u"Ann"_s;
        line.to = QDate(2026, 1, 31);
        LinesModel model;
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.setRows({{.line = line, .remark = {}}, {.line = line, .remark = u"Ended."_s}});
        QCOMPARE(model.index(0, LinesModel::Territory).data().toString(), territoryOf(line));
        QCOMPARE(model.index(0, LinesModel::Class).data().toString(), labelOf(RouteClass::Postcode));
        QCOMPARE(model.index(0, LinesModel::ToDate).data(SortRole).toDate(), line.to);
        QCOMPARE(model.index(0, 0).data(KeyRole).toString(), u"7"_s);
        QVERIFY(!model.index(0, 0).data(Qt::ForegroundRole).isValid());
        QVERIFY(model.index(1, 0).data(Qt::ForegroundRole).isValid());
        QCOMPARE(model.index(1, LinesModel::Note).data(Qt::ToolTipRole).toString(), u"Ended."_s);
    }
    void wholeRowsAreFoundWithoutAccents()
    {
        CoverageLine line;
        line.city = u"Zürich"_s;
        line.owner = u"Ann"_s;
        LinesModel model;
        model.setRows({{.line = line, .remark = {}}});
        const QString text = model.index(0, 0).data(SearchRole).toString();
        QVERIFY(text.contains(u"zurich"_s));
        QVERIFY(text.contains(u"ann"_s));
    }
    void sourcesCountWhatRefersToThem()
    {
        SourcesModel model;
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.setRows({{.source = {.id = SourceId{3}, .name = u"Expo"_s, .channel = u"Trade show"_s},
                        .leads = 41,
                        .inquiries = 44,
                        .campaigns = 2,
                        .costs = 5}});
        QCOMPARE(model.index(0, SourcesModel::Leads).data(SortRole).toLongLong(), 41);
        QCOMPARE(model.index(0, SourcesModel::Campaigns).data().toString(), u"2"_s);
        QCOMPARE(model.index(0, SourcesModel::Name).data(KeyRole).toString(), u"3"_s);
    }
    void anUnknownAmountIsNotNothing()
    {
        NamedCost unknown{.source = u"Expo"_s, .campaign = {}, .line = {}};
        unknown.line.day = QDate(2026, 2, 1);
        NamedCost nothing = unknown;
        nothing.line.amount = Money{0, u"EUR"_s};
        CostsModel model;
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.setRows({unknown, nothing});
        QCOMPARE(model.index(0, CostsModel::Amount).data().toString(), u"unknown"_s);
        QVERIFY(!model.index(0, CostsModel::Amount).data(SortRole).isValid());
        QVERIFY(model.index(1, CostsModel::Amount).data().toString().contains(u"0"_s));
        QCOMPARE(model.index(1, CostsModel::Amount).data(SortRole).toLongLong(), 0);
    }
    void campaignsShowTheirPlanAndWhatRefersToThem()
    {
        CampaignUse planned;
        planned.campaign.id = CampaignId{4};
        planned.campaign.name = u"Spring mailing"_s;
        planned.campaign.keyCodes = u"MX1 MX2"_s;
        planned.campaign.start = QDate(2026, 3, 1);
        planned.campaign.budget = Money{500000, u"EUR"_s};
        planned.source = u"Direct mail"_s;
        planned.leads = 12;
        CampaignUse bare = planned;
        bare.campaign.start = {};
        bare.campaign.budget = {};
        CampaignsModel model;
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.setRows({planned, bare});
        QCOMPARE(model.index(0, CampaignsModel::Source).data().toString(), u"Direct mail"_s);
        QCOMPARE(model.index(0, CampaignsModel::Start).data(SortRole).toDate(), planned.campaign.start);
        QCOMPARE(model.index(0, CampaignsModel::Budget).data(SortRole).toLongLong(), 500000);
        QCOMPARE(model.index(0, CampaignsModel::Leads).data(SortRole).toLongLong(), 12);
        QCOMPARE(model.index(0, 0).data(KeyRole).toString(), u"4"_s);
        QVERIFY(model.index(0, 0).data(SearchRole).toString().contains(u"mx2"_s));
        QVERIFY(model.index(1, CampaignsModel::Budget).data().toString().isEmpty()); // no plan is no figure
        QVERIFY(model.index(1, CampaignsModel::Start).data().toString().isEmpty());
    }
    void collateralSaysInWordsWhetherItComplies()
    {
        CheckedCollateral fine;
        fine.named.piece.id = CollateralId{7};
        fine.named.piece.title = u"Brochure"_s;
        CheckedCollateral wrong = fine;
        wrong.findings = {{CollateralProblem::PhoneDiffers, u"<b>1</b>"_s, u"2"_s}};
        CheckedCollateral old = wrong;
        old.isOut = false;
        old.named.piece.withdrawnOn = QDate(2026, 1, 31);
        CollateralModel model;
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.setRows({fine, wrong, old});
        const auto verdict = [&](int row, int role) { return model.index(row, CollateralModel::Verdict).data(role); };
        QCOMPARE(verdict(0, Qt::DisplayRole).toString(), u"Complies"_s);
        QCOMPARE(verdict(1, Qt::DisplayRole).toString(), labelOf(CollateralProblem::PhoneDiffers));
        QVERIFY(verdict(2, Qt::DisplayRole).toString().startsWith(u"Out of use"));
        QVERIFY(!verdict(0, Qt::ForegroundRole).isValid());
        QVERIFY(verdict(1, Qt::ForegroundRole).isValid());
        QVERIFY(!verdict(0, Qt::ToolTipRole).isValid());
        QVERIFY(!verdict(1, Qt::ToolTipRole).toString().contains(u"<b>")); // only text
        QVERIFY(verdict(1, SortRole).toString() < verdict(0, SortRole).toString());
        QVERIFY(verdict(0, SortRole).toString() < verdict(2, SortRole).toString());
        QCOMPARE(model.index(0, 0).data(KeyRole).toString(), u"7"_s);
    }
    void everyColumnHasAHeading()
    {
        const RepsModel reps;
        const LinesModel lines;
        const SourcesModel sources;
        const CostsModel costs;
        const CampaignsModel campaigns;
        const CollateralModel collateral;
        for (const QAbstractTableModel *model : std::initializer_list<const QAbstractTableModel *>{
                 &reps, &lines, &sources, &costs, &campaigns, &collateral}) {
            for (int column = 0; column < model->columnCount(); ++column)
                QVERIFY(!model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        }
    }
};

QTEST_MAIN(TestSetupModels)
#include "tst_setupmodels.moc"
