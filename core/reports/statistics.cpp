// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reports/statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lw
{

std::optional<double> median(std::vector<double> values)
{
    if (values.empty())
        return std::nullopt;
    std::ranges::sort(values);
    const size_t middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

std::optional<double> percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return std::nullopt;
    std::ranges::sort(values);
    const auto rank = static_cast<size_t>(std::ceil(share * double(values.size())));
    return values[std::clamp<size_t>(rank, 1, values.size()) - 1];
}

std::optional<double> mean(const std::vector<double> &values)
{
    return rate(std::accumulate(values.begin(), values.end(), 0.0), double(values.size()));
}

std::optional<double> rate(double part, double whole)
{
    return whole == 0 ? std::nullopt : std::optional(part / whole);
}

} // namespace lw
