// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvreader.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace lw;

/// 1,950 leads with a telephone and no address, routed to state territories by area code.
class TestZoho : public QObject
{
    Q_OBJECT

    // area code → state, from the table beside the data
    static QHash<QString, QString> states(const QString &path)
    {
        QHash<QString, QString> states;
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : file.readAll().split('\n')) {
                const QByteArrayList cells = line.split('\t');
                if (cells.value(1) == "US")
                    states.insert(QString::fromUtf8(cells[0]), QString::fromUtf8(cells[2]));
            }
        }
        return states;
    }

    static QByteArray coverage(const QHash<QString, QString> &states, bool byCode)
    {
        QByteArray csv = byCode ? "country,area_code,owner\n" : "country,state,owner\n";
        QSet<QString> seen;
        for (auto it = states.begin(); it != states.end(); ++it) {
            const QString key = byCode ? it.key() : it.value();
            if (!seen.contains(key))
                csv += u"US,%1,Rep %2\n"_s.arg(key, it.value()).toUtf8();
            seen.insert(key);
        }
        return csv;
    }

private Q_SLOTS:
    void everyLeadGetsTheRepOfItsState_data()
    {
        QTest::addColumn<bool>("byCode");
        QTest::newRow("lines of area codes") << true;
        QTest::newRow("lines of states, the code standing in for the address") << false;
    }
    void everyLeadGetsTheRepOfItsState()
    {
        LW_DATA(data, "zoho-crm-leads-half")
        LW_DATA(codes, "phone-area-codes")
        QFETCH(bool, byCode);
        const QHash<QString, QString> stateOf = states(codes + u"/nanp_area_codes.tsv"_s);
        QVERIFY(stateOf.size() > 300);
        Settings settings;
        settings.homeCountry = u"US"_s;
        test::TestWorkspace workspace(settings);
        const QByteArray empty = workspace.digest();
        workspace.territories(coverage(stateOf, byCode));
        const QByteArray before = workspace.digest();
        ColumnMapping mapping;
        for (const auto &[column, field] : {std::pair(u"LEADID"_s, u"external_id"_s),
                                            {u"Last Name"_s, u"last_name"_s},
                                            {u"Company"_s, u"company"_s},
                                            {u"Email"_s, u"email"_s},
                                            {u"Mobile"_s, u"mobile"_s},
                                            {u"Website"_s, u"website"_s},
                                            {u"Lead Source"_s, u"source"_s},
                                            {u"Created Time"_s, u"received_at"_s}})
            mapping.columns.insert(column, {.field = field, .dateFormat = {}});
        QFile file(data + u"/Leads_even.csv"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const ImportResult imported =
            workspace.import(file.readAll(), {.match = true, .now = test::someMonday()}, mapping);
        QCOMPARE(imported.summary.rows, 1950);
        QCOMPARE(imported.summary.leadsNew, 1950); // nobody falsely joined
        QCOMPARE(imported.summary.unowned, 0);
        QCOMPARE(imported.summary.catchAll, 0);
        int wrong = 0;
        for (qint64 number = 1; number <= 1950; ++number) {
            const LeadRecord record = workspace.lead(number);
            const QString code = record.person.mobile.raw.left(3);
            wrong += record.lead.owner == u"Rep %1"_s.arg(stateOf.value(code)) ? 0 : 1;
        }
        QCOMPARE(wrong, 0);
        QVERIFY(workspace.balanceHolds());
        LW_VERIFY(workspace->undo(imported.operation, u"Manager"_s, test::someMonday()));
        QCOMPARE(workspace.digest(), before);
        LW_VERIFY(workspace->undo(OperationId{2}, u"Manager"_s, test::someMonday()));
        QCOMPARE(workspace.digest(), empty);
    }
};

QTEST_GUILESS_MAIN(TestZoho)
#include "tst_data_zoho.moc"
