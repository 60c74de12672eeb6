// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsupport.h"
#include "ui/models/columnmappingmodel.h"
#include "ui/models/intakeplanmodel.h"
#include "ui/models/rawtablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestImportModels : public QObject
{
    Q_OBJECT

    using Mapping = ColumnMappingModel;
    using Tester = QAbstractItemModelTester;
    static constexpr auto kReport = Tester::FailureReportingMode::QtTest;

    static QString cell(const QAbstractItemModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
    static void suggest(Mapping &model, const QStringList &headers)
    {
        model.setFile(headers, QList<ColumnFacts>(headers.size()), guessMapping(headers));
    }
    static bool choose(Mapping &model, int row, int column, const QString &value)
    {
        return model.setData(model.index(row, column), value);
    }

private Q_SLOTS:
    void aTableShowsWhatTheFileSays()
    {
        RawTableModel model;
        const Tester tester(&model, kReport);
        const RawTable table = test::tableOf("Name,Mail\n\"Ann\nDoe\",a@x.example\nBob\n");
        model.setRows(table.headers, table.rows);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"Mail"_s);
        QCOMPARE(cell(model, 0, 0), u"Ann⏎Doe"_s);
        QCOMPARE(model.headerData(0, Qt::Vertical).toString(), u"2"_s);
        QCOMPARE(model.headerData(1, Qt::Vertical).toString(), u"4 !"_s); // too few cells
        QVERIFY(model.index(1, 0).data(Qt::ToolTipRole).toString().contains(u"1 cells"));
        model.setRows({}, {});
        QCOMPARE(model.rowCount(), 0);
    }
    void aColumnGoesWhereItsNameSays()
    {
        Mapping model;
        const Tester tester(&model, kReport);
        suggest(model, {u"Name"_s, u"E-mail"_s, u"Hobby"_s});
        QCOMPARE(model.recognised(), 2);
        QCOMPARE(cell(model, 1, Mapping::GoesTo), labelOf(Field::Email));
        QCOMPARE(cell(model, 2, Mapping::GoesTo), u"Keep with the row"_s);
        QVERIFY(model.identifiesSomebody());
        QVERIFY(model.problems().isEmpty());
    }
    void anotherFieldCanBeChosenAndTakenBack()
    {
        Mapping model;
        const Tester tester(&model, kReport);
        suggest(model, {u"Name"_s, u"Hobby"_s});
        const ColumnMapping suggested = model.mapping();
        const QSignalSpy changes(&model, &Mapping::dataChanged);
        QVERIFY(choose(model, 1, Mapping::GoesTo, nameOf(Field::Message)));
        QVERIFY(choose(model, 1, Mapping::OnDifference, u"append"_s));
        QCOMPARE(changes.size(), 2);
        QCOMPARE(model.mapping().columns.value(u"Hobby"_s).field, nameOf(Field::Message));
        QCOMPARE(model.mapping().columns.value(u"Hobby"_s).ifDifferent, IfDifferent::Append);
        model.resetToSuggestion();
        QCOMPARE(model.mapping(), suggested);
    }
    void onlyWhatIsOfferedCanBeChosen()
    {
        Mapping model;
        suggest(model, {u"Name"_s, u"Hobby"_s});
        QVERIFY(!choose(model, 1, Mapping::GoesTo, u"territory"_s)); // known to the program only
        QVERIFY(!choose(model, 1, Mapping::GoesTo, u"nonsense"_s));
        QVERIFY(!choose(model, 0, Mapping::Treatment, u"dmy"_s));     // a name is read as written
        QVERIFY(!choose(model, 1, Mapping::OnDifference, u"keep"_s)); // goes nowhere yet
        QVERIFY(!choose(model, 0, Mapping::Header, u"Other"_s));
        QVERIFY(!model.index(0, Mapping::Samples).flags().testFlag(Qt::ItemIsEditable));
    }
    void everyFieldOfAFileIsOfferedOnce()
    {
        Mapping model;
        suggest(model, {u"Name"_s});
        const auto choices = model.index(0, Mapping::GoesTo).data(Mapping::ChoicesRole).value<QList<Choice>>();
        QStringList offered;
        for (const Choice &choice : choices) {
            if (!choice.isHeading && !choice.value.isEmpty())
                offered += choice.value;
        }
        QStringList fields;
        for (const FieldInfo &field : leadFields()) {
            if (field.fromFile)
                fields += nameOf(field.field);
        }
        offered.sort();
        fields.sort();
        QCOMPARE(offered, fields);
    }
    void twoColumnsCannotFillOneField()
    {
        Mapping model;
        suggest(model, {u"Name"_s, u"Hobby"_s});
        QVERIFY(choose(model, 1, Mapping::GoesTo, nameOf(Field::FullName)));
        QCOMPARE(model.problems().size(), 1);
        QVERIFY(model.problems().first().contains(u"Hobby"));
        QVERIFY(choose(model, 0, Mapping::GoesTo, {}));
        QVERIFY(model.problems().isEmpty());
    }
    void aFileWithoutNamesSaysWhoAskedNowhere()
    {
        Mapping model;
        suggest(model, {u"Hobby"_s, u"City"_s});
        QVERIFY(!model.identifiesSomebody());
        QVERIFY(choose(model, 0, Mapping::GoesTo, nameOf(Field::Company)));
        QVERIFY(model.identifiesSomebody());
    }
    void theOrderOfDayAndMonthMustBeKnown()
    {
        Mapping model;
        const Tester tester(&model, kReport);
        suggest(model, {u"Name"_s, u"Created"_s});
        QCOMPARE(model.datesToFind(), QList<int>{1});
        model.setDates(1, {.format = {}, .problem = u"It is open."_s});
        QVERIFY(model.datesToFind().isEmpty());
        QCOMPARE(model.problems().size(), 1);
        QVERIFY(choose(model, 1, Mapping::Treatment, u"mdy"_s));
        QVERIFY(model.problems().isEmpty());
        QCOMPARE(cell(model, 1, Mapping::Treatment), u"month first"_s);
        QCOMPARE(model.mapping().columns.value(u"Created"_s).dateFormat, u"mdy"_s);
        model.setDates(1, {.format = u"dmy"_s, .problem = {}});
        QVERIFY(choose(model, 1, Mapping::Treatment, {}));
        QCOMPARE(cell(model, 1, Mapping::Treatment), u"found: day first"_s);
    }
    void aPlanShowsEveryRowAndThoseOfOneOutcome()
    {
        test::TestWorkspace workspace;
        const RawTable table = test::tableOf("name,email,city\nAnn Doe,ann@x.example,\nAnn Doe,ann@x.example,\n"
                                             "Carl No,,\n,,Ulm\n");
        const Result<IntakePlan> plan = planImport(*workspace, {.table = table,
                                                                .mapping = guessMapping(table.headers),
                                                                .options = {.match = true, .now = test::someMonday()}});
        LW_VERIFY(plan);
        IntakePlanModel model;
        const Tester tester(&model, kReport);
        QCOMPARE(model.rowCount(), 0);
        model.setPlan(std::make_shared<const IntakePlan>(*plan));
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(cell(model, 0, IntakePlanModel::Outcome), u"New lead"_s);
        QVERIFY(cell(model, 1, IntakePlanModel::Remark).startsWith(u"goes to the lead of row 2"));
        QCOMPARE(cell(model, 2, IntakePlanModel::Outcome), u"Screened out"_s);
        for (const IntakeOutcome outcome :
             {IntakeOutcome::NewLead, IntakeOutcome::Response, IntakeOutcome::ScreenedOut, IntakeOutcome::Rejected}) {
            model.setFilter(outcome);
            QCOMPARE(model.rowCount(), 1);
            QCOMPARE(cell(model, 0, IntakePlanModel::Outcome), labelOf(outcome));
        }
        QCOMPARE(cell(model, 0, IntakePlanModel::Row), u"5"_s);
        QVERIFY(cell(model, 0, IntakePlanModel::Remark).contains(u"no name, company or e-mail"));
        model.setFilter(IntakeOutcome::Updated);
        QCOMPARE(model.rowCount(), 0);
        model.setFilter({});
        QCOMPARE(model.rowCount(), 4);
    }
};

QTEST_MAIN(TestImportModels)
#include "tst_importmodels.moc"
