// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/decide.h"
#include "tests/bench/benchdata.h"

#include <benchmark/benchmark.h>

namespace
{

void decideOneLead(benchmark::State &state)
{
    const lw::RulebookPtr rulebook = lw::compile(lw::bench::rulebookWithLines(int(state.range(0))), 1);
    std::mt19937 random(2);
    std::vector<lw::LeadFacts> leads;
    for (int i = 0; i < 256; ++i)
        leads.push_back(lw::bench::someFacts(random));
    size_t next = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(lw::decide(leads[next++ % leads.size()], *rulebook, QDate(2026, 3, 2)));
    state.SetItemsProcessed(state.iterations());
}

void compileRulebook(benchmark::State &state)
{
    const lw::Rulebook rulebook = lw::bench::rulebookWithLines(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(lw::compile(rulebook, 1));
}

} // namespace

BENCHMARK(decideOneLead)->Arg(0)->Arg(100)->Arg(1000)->Arg(10000);
BENCHMARK(compileRulebook)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
