// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/period.h"
#include "core/reports/statistics.h"

#include <QTest>

using namespace lw;

class TestStatistics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mediansAreTheMiddle()
    {
        QCOMPARE(median({}), std::nullopt);
        QCOMPARE(*median({3, 1, 2}), 2.0);
        QCOMPARE(*median({4, 1, 3, 2}), 2.5);
    }
    void percentilesAreTheNearestRank()
    {
        std::vector<double> values;
        for (int i = 1; i <= 10; ++i)
            values.push_back(i);
        QCOMPARE(*percentile(values, 0.9), 9.0);
        QCOMPARE(*percentile(values, 0.91), 10.0);
        QCOMPARE(*percentile({7}, 0.9), 7.0);
        QCOMPARE(percentile({}, 0.5), std::nullopt);
    }
    void theLastFullWeekEndsBeforeThisOne()
    {
        QCOMPARE(lastFullWeek(QDate(2026, 3, 2), 1), (Period{QDate(2026, 2, 23), QDate(2026, 3, 1)}));  // on a Monday
        QCOMPARE(lastFullWeek(QDate(2026, 3, 1), 1), (Period{QDate(2026, 2, 16), QDate(2026, 2, 22)})); // on a Sunday
        QCOMPARE(lastFullWeek(QDate(2026, 3, 1), 7),
                 (Period{QDate(2026, 2, 22), QDate(2026, 2, 28)})); // where it begins one
    }
    void nothingDividedByNothingIsUnknown()
    {
        QCOMPARE(rate(1, 0), std::nullopt);
        QCOMPARE(*rate(0, 4), 0.0);
        QCOMPARE(*mean({1, 2, 6}), 3.0);
    }
};

QTEST_APPLESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
