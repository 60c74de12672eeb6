// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reports/balance.h"

#include <QTest>

using namespace lw;

class TestBalance : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void inquiriesStandOnExactlyOneSide()
    {
        LeadColumns columns;
        const std::pair<Status, quint32> leads[] = {
            {Status::Open, 2}, {Status::Nurture, 1}, {Status::Rejected, 1},     {Status::ScreenedOut, 3},
            {Status::Won, 1},  {Status::Lost, 1},    {Status::Disqualified, 4}, {Status::Merged, 0}};
        for (const auto &[status, inquiries] : leads) {
            columns.status.push_back(quint8(status));
            columns.inquiries.push_back(inquiries);
            columns.number.push_back(qint64(columns.number.size()) + 1);
        }
        const Balance sum = balance(columns, 13);
        QCOMPARE(sum.open, 4);
        QCOMPARE(sum.screenedOut, 3);
        QCOMPARE(sum.closed, 6);
        QCOMPARE(sum.merged, 1);
        QVERIFY(sum.ok());
        QVERIFY(!balance(columns, 14).ok()); // one inquiry nobody holds
    }
};

QTEST_APPLESS_MAIN(TestBalance)
#include "tst_balance.moc"
