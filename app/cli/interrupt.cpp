// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/interrupt.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocale>

#include <csignal>
#include <memory>

namespace lw
{

namespace
{

constexpr qint64 kBetweenLines = 5000; // milliseconds

volatile std::sig_atomic_t interrupted = 0;

} // namespace

void catchInterrupts()
{
    const auto remember = [](int) { interrupted = 1; };
    std::signal(SIGINT, remember);
    std::signal(SIGTERM, remember);
}

bool isInterrupted()
{
    return interrupted != 0;
}

Progress progressOf(const CliContext &context)
{
    struct Pace {
        QElapsedTimer since, said;
    };
    const auto pace = std::make_shared<Pace>();
    pace->since.start();
    pace->said.start();
    return [&context, pace](qint64 done, qint64 total) {
        if (pace->said.elapsed() >= kBetweenLines && total > 0 && done > 0) {
            pace->said.restart();
            const qint64 left = pace->since.elapsed() * (total - done) / done / 1000;
            context.say(QCoreApplication::translate("lw::Cli", "%1 %: %2 rows a second, about %3 seconds to go")
                            .arg(100 * done / total)
                            .arg(QLocale::c().toString(double(done) * 1000 / double(pace->since.elapsed()), 'f', 0))
                            .arg(left));
        }
        return !isInterrupted();
    };
}

} // namespace lw
