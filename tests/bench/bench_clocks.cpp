// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clocks/calendararithmetic.h"

#include <benchmark/benchmark.h>

#include <ctime>
#include <vector>

namespace
{

constexpr qint64 kHour = 3'600'000;

const lw::CalendarArithmetic &office()
{
    static const lw::CalendarArithmetic arithmetic = [] {
        lw::WorkCalendar calendar = lw::officeHours("Europe/Berlin");
        for (int year = 1990; year < 2100; ++year) {
            for (int month = 1; month <= 12; ++month)
                calendar.holidays.push_back(QDate(year, month, 11));
        }
        return lw::CalendarArithmetic(calendar);
    }();
    return arithmetic;
}

std::vector<QDateTime> someStarts()
{
    std::vector<QDateTime> starts;
    for (int i = 0; i < 256; ++i)
        starts.push_back(QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).addSecs(i * 123'457));
    return starts;
}

double secondsFor(const std::vector<QDateTime> &starts, qint64 work)
{
    const std::clock_t begin = std::clock(); // what other processes take must not enter the ratio
    for (const QDateTime &start : starts)
        benchmark::DoNotOptimize(office().dueAt(start, work));
    return double(std::clock() - begin) / CLOCKS_PER_SEC;
}

/// `ratio`: what a deadline in so many working days costs against one in a single day, measured in turn.
void dueInWorkingDays(benchmark::State &state)
{
    const std::vector<QDateTime> starts = someStarts();
    double day = 0;
    double many = 0;
    for (auto _ : state) {
        day += secondsFor(starts, 8 * kHour);
        many += secondsFor(starts, 8 * kHour * state.range(0));
    }
    state.counters["ratio"] = many / day;
}

void measuredDays(benchmark::State &state)
{
    const std::vector<QDateTime> starts = someStarts();
    size_t next = 0;
    for (auto _ : state) {
        const QDateTime &start = starts[next++ % starts.size()];
        benchmark::DoNotOptimize(office().elapsed(start, start.addDays(state.range(0))));
    }
}

void sumUpCalendar(benchmark::State &state)
{
    const lw::WorkCalendar calendar = office().calendar();
    for (auto _ : state)
        benchmark::DoNotOptimize(lw::CalendarArithmetic(calendar));
}

} // namespace

BENCHMARK(dueInWorkingDays)->Arg(1)->Arg(250)->Arg(5000);
BENCHMARK(measuredDays)->Arg(1)->Arg(365)->Arg(7300);
BENCHMARK(sumUpCalendar)->Unit(benchmark::kMicrosecond);
