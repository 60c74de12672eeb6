// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/intake/rawtable.h"

namespace lw
{

/// Reads a file of vCards (2.1, 3.0, 4.0, also mixed): a card is a row, its number the n-th card. Columns are those
/// that some card fills: first the ones lead fields know, then the rest under the property's name; what a card holds
/// more than once stands in numbered columns ("E-mail 2"). Pictures, sounds and keys are passed over, nothing is
/// fetched. A card without end, with a line too long, or nested too deep carries its problem. Error: no vCards at all,
/// or beyond a limit, with file and remedy.
Result<RawTable> readVCards(const QString &path, const ReadOptions &options = {});

/// The same for bytes already at hand; `fileName` is for messages.
Result<RawTable> readVCardBytes(const QByteArray &bytes, const QString &fileName, const ReadOptions &options = {});

} // namespace lw
