// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace lw
{

/// Text as it is compared: no case, no accents, compatibility forms unified, runs of blanks one blank, none at the
/// ends.
QString fold(QStringView text);

/// fold() with everything but letters and digits gone: "S.A. de C.V." and "SA de CV" agree.
QString foldToWord(QStringView text);

} // namespace lw
