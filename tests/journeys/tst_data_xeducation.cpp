// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/tablefile.h"
#include "tests/support/testsupport.h"

#include <QTest>

using namespace lw;
using namespace Qt::StringLiterals;

/// One list of leads as CSV and as a workbook.
class TestDataXeducation : public QObject
{
    Q_OBJECT

    static Result<ImportResult> import(test::TestWorkspace &workspace, const QString &path)
    {
        Result<RowSourcePtr> rows = openTable(path);
        if (!rows)
            return rows.error();
        ColumnMapping mapping;
        mapping.columns = {{u"Prospect ID"_s, {.field = u"external_id"_s, .dateFormat = {}}},
                           {u"Lead Source"_s, {.field = u"source"_s, .dateFormat = {}}},
                           {u"Country"_s, {.field = u"country"_s, .dateFormat = {}}},
                           {u"City"_s, {.field = u"city"_s, .dateFormat = {}}}};
        mapping.identity = {u"external_id"_s};
        return importLeads(*workspace,
                           {.rows = *rows, .mapping = mapping, .options = {.match = true, .now = test::someMonday()}},
                           u"Manager"_s);
    }

private Q_SLOTS:
    void bothGiveTheSameLeads()
    {
        LW_DATA(data, "xeducation-leads");
        test::TestWorkspace fromCsv, fromWorkbook;
        const Result<ImportResult> csv = import(fromCsv, data + u"/Leads.csv"_s);
        LW_VERIFY(csv);
        const Result<ImportResult> workbook = import(fromWorkbook, data + u"/Leads.xlsx"_s);
        LW_VERIFY(workbook);
        QCOMPARE(csv->summary.rows, 9240);
        QCOMPARE(csv->summary.rejected, 0);
        QVERIFY(csv->summary.sameCounts(workbook->summary));
        for (qint64 number = 1; number <= csv->summary.inquiries(); number += 7) {
            const LeadRecord left = fromCsv.lead(number);
            const LeadRecord right = fromWorkbook.lead(number);
            QCOMPARE(left.payload, right.payload); // every cell as it came
            QCOMPARE(left.source, right.source);
            QCOMPARE(left.lead, right.lead);
            QCOMPARE(left.person, right.person);
        }
    }
};

QTEST_GUILESS_MAIN(TestDataXeducation)
#include "tst_data_xeducation.moc"
