// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reports/leadselection.h"
#include "core/workspace/findleads.h"
#include "core/workspace/samplecompany.h"
#include "tests/support/testsupport.h"

using namespace Qt::StringLiterals;
using namespace lw;

/// The columns must answer every filter exactly as the records do: one grammar, one meaning.
class TestLeadSelection : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    LeadColumns m_columns;
    QDateTime m_now = test::someMonday().addDays(3);

private Q_SLOTS:
    void initTestCase()
    {
        const Member manager{
            .name = u"Manager"_s, .login = {}, .department = {}, .roles = {u"lead_manager"_s}, .active = true};
        auto made = createSampleWorkspace(m_folder.filePath(u"sample.leadwright"_s), manager, m_now);
        LW_VERIFY(made);
        m_workspace = *std::move(made);
        m_columns = *m_workspace->columns();
        QVERIFY(m_columns.size() > 500);
    }

    void columnsAnswerAsRecordsDo_data()
    {
        QTest::addColumn<QString>("filter");
        for (const char *filter : {"",
                                   "grade:A",
                                   "grade:A,B",
                                   "-grade:none",
                                   "grade>=B",
                                   "stage:released",
                                   "stage>=qualified",
                                   "stage<sale",
                                   "status:open",
                                   "status:lost,won",
                                   "-status:open",
                                   "source:\"Website form\"",
                                   "source:web*",
                                   "-source:none",
                                   "campaign:none",
                                   "product:\"servo drive\"",
                                   "owner:none",
                                   "owner:\"Ingrid Vogel\"",
                                   "-owner:pacific*",
                                   "territory:US-NY",
                                   "country:US",
                                   "country:CA,GB",
                                   "reason:competitor",
                                   "reason:none",
                                   "number>=300",
                                   "number:12",
                                   "number>=10 number<=20",
                                   "age>30d",
                                   "age<90d",
                                   "age>=1000h",
                                   "received>=2026-01-01",
                                   "received:2025-12",
                                   "received<2025-06-15",
                                   "received>2026",
                                   "received<=2025-09",
                                   "-received:2026-02",
                                   "received>=2026-01-05T10:00",
                                   "registered>=2026-02-01",
                                   "closed:none",
                                   "closed>=2025-08",
                                   "deadline:none",
                                   "deadline>2026-03-05",
                                   "doe",
                                   "textiles",
                                   "-inc",
                                   "jan*",
                                   "zoe jankowski",
                                   "grade:A or grade:B",
                                   "source:web* stage:sale or country:GB",
                                   "example grade:none age>100d",
                                   "34",
                                   "-599",
                                   "034"})
            QTest::newRow(filter) << QString::fromUtf8(filter);
    }
    void columnsAnswerAsRecordsDo()
    {
        QFETCH(QString, filter);
        const auto groups = parseFilter(filter);
        LW_VERIFY(groups);
        const LeadQuery query{.groups = *groups, .search = {}, .zone = QTimeZone(m_workspace->settings().zoneId)};
        const auto records = findLeads(*m_workspace, query, m_now);
        LW_VERIFY(records);
        const auto selector = LeadSelector::make(query, m_columns, m_now);
        LW_VERIFY(selector);
        QList<qint64> byRecords, byColumns;
        for (const LeadRecord &record : *records)
            byRecords += record.lead.id.value;
        for (qsizetype row = 0; row < m_columns.size(); ++row) {
            if (selector->holds(row))
                byColumns += m_columns.number[size_t(row)];
        }
        QCOMPARE(byColumns, byRecords);
        QCOMPARE(filtered(m_columns, *selector).number.size(), size_t(byRecords.size()));
    }
    void someFiltersFindSomethingAndNotEverything()
    {
        for (const QString &filter : {u"grade:A"_s, u"source:web*"_s, u"received>=2026-01-01"_s, u"textiles"_s}) {
            const LeadQuery query{.groups = *parseFilter(filter), .search = {}, .zone = m_columns.zone};
            const qsizetype found = filtered(m_columns, *LeadSelector::make(query, m_columns, m_now)).size();
            QVERIFY2(found > 0 && found < m_columns.size(), qPrintable(filter));
        }
    }
    void whatOnlyRecordsHoldIsRefusedByName()
    {
        const LeadQuery query{.groups = *parseFilter(u"city:Boston"_s), .search = {}, .zone = QTimeZone::utc()};
        const auto selector = LeadSelector::make(query, m_columns, m_now);
        QVERIFY(!selector);
        QVERIFY(selector.error().message.contains(u"city"));
    }
    void findingCanBeStopped()
    {
        const auto stopped = findLeads(*m_workspace, {}, m_now, [](qint64, qint64) { return false; });
        QVERIFY(!stopped);
    }
};

QTEST_GUILESS_MAIN(TestLeadSelection)
#include "tst_leadselection.moc"
