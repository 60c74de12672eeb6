// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/route.h"

#include <QJsonArray>
#include <QList>

namespace lw
{

/// A trace as `why` and `lead` tell it: {class, line, tried, field, value, result} for each step.
QJsonArray stepsJson(const QList<RouteStep> &steps);

} // namespace lw
