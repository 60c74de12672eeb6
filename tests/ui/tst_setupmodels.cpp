// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

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
        QCOMPARE(model.index(0, LinesModel::Territory).data().toString(), describe(line));
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
    void everyColumnHasAHeading()
    {
        const RepsModel reps;
        const LinesModel lines;
        const SourcesModel sources;
        const CostsModel costs;
        for (const QAbstractTableModel *model :
             std::initializer_list<const QAbstractTableModel *>{&reps, &lines, &sources, &costs}) {
            for (int column = 0; column < model->columnCount(); ++column)
                QVERIFY(!model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        }
    }
};

QTEST_MAIN(TestSetupModels)
#include "tst_setupmodels.moc"
