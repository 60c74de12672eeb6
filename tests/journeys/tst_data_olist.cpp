// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsupport.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace lw;

/// 8,000 leads and 842 outcomes of a seller-acquisition funnel, against the truths printed beside the data.
class TestOlist : public QObject
{
    Q_OBJECT

    struct Truth {
        const char *source;
        int leads, won;
        double medianDays, meanDays;
        const char *revenue;
    };

private Q_SLOTS:
    void theFunnelBySourceIsTheKnownTable()
    {
        LW_DATA(data, "olist-marketing-funnel")
        constexpr Truth truths[] = {{"organic_search", 2296, 271, 14, 50.0, "51426000.00"},
                                    {"paid_search", 1586, 195, 15, 56.6, "9169000.00"},
                                    {"social", 1350, 75, 30, 61.0, "501000.00"},
                                    {"unknown", 1099, 179, 11, 41.3, "463006.00"},
                                    {"direct_traffic", 499, 56, 10, 31.1, "60000.00"},
                                    {"email", 493, 15, 21, 52.2, "15000.00"},
                                    {"referral", 284, 24, 18.5, 32.5, "0.00"},
                                    {"other", 150, 4, 9, 15.2, "0.00"},
                                    {"display", 118, 6, 8.5, 10.3, "0.00"},
                                    {"other_publicities", 65, 3, 35, 39.3, "0.00"},
                                    {"", 60, 14, 7.5, 49.2, "150000.00"}};
        QTemporaryDir folder;
        const auto file = [&](const QString &name, const QByteArray &bytes) {
            QFile written(folder.filePath(name));
            if (written.open(QIODevice::WriteOnly))
                written.write(bytes);
            return written.fileName();
        };
        const QString leads = file(
            u"leads.json"_s,
            R"({"columns":{"mql_id":{"field":"external_id"},"origin":{"field":"source"},"landing_page_id":{"field":"campaign"},
            "first_contact_date":{"field":"received_at"}},"identity":["external_id"]})");
        const QString deals =
            file(u"deals.json"_s, R"({"columns":{"mql_id":{"field":"external_id"},"won_date":{"field":"closed_at"},
            "declared_monthly_revenue":{"field":"amount"}},"constants":{"stage":"sale"}})");
        const auto run = [&](const QStringList &arguments) {
            return test::runCli(QStringLiteral(LEADWRIGHT_CLI),
                                QStringList{u"--workspace"_s, folder.filePath(u"w.leadwright"_s), u"--quiet"_s,
                                            u"--format"_s, u"json"_s} +
                                    arguments);
        };
        const auto digest = [&] { return run({u"verify"_s}).json()[u"digest"_s].toString(); };
        QCOMPARE(run({u"init"_s, folder.filePath(u"w.leadwright"_s), u"--currency"_s, u"BRL"_s}).exitCode, 0);
        const QString empty = digest();
        const test::CliRun imported =
            run({u"import"_s, data + u"/olist_marketing_qualified_leads_dataset.csv"_s, u"--profile"_s, leads});
        QCOMPARE(imported.exitCode, 0);
        QCOMPARE(imported.json()[u"leads_new"_s].toInt(), 8000);
        QCOMPARE(imported.json()[u"duplicates_suspected"_s].toInt(), 0);
        const QString registered = digest();
        const test::CliRun outcomes =
            run({u"outcomes"_s, data + u"/olist_closed_deals_dataset.csv"_s, u"--profile"_s, deals});
        QCOMPARE(outcomes.exitCode, 0);
        QCOMPARE(outcomes.json()[u"updated"_s].toInt(), 842);

        const QJsonObject report = run({u"report"_s, u"funnel"_s, u"--by"_s, u"source"_s}).json();
        const QJsonArray groups = report[u"by"_s].toArray();
        QCOMPARE(groups.size(), qsizetype(std::size(truths)));
        for (qsizetype i = 0; i < groups.size(); ++i) {
            const QJsonObject group = groups[i].toObject();
            const Truth &truth = truths[i];
            QCOMPARE(group[u"key"_s].toString(), QString::fromLatin1(truth.source));
            QCOMPARE(group[u"registered"_s].toInt(), truth.leads);
            QCOMPARE(group[u"sale"_s].toInt(), truth.won);
            QCOMPARE(group[u"conversion"_s].toDouble(), double(truth.won) / truth.leads);
            QCOMPARE(group[u"median_days_to_sale"_s].toDouble(), truth.medianDays);
            QVERIFY(qAbs(group[u"mean_days_to_sale"_s].toDouble() - truth.meanDays) <= 0.0501);
            QCOMPARE(group[u"revenue"_s].toString(), QString::fromLatin1(truth.revenue));
        }
        QCOMPARE(report[u"stages"_s].toArray()[5].toObject()[u"median_days"_s].toDouble(), 14.0);
        QCOMPARE(report[u"stages"_s].toArray()[5].toObject()[u"p90_days"_s].toDouble(), 162.0);
        const QJsonArray flags = report[u"flags"_s].toArray(); // won two days before first contact: kept and flagged
        QCOMPARE(flags.size(), 1);
        QCOMPARE(flags[0].toObject()[u"days"_s].toInt(), -2);
        const QJsonObject flagged = run({u"lead"_s, QString::number(flags[0].toObject()[u"number"_s].toInt())}).json();
        QCOMPARE(flagged[u"external_id"_s].toString(), u"b91cf8812365f50ff4bda4bcd6206b05"_s);
        QVERIFY(report[u"balance"_s].toObject()[u"ok"_s].toBool());
        QCOMPARE(report[u"balance"_s].toObject()[u"registered"_s].toInt(), 8000);

        const auto undo = [&](const test::CliRun &done) {
            return run({u"undo"_s, QString::number(done.json()[u"operation"_s].toInt())}).exitCode;
        };
        QCOMPARE(undo(outcomes), 0);
        QCOMPARE(digest(), registered);
        QCOMPARE(undo(imported), 0);
        QCOMPARE(digest(), empty);
    }
};

QTEST_GUILESS_MAIN(TestOlist)
#include "tst_data_olist.moc"
