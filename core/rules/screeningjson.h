// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/screening.h"

#include <QJsonObject>

namespace lw
{

/// As it stands in a rulebook: competitor_names, competitor_domains, countries_served; "entries" where there are other
/// entries, so that a list without them keeps its fingerprint.
QJsonObject toJson(const ScreeningList &list);

/// Missing members are empty. Error: the entry that has an unknown kind or reason, or no value; its number, the remedy.
Result<ScreeningList> screeningFromJson(const QJsonObject &json);

} // namespace lw
