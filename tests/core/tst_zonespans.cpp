// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/zonespans.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace lw;

namespace
{

qint64 instant(int year, int month, int day)
{
    return QDateTime(QDate(year, month, day), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
}

qint64 offsetByQt(const QTimeZone &zone, qint64 msecs)
{
    return zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC)) * 1000LL;
}

qint64 offsetBySpans(const std::vector<ZoneSpan> &spans, qint64 msecs)
{
    return std::prev(std::ranges::upper_bound(spans, msecs, {}, &ZoneSpan::begin))->offset;
}

} // namespace

class TestZoneSpans : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSpansAreWhatTheZoneSays_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone :
             {"UTC", "UTC+05:30", "Europe/Berlin", "Europe/Dublin", "America/New_York", "America/St_Johns",
              "America/Sao_Paulo", "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Auckland", "Asia/Kathmandu",
              "Asia/Gaza", "Africa/Casablanca", "Africa/Monrovia", "Antarctica/Troll"})
            QTest::newRow(zone) << QByteArray(zone);
    }
    void theSpansAreWhatTheZoneSays()
    {
        QFETCH(QByteArray, zone);
        const QTimeZone known(zone);
        const std::vector<ZoneSpan> &spans = zoneSpans(zone);
        std::mt19937_64 random(1970);
        for (int i = 0; i < 300; ++i) {
            const auto at = qint64(random() % quint64(instant(2200, 1, 1)));
            QVERIFY2(offsetBySpans(spans, at) == offsetByQt(known, at), qPrintable(QString::number(at)));
        }
        for (size_t i = 1; i < spans.size(); i += spans[i].begin < instant(2030, 1, 1) ? 1 : 7) {
            QVERIFY(spans[i - 1].begin < spans[i].begin);
            QVERIFY(spans[i - 1].offset != spans[i].offset);
            QVERIFY2(offsetByQt(known, spans[i].begin) == spans[i].offset, qPrintable(QString::number(spans[i].begin)));
            QVERIFY2(offsetByQt(known, spans[i].begin - 1) == spans[i - 1].offset,
                     qPrintable(QString::number(spans[i].begin)));
        }
    }
    void theRuleHoldsPastTheTables()
    {
        const auto inYear = [](const char *zone, int year) {
            return std::ranges::count_if(zoneSpans(zone), [&](const ZoneSpan &span) {
                return span.begin >= instant(year, 1, 1) && span.begin < instant(year + 1, 1, 1);
            });
        };
        for (const int year : {2037, 2038, 2039, 2065, 2066, 2099, 2100, 2101, 2199, 2200}) {
            QCOMPARE(inYear("Europe/Berlin", year), 2);
            QCOMPARE(inYear("America/New_York", year), 2);
            QCOMPARE(inYear("Australia/Lord_Howe", year), 2);
            QCOMPARE(inYear("America/Sao_Paulo", year), 0);
        }
        QCOMPARE(inYear("Asia/Gaza", 2199), 2);
    }
    void zonesThatNeverChangeHaveOneSpan()
    {
        QCOMPARE(zoneSpans("Asia/Kolkata").size(), size_t(1));
        QCOMPARE(zoneSpans("Asia/Kolkata").front().offset, 19'800'000);
        QCOMPARE(zoneSpans("Nowhere/Else"), (std::vector<ZoneSpan>{{instant(1969, 12, 30), 0}}));
    }
};

QTEST_APPLESS_MAIN(TestZoneSpans)
#include "tst_zonespans.moc"
