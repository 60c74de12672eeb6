// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/workleads.h"
#include "tests/support/testsupport.h"
#include "ui/import/checkedrow.h"
#include "ui/import/pace.h"
#include "ui/models/columnmappingmodel.h"
#include "ui/models/importsmodel.h"
#include "ui/models/intakeplanmodel.h"
#include "ui/models/rawtablemodel.h"
#include "ui/text/text.h"

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
        QVERIFY(!choose(model, 0, Mapping::Treatment, u"dmy"_s));  // a name is no date
        QVERIFY(!choose(model, 1, Mapping::Treatment, u"trim"_s)); // goes nowhere yet
        QVERIFY(!choose(model, 1, Mapping::IfEmpty, u"reject"_s));
        QVERIFY(!choose(model, 1, Mapping::OnDifference, u"keep"_s)); // goes nowhere yet
        QVERIFY(!choose(model, 0, Mapping::Header, u"Other"_s));
        QVERIFY(!model.index(0, Mapping::Samples).flags().testFlag(Qt::ItemIsEditable));
    }
    void textIsTreatedAsItsFieldAllows()
    {
        Mapping model;
        const Tester tester(&model, kReport);
        suggest(model, {u"Name"_s, u"E-mail"_s, u"Expected value"_s});
        QVERIFY(choose(model, 0, Mapping::Treatment, u"name_case"_s));
        QCOMPARE(cell(model, 0, Mapping::Treatment), u"Tidy the name"_s);
        QCOMPARE(model.mapping().columns.value(u"Name"_s).treatment, Treatment::NameCase);
        QVERIFY(!choose(model, 1, Mapping::Treatment, u"name_case"_s)); // an address is no name
        QVERIFY(choose(model, 1, Mapping::Treatment, u"as_written"_s));
        QVERIFY(choose(model, 2, Mapping::GoesTo, nameOf(Field::ExpectedValue)));
        QVERIFY(choose(model, 2, Mapping::Treatment, u"comma"_s));
        QCOMPARE(cell(model, 2, Mapping::Treatment), u"1.234,5"_s);
        QVERIFY(choose(model, 0, Mapping::GoesTo, nameOf(Field::Phone)));
        QCOMPARE(model.mapping().columns.value(u"Name"_s).treatment, Treatment::Trim); // a number is no name either
    }
    void aBlankCellMeansWhatIsChosen()
    {
        Mapping model;
        const Tester tester(&model, kReport);
        suggest(model, {u"Name"_s, u"Country"_s});
        QCOMPARE(cell(model, 1, Mapping::IfEmpty), u"Leave empty"_s);
        QVERIFY(choose(model, 1, Mapping::IfEmpty, u"reject"_s));
        QVERIFY(model.mapping().columns.value(u"Country"_s).required);
        QVERIFY(model.index(1, Mapping::IfEmpty).data(Mapping::TypingRole).toBool());
        QVERIFY(choose(model, 1, Mapping::IfEmpty, ifEmptyValueOf(u" DE "_s)));
        QVERIFY(!model.mapping().columns.value(u"Country"_s).required);
        QCOMPARE(model.mapping().columns.value(u"Country"_s).ifEmpty, u"DE"_s);
        QCOMPARE(cell(model, 1, Mapping::IfEmpty), u"“DE”"_s);
        QVERIFY(choose(model, 1, Mapping::IfEmpty, ifEmptyValueOf(QString())));
        QCOMPARE(model.mapping().columns.value(u"Country"_s), guessMapping({u"Country"_s}).columns.value(u"Country"_s));
    }
    void columnsThatGoWithAnotherAreSaid()
    {
        Mapping model;
        const Tester tester(&model, kReport);
        const QStringList headers{u"Phone"_s, u"Extension"_s, u"Hobby"_s};
        ColumnMapping mapping;
        mapping.columns.insert(u"Phone"_s, {.field = nameOf(Field::Phone), .dateFormat = {}, .also = {u"Extension"_s}});
        model.setFile(headers, QList<ColumnFacts>(headers.size()), mapping);
        QCOMPARE(model.recognised(), 2);
        QCOMPARE(model.recognised({u"hobby"_s}), 3); // a preset knows it and keeps it with the row
        QCOMPARE(cell(model, 1, Mapping::GoesTo), u"%1, with “Phone”"_s.arg(labelOf(Field::Phone)));
        QVERIFY(choose(model, 1, Mapping::GoesTo, nameOf(Field::Mobile)));
        QVERIFY(model.mapping().columns.value(u"Phone"_s).also.isEmpty());
        model.resetToSuggestion();
        QVERIFY(choose(model, 0, Mapping::GoesTo, {}));
        QCOMPARE(cell(model, 1, Mapping::GoesTo), u"Keep with the row"_s);
        QCOMPARE(model.recognised(), 0);
    }
    void anotherPresetTakesThePlaceOfTheOneBefore()
    {
        Mapping model;
        const Tester tester(&model, kReport);
        suggest(model, {u"Name"_s, u"Hobby"_s});
        ColumnMapping other;
        other.name = u"Clubs"_s;
        other.columns.insert(u"Hobby"_s, {.field = nameOf(Field::Company), .dateFormat = {}});
        model.setSuggestion(other);
        QCOMPARE(model.mapping(), other);
        QVERIFY(choose(model, 0, Mapping::GoesTo, nameOf(Field::FullName)));
        model.resetToSuggestion();
        QCOMPARE(model.mapping(), other);
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
        QCOMPARE(model.datesToFind().keys(), QList<int>{1});
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
    void aCheckShowsEveryRowAndThoseOfOneOutcome()
    {
        test::TestWorkspace workspace;
        const RawTable table = test::tableOf("name,email,city\nAnn Doe,ann@x.example,\nAnn Doe,ann@x.example,\n"
                                             "Carl No,,\n,,Ulm\n");
        const auto rows = std::make_shared<CheckedRows>();
        const Result<IntakeSummary> summary =
            planImport(*workspace, test::requestFor(table), [&](const PlannedRow &row) {
                rows->add(checkedRow(row, test::someMonday(), *workspace->rulebook()));
            });
        LW_VERIFY(summary);
        IntakePlanModel model;
        const Tester tester(&model, kReport);
        QCOMPARE(model.rowCount(), 0);
        model.setRows(rows, test::someMonday(), "UTC");
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(cell(model, 0, IntakePlanModel::Outcome), u"New lead"_s);
        QVERIFY(!cell(model, 0, IntakePlanModel::RespondBy).isEmpty());
        QVERIFY(cell(model, 1, IntakePlanModel::RespondBy).isEmpty()); // the lead it goes to has its promise
        QVERIFY(cell(model, 1, IntakePlanModel::Remark).startsWith(u"goes to the lead of row 2"));
        QCOMPARE(cell(model, 2, IntakePlanModel::Outcome), u"Screened out"_s);
        for (const RowsShown shown :
             {RowsShown::NewLead, RowsShown::Response, RowsShown::ScreenedOut, RowsShown::Rejected}) {
            model.setFilter(shown);
            QCOMPARE(model.rowCount(), 1);
            QCOMPARE(rows->count(shown), 1);
        }
        QCOMPARE(cell(model, 0, IntakePlanModel::Row), u"5"_s);
        QVERIFY(cell(model, 0, IntakePlanModel::Remark).contains(u"no name, company or e-mail"));
        model.setFilter(RowsShown::Updated);
        QCOMPARE(model.rowCount(), 0);
        model.setFilter(RowsShown::All);
        QCOMPARE(model.rowCount(), 4);
    }
    void packedRowsComeOutAsTheyWentIn()
    {
        CheckedRows rows;
        const CheckedRow first{.row = 7,
                               .outcome = IntakeOutcome::NewLead,
                               .name = u"Ännchen 🦊"_s,
                               .company = {},
                               .owner = u"Ada"_s,
                               .grade = Grade::B,
                               .deadline = test::someMonday(),
                               .remark = u"x; y"_s,
                               .isSuspected = true};
        const CheckedRow second{.row = 2'000'000,
                                .outcome = IntakeOutcome::ScreenedOut,
                                .name = {},
                                .company = u"Rival"_s,
                                .owner = {},
                                .deadline = {},
                                .remark = {},
                                .isCompetitor = true};
        rows.add(first);
        rows.add(second);
        QCOMPARE(rows.at(0).name, first.name);
        QCOMPARE(rows.at(0).owner, first.owner);
        QCOMPARE(rows.at(0).grade, first.grade);
        QCOMPARE(rows.at(0).deadline, first.deadline);
        QCOMPARE(rows.at(0).remark, first.remark);
        QCOMPARE(rows.at(1).row, second.row);
        QCOMPARE(rows.at(1).company, second.company);
        QVERIFY(rows.at(1).owner.isEmpty());
        QVERIFY(!rows.at(1).deadline.isValid());
        QCOMPARE(rows.count(RowsShown::Suspected), 1);
        QCOMPARE(rows.count(RowsShown::Competitor), 1);
        QVERIFY(rows.isAmong(1, RowsShown::Competitor));
        QVERIFY(!rows.isAmong(0, RowsShown::Competitor));
    }
    void earlierImportsShowWhatCameOfThem()
    {
        test::TestWorkspace workspace;
        ImportsModel model;
        const Tester tester(&model, kReport);
        model.setRows({}, "UTC");
        QCOMPARE(model.rowCount(), 0);
        workspace.import("name,email\nAnn Doe,ann@x.example\nAnn Doe,ann@x.example\nNobody\n");
        workspace.import("name,email\nBob Roe,bob@y.example\n");
        const Result<QList<BatchOfOperation>> imports = loadImports(workspace->database());
        LW_VERIFY(imports);
        model.setRows(*imports, "UTC");
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(cell(model, 0, ImportsModel::Rows), u"1"_s); // the newest first
        QCOMPARE(cell(model, 1, ImportsModel::File), u"test.csv"_s);
        QCOMPARE(cell(model, 1, ImportsModel::When), instantText(test::someMonday(), "UTC"));
        QCOMPARE(cell(model, 1, ImportsModel::New), u"1"_s);
        QCOMPARE(cell(model, 1, ImportsModel::Responses), u"1"_s);
        QCOMPARE(cell(model, 1, ImportsModel::Rejected), u"1"_s);
        QCOMPARE(cell(model, 1, ImportsModel::By), u"Manager"_s);
    }
    void anImportTakenBackInPartSaysWhatIsKept()
    {
        test::TestWorkspace workspace;
        const ImportResult imported =
            workspace.import("name,email\nAnn Doe,ann@x.example\nBob Roe,bob@y.example\nCy Poe,cy@z.example\n");
        workspace.import("name,email\nDi Fox,di@w.example\n");
        Act called;
        called.verb = Verb::Note;
        called.note = u"Called"_s;
        called.at = test::someMonday();
        called.actor = u"Manager"_s;
        LW_VERIFY(workLeads(*workspace, {2}, called, test::someMonday()));
        ImportsModel model;
        const Tester tester(&model, kReport);
        const auto read = [&] {
            const Result<QList<BatchOfOperation>> imports = loadImports(workspace->database());
            QVERIFY(imports);
            model.setRows(*imports, "UTC");
        };
        read();
        QCOMPARE(cell(model, 1, ImportsModel::AfterUndo), QString());
        const Result<Reverted> undone = workspace->undo(imported.operation, u"Manager"_s, test::someMonday());
        LW_VERIFY(undone);
        read();
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(cell(model, 0, ImportsModel::AfterUndo), QString()); // the other one stands whole
        QCOMPARE(cell(model, 1, ImportsModel::AfterUndo), u"kept 1 of 3"_s);
        QCOMPARE(cell(model, 1, ImportsModel::New), u"3"_s); // what the file brought stays to be read
        QVERIFY(!model.index(1, ImportsModel::AfterUndo).data(Qt::ToolTipRole).toString().isEmpty());
        LW_VERIFY(workspace->undo(undone->operation, u"Manager"_s, test::someMonday()));
        read();
        QCOMPARE(cell(model, 1, ImportsModel::AfterUndo), QString()); // all of it is back
    }
    void thePaceIsThatOfTheLastSeconds()
    {
        Pace pace;
        pace.see(0, 0, 10'000);
        pace.see(500, 400, 10'000);
        QVERIFY(!pace.perSecond()); // too early
        QVERIFY(paceText(pace).isEmpty());
        pace.see(2'000, 2'000, 10'000);
        QCOMPARE(pace.perSecond(), std::optional<qint64>(1'000));
        QCOMPARE(pace.secondsLeft(), std::optional<qint64>(8));
        QCOMPARE(paceText(pace), u"1,000 rows per second, about 8 s left"_s);
        for (qint64 ms = 3'000; ms <= 12'000; ms += 1'000)
            pace.see(ms, 2'000 + (ms - 2'000) / 10, 10'000);
        QCOMPARE(pace.perSecond(), std::optional<qint64>(100)); // it has become slow
        pace.see(13'000, 3'100, 0);
        QVERIFY(!pace.secondsLeft());
        QCOMPARE(paceText(pace), u"100 rows per second"_s);
    }
};

QTEST_MAIN(TestImportModels)
#include "tst_importmodels.moc"
