// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QString>

#include <optional>

namespace lw
{

/// Where they work. `nameKey` is what two spellings of one company share (see companyname.h).
struct Company {
    CompanyId id;
    QString name;
    QString nameKey;
    QString website;
    QString domain; ///< of the website, lower case, without "www."
    QString industry;
    std::optional<qint64> employees;
    std::optional<qint64> annualRevenue; ///< whole units of the workspace currency
    bool customer = false;               ///< they have bought from us
    QString owner = {};                  ///< who looks after a customer; empty: nobody in particular
    qint64 rev = 0;

    bool operator==(const Company &) const = default;
};

} // namespace lw
