// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QStringList>

namespace lw
{

/// The format a column of dates is written in: `asked` ("dmy", "mdy", "ymd" or a Qt format) where given, else the one
/// that fits every sample. Error: none fits, or day and month could be either.
Result<QString> dateFormatOf(const QString &asked, const QStringList &samples);

/// A date or date and time as UTC. Without an offset the text is wall time in `zoneId`. Invalid: not in that format.
QDateTime readInstant(const QString &text, const QString &format, const QByteArray &zoneId);

} // namespace lw
