// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSettings>

namespace lw
{

/// What the window remembers about itself (sizes, order of columns, colours): one file of the user, never the
/// workspace.
struct WindowSettings : QSettings {
    WindowSettings()
        : QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("leadwright"),
                    QStringLiteral("leadwright"))
    {
    }
};

} // namespace lw
