// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>

namespace lw
{

/// Colours by meaning, from the palette in force: readable on light and dark (text at least 4.5 : 1).
class Theme
{
public:
    explicit Theme(const QPalette &palette);

    bool isDark() const { return m_dark; }
    QColor late() const;
    QColor dueSoon() const;
    QColor fine() const;
    QColor information() const;
    QColor quiet() const;           ///< second lines, hints
    QColor series(int index) const; ///< five colours that survive grey print and colour blindness
    QColor accent() const { return series(m_dark ? 1 : 1); }
    QColor line() const; ///< hairlines between areas
    QPalette palette() const { return m_palette; }

private:
    QPalette m_palette;
    bool m_dark = false;
};

/// One of our icons (resources/icons/NAME.svg) in the colour of the text around it; follows the palette by itself.
QIcon themeIcon(const QString &name);

enum class ColourScheme { System, Light, Dark };
/// Sets the application's palette; at start and at run time.
void applyColourScheme(ColourScheme scheme);
ColourScheme colourScheme();

/// The palette of paper: black on white, whatever the screen shows.
QPalette paperPalette();

} // namespace lw
