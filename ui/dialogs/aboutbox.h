// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace lw
{

/// Version and file, to copy into a report. `file` empty: none is open.
void showAbout(QWidget *parent, const QString &file);

} // namespace lw
