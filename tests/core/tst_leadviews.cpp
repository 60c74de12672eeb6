// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reports/leadviews.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace lw;

class TestLeadViews : public QObject
{
    Q_OBJECT

    static QDateTime now() { return QDateTime(QDate(2026, 3, 5), QTime(15, 0), Qt::UTC); }
    static qint64 at(int hours) { return now().addSecs(hours * 3600).toMSecsSinceEpoch(); }

    struct One : LeadColumns {
        One()
        {
            number = {1};
            for (auto column :
                 {&LeadColumns::source, &LeadColumns::campaign, &LeadColumns::product, &LeadColumns::owner,
                  &LeadColumns::territory, &LeadColumns::reason, &LeadColumns::country})
                (this->*column) = {0};
            stage = status = grade = suspected = {0};
            reachedAt = {{at(-30), kNoTime, kNoTime, kNoTime, kNoTime, kNoTime}};
            registeredAt = {at(-30)};
            closedAt = firstAttemptAt = nextActionAt = deadline = {kNoTime};
            revenueMinor = {0};
            inquiries = {1};
            searchText = {QByteArray()};
        }
    };
    static QStringList viewsOf(const LeadColumns &columns)
    {
        const LeadViewTest test(columns, now());
        QStringList views;
        for (int view = 0; view < kLeadViewCount; ++view) {
            if (test.holds(static_cast<LeadView>(view), 0))
                views += codeOf(static_cast<LeadView>(view));
        }
        return views;
    }

private Q_SLOTS:
    void aLeadStandsInTheViewsItBelongsTo_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("stage");
        QTest::addColumn<int>("dueInHours");  // 0: no deadline
        QTest::addColumn<int>("nextInHours"); // 0: no date
        QTest::addColumn<bool>("owned");
        QTest::addColumn<QString>("views");
        const auto row = [](const char *name, Status status, Stage stage, int due, int next, bool owned,
                            const QString &views) {
            QTest::newRow(name) << int(status) << int(stage) << due << next << owned << views;
        };
        row("new and late", Status::Open, Stage::Inquiry, -2, 0, true, u"to_route late all"_s);
        row("new, due this afternoon", Status::Open, Stage::Inquiry, 2, 0, true, u"to_route due_today all"_s);
        row("new, due tomorrow", Status::Open, Stage::Inquiry, 20, 0, true, u"to_route all"_s);
        row("nobody's", Status::Open, Stage::Qualified, 0, 0, false, u"to_route no_owner all"_s);
        row("held", Status::OnHold, Stage::Inquiry, -2, 5, true, u"on_hold all"_s);
        row("held without a date", Status::OnHold, Stage::Inquiry, 0, 0, true, u"on_hold all"_s);
        row("its hold is over", Status::OnHold, Stage::Inquiry, 0, -1, true, u"to_route back_from_hold all"_s);
        row("with sales", Status::Open, Stage::Released, -5, 0, true, u"not_accepted not_attempted all"_s);
        row("accepted, not tried", Status::Open, Stage::Accepted, 0, 0, true, u"not_attempted all"_s);
        row("given back", Status::Rejected, Stage::Released, 0, 0, true, u"to_route all"_s);
        row("nurture, later", Status::Nurture, Stage::Inquiry, 0, 50, true, u"all"_s);
        row("nurture, due", Status::Nurture, Stage::Inquiry, 0, -50, true, u"nurture_due all"_s);
        row("competitor", Status::ScreenedOut, Stage::Inquiry, 0, 0, true, u"screened_out all"_s);
        row("merged", Status::Merged, Stage::Inquiry, -2, 0, true, QString());
        row("won", Status::Won, Stage::Sale, 0, 0, true, u"all"_s);
    }
    void aLeadStandsInTheViewsItBelongsTo()
    {
        QFETCH(int, status);
        QFETCH(int, stage);
        QFETCH(int, dueInHours);
        QFETCH(int, nextInHours);
        QFETCH(bool, owned);
        QFETCH(QString, views);
        One columns;
        columns.status = {quint8(status)};
        columns.stage = {quint8(stage)};
        columns.deadline = {dueInHours == 0 ? kNoTime : at(dueInHours)};
        columns.nextActionAt = {nextInHours == 0 ? kNoTime : at(nextInHours)};
        columns.owner = {owned ? columns.owners.intern(u"Ann"_s) : 0U};
        QCOMPARE(viewsOf(columns).join(u' '), views);
    }
    void todayIsTheDayOfTheWorkspace()
    {
        One columns;
        columns.zone = QTimeZone("Asia/Tokyo"); // there it is midnight
        columns.reachedAt = {{at(-30), at(-20), at(-1), kNoTime, kNoTime, kNoTime}};
        columns.stage = {quint8(Stage::Released)};
        QVERIFY(!viewsOf(columns).contains(u"routed_today"_s));
        columns.zone = QTimeZone::utc();
        QVERIFY(viewsOf(columns).contains(u"routed_today"_s));
    }
    void countersCountTheirLists()
    {
        std::mt19937 random(7);
        LeadColumns columns = manyLeads(500, random);
        const ViewCounts counts = countViews(columns, now());
        for (int view = 0; view < kLeadViewCount; ++view)
            QCOMPARE(qint64(rowsOf(columns, static_cast<LeadView>(view), now()).size()), counts[size_t(view)]);
        QVERIFY(counts[size_t(LeadView::ToRoute)] > 0);
    }
    void blanksStandLastWhicheverWayTheRestRuns_data()
    {
        QTest::addColumn<int>("order");
        for (const LeadOrder order : {LeadOrder::TimeLeft, LeadOrder::Number, LeadOrder::Name, LeadOrder::Source,
                                      LeadOrder::Product, LeadOrder::Owner, LeadOrder::Grade})
            QTest::addRow("%d", int(order)) << int(order);
    }
    void blanksStandLastWhicheverWayTheRestRuns()
    {
        QFETCH(int, order);
        std::mt19937 random(11);
        const LeadColumns columns = manyLeads(300, random);
        const auto by = static_cast<LeadOrder>(order);
        std::vector<qsizetype> up = rowsOf(columns, LeadView::AllLeads, now());
        std::vector<qsizetype> down = up;
        sortRows(up, columns, by, false);
        sortRows(down, columns, by, true);
        const auto isBlank = [&](qsizetype row) {
            const size_t i = size_t(row);
            switch (by) {
            case LeadOrder::TimeLeft: return columns.deadline[i] == kNoTime;
            case LeadOrder::Source: return columns.source[i] == 0;
            case LeadOrder::Product: return columns.product[i] == 0;
            case LeadOrder::Owner: return columns.owner[i] == 0;
            case LeadOrder::Grade: return columns.grade[i] == 0;
            case LeadOrder::Number:
            case LeadOrder::Name: return false;
            }
            return false;
        };
        for (const auto *rows : {&up, &down}) {
            QVERIFY(std::ranges::is_partitioned(*rows, [&](qsizetype row) { return !isBlank(row); }));
            QCOMPARE(rows->size(), up.size());
        }
        if (by == LeadOrder::Owner) {
            for (size_t i = 1; i < up.size() && !isBlank(up[i]); ++i)
                QVERIFY(columns.owners.name(columns.owner[size_t(up[i - 1])]) <=
                        columns.owners.name(columns.owner[size_t(up[i])]));
        }
    }
    void newerFactsTakeTheirPlaceWhateverWasThere()
    {
        std::mt19937 random(3);
        const LeadColumns all = manyLeads(200, random);
        const auto some = [&](int share) {
            QSet<qint64> leads;
            for (const qint64 lead : all.number) {
                if (int(random() % 100) < share)
                    leads.insert(lead);
            }
            return leads;
        };
        for (int round = 0; round < 50; ++round) {
            const QSet<qint64> known = some(80), changed = some(10), gone = some(5);
            LeadColumns columns = subset(all, [&](qsizetype row) { return known.contains(all.number[size_t(row)]); });
            const LeadColumns newer = subset(all, [&](qsizetype row) {
                const qint64 lead = all.number[size_t(row)];
                return changed.contains(lead) && !gone.contains(lead);
            });
            update(columns, newer, changed + gone);
            QSet<qint64> expected = (known + changed) - gone;
            QCOMPARE(QSet<qint64>(columns.number.begin(), columns.number.end()), expected);
            QVERIFY(std::ranges::is_sorted(columns.number));
            for (qsizetype row = 0; row < columns.size(); ++row) {
                const qsizetype original = *all.rowOf(columns.number[size_t(row)]);
                QCOMPARE(columns.owners.name(columns.owner[size_t(row)]), all.owners.name(all.owner[size_t(original)]));
                QCOMPARE(columns.deadline[size_t(row)], all.deadline[size_t(original)]);
                QCOMPARE(columns.searchText[size_t(row)], all.searchText[size_t(original)]);
            }
        }
    }

