// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/rulebook.h"
#include "core/territories/coveragestrip.h"
#include "ui/territories/stripview.h"

namespace lw
{

/// "Germany (DE)"; a code that is no country's stands alone.
QString countryText(const QString &code);

/// A strip in words and colours. Who is no rep any more still has a colour.
QList<StripBand> bandsOf(const CoverageStrip &strip, const CompiledRulebook &rulebook, StripWidth width);

} // namespace lw
