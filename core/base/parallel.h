// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace lw
{

/// How many threads inParallel() works with, the caller's among them.
inline size_t parallelThreads()
{
    constexpr size_t kFewest = 2, kMost = 8;
    return std::clamp<size_t>(std::thread::hardware_concurrency(), kFewest, kMost);
}

/// Calls work(task, thread) once for each task from 0 on and returns when all are done. Tasks start in order; which
/// thread has which depends on the moment. Thread 0 is the caller's. What a task writes must be its own, or its
/// thread's.
template<class Work>
void inParallel(size_t tasks, const Work &work)
{
    std::atomic<size_t> next = 0;
    const auto run = [&](size_t thread) {
        for (size_t task = next++; task < tasks; task = next++)
            work(task, thread);
    };
    std::vector<std::jthread> others;
    for (size_t thread = 1; thread < std::min(parallelThreads(), tasks); ++thread)
        others.emplace_back(run, thread);
    run(0);
}

} // namespace lw
