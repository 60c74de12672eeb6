// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <functional>

namespace lw
{

/// Told how much of the work is done (`total` 0: unknown); answers false to cancel. May be empty.
using Progress = std::function<bool(qint64 done, qint64 total)>;

inline bool goesOn(const Progress &progress, qint64 done, qint64 total)
{
    return !progress || progress(done, total);
}

} // namespace lw
