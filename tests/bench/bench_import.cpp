// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/files/csvreader.h"
#include "core/workspace/importleads.h"

#include <QTemporaryDir>

#include <benchmark/benchmark.h>

namespace
{

QByteArray csvOf(int rows)
{
    QByteArray csv =
        "external_id,first_name,last_name,email,company,phone,city,state,postal_code,country,source,received_at\n";
    for (int i = 0; i < rows; ++i) {
        const QByteArray n = QByteArray::number(i);
        csv += n + ",First" + n + ",Last" + n + ",p" + n + "@c" + QByteArray::number(i % 997) + ".example,Company " +
               QByteArray::number(i % 997) + " Inc,,Boston,MA,0" + QByteArray::number(2100 + i % 100) + ",US,Source " +
               QByteArray::number(i % 12) + ",2026-01-02T10:00:00Z\n";
    }
    return csv;
}

void readCsvRows(benchmark::State &state)
{
    const QByteArray csv = csvOf(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(lw::readCsvBytes(csv, QStringLiteral("bench.csv")));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void importRows(benchmark::State &state)
{
    const auto table = lw::readCsvBytes(csvOf(int(state.range(0))), QStringLiteral("bench.csv"));
    const QDateTime now(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    for (auto _ : state) {
        state.PauseTiming();
        QTemporaryDir folder;
        const lw::Member member{
            .name = QStringLiteral("Bench"), .login = {}, .department = {}, .roles = {}, .active = true};
        auto workspace = lw::Workspace::create(folder.filePath(QStringLiteral("b.leadwright")), {},
                                               lw::defaultRulebook("UTC"), member, now);
        const lw::ImportRequest request{.rows = lw::rowsOf(*table),
                                        .mapping = lw::guessMapping(table->headers),
                                        .options = {.match = true, .now = now}};
        state.ResumeTiming();
        const auto done = lw::importLeads(**workspace, request, member.name);
        if (!done || done->summary.leadsNew != state.range(0))
            state.SkipWithError("the import did not register every row");
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

} // namespace

BENCHMARK(readCsvRows)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(importRows)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
