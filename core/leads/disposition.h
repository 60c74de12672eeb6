// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace lw
{

/// The reasons people may give, by what they end (domain starter lists). Codes are stored, labels shown.
enum class ReasonList { ScreenedOut, Reject, Recycle, Lost, Disqualify };

QStringList reasonCodes(ReasonList list);
bool isReason(ReasonList list, const QString &code);
QString reasonLabel(const QString &code);

} // namespace lw
