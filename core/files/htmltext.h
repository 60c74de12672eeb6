// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace lw
{

/// The words of an HTML text, as a reader sees them: blocks, rows and breaks end a line, the cells of a row stand
/// between tabs, scripts and styles are left out, nothing is fetched. Takes time in proportion to the text, however
/// it is nested or broken.
QString htmlToText(QStringView html);

} // namespace lw
