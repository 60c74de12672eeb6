// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsupport.h"
#include "ui/models/leadtablemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lw;

class TestLeadTableModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsCanBeReadWhereverTheyAre()
    {
        test::TestWorkspace workspace;
        QByteArray csv = "name,email\n";
        for (int i = 1; i <= 400; ++i)
            csv += "Person " + QByteArray::number(i) + ",p" + QByteArray::number(i) + "@x.example\n";
        workspace.import(csv);
        LeadTableModel model(*workspace, test::someMonday());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLeads(inboxLeads(*workspace->columns()));
        QCOMPARE(model.rowCount(), 400);
        for (const int row : {0, 399, 128, 127, 5})
            QCOMPARE(model.index(row, LeadTableModel::Number).data().toLongLong(), model.leadAt(row).value);
        model.setLeads({});
        QCOMPARE(model.rowCount(), 0);
    }
    void theMostUrgentStandsFirst()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\nLater,l@x.example\n", {.match = true, .now = test::someMonday().addDays(2)});
        workspace.import("name,email,need,authority,budget,timeline\nHot,h@x.example,fits,decides,approved,10\n",
                         {.match = true, .now = test::someMonday()});
        const QList<LeadId> leads = inboxLeads(*workspace->columns());
        QCOMPARE(leads, (QList<LeadId>{LeadId{2}, LeadId{1}}));
    }
    void textFromOutsideIsOnlyText()
    {
        test::TestWorkspace workspace;
        workspace.import("name,email\n\"<b>Ann</b>\nDoe\u202E\",a@x.example\n");
        LeadTableModel model(*workspace, test::someMonday());
        model.setLeads({LeadId{1}});
        QCOMPARE(model.index(0, LeadTableModel::Who).data().toString(), u"<b>Ann</b>⏎Doe⟨U+202E⟩"_s);
    }
};

QTEST_MAIN(TestLeadTableModel)
#include "tst_leadtablemodel.moc"
