// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <vector>

namespace lw
{

/// The middle of the sorted values, the mean of the two middle ones for an even count. Nothing for no values.
std::optional<double> median(std::vector<double> values);

/// Nearest rank: the smallest value that at least `share` (0–1] of the values do not exceed.
std::optional<double> percentile(std::vector<double> values, double share);

std::optional<double> mean(const std::vector<double> &values);

/// part / whole; nothing where whole is 0, because that is unknown and not zero.
std::optional<double> rate(double part, double whole);

} // namespace lw
