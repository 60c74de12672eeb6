// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace lw
{

/// Whether a name means a time zone. QTimeZone alone takes any word ("Berlin") for a zone without an offset.
bool isTimeZone(const QByteArray &zoneId);

} // namespace lw
