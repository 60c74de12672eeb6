// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/registerlead.h"

#include <QString>

namespace lw
{

/// What registering would do, as somebody who types a lead reads it.
struct PreviewText {
    enum class Tone { Plain, Warning };
    Tone tone = Tone::Plain;
    QString text; ///< one sentence a line
};
PreviewText describePreview(const LeadPreview &preview, const QDateTime &now, const QByteArray &zoneId);

/// "same e-mail, same phone": what a look-alike has in common.
QString agreementText(const LookAlike &alike);

} // namespace lw