private:
    static LeadColumns manyLeads(int count, std::mt19937 &random)
    {
        LeadColumns columns;
        for (int i = 1; i <= count; ++i) {
            const auto pick = [&](NameTable &names, const QString &what) {
                return names.intern(random() % 4 == 0 ? QString() : QString(what + QString::number(random() % 9)));
            };
            columns.number.push_back(i * 3);
            columns.source.push_back(pick(columns.sources, u"Source "_s));
            columns.campaign.push_back(pick(columns.campaigns, u"Campaign "_s));
            columns.product.push_back(pick(columns.products, u"Product "_s));
            columns.owner.push_back(pick(columns.owners, u"Owner "_s));
            columns.territory.push_back(pick(columns.territories, u"Line "_s));
            columns.reason.push_back(pick(columns.reasons, u"reason "_s));
            columns.country.push_back(pick(columns.countries, u"C"_s));
            columns.stage.push_back(quint8(random() % kStageCount));
            columns.status.push_back(quint8(random() % kStatusCount));
            columns.grade.push_back(quint8(random() % kGradeCount));
            columns.reachedAt.push_back({at(-40), kNoTime, at(-int(random() % 40)), kNoTime, kNoTime, kNoTime});
            columns.registeredAt.push_back(at(-40));
            const auto sometime = [&] { return random() % 3 == 0 ? kNoTime : at(int(random() % 60) - 30); };
            columns.closedAt.push_back(sometime());
            columns.firstAttemptAt.push_back(sometime());
            columns.nextActionAt.push_back(sometime());
            columns.deadline.push_back(sometime());
            columns.revenueMinor.push_back(0);
            columns.inquiries.push_back(1);
            columns.suspected.push_back(quint8(random() % 2));
            columns.forbidden.push_back(0);
            columns.searchText.push_back("name " + QByteArray::number(quint32(random() % 50)));
        }
        return columns;
    }
};

QTEST_GUILESS_MAIN(TestLeadViews)
#include "tst_leadviews.moc"
