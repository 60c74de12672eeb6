// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/theme.h"

#include <QApplication>
#include <QStyle>

#include <array>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

ColourScheme s_scheme = ColourScheme::System;

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](int x, int y) { return int(x + (y - x) * share); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

QPalette paletteFrom(const QColor &window, const QColor &base, const QColor &text, const QColor &highlight,
                     const QColor &highlighted)
{
    QPalette palette(window);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, mixed(base, window, 0.5));
    palette.setColor(QPalette::Button, window);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, text);
        palette.setColor(QPalette::Disabled, role, mixed(text, window, 0.5));
    }
    palette.setColor(QPalette::BrightText, QColor(0xff, 0xff, 0xff));
    palette.setColor(QPalette::PlaceholderText, mixed(text, base, 0.4));
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::Highlight, highlight);
    palette.setColor(QPalette::HighlightedText, highlighted);
    palette.setColor(QPalette::Link, highlight);
    return palette;
}

QPalette lightPalette()
{
    return paletteFrom(QColor(0xef, 0xf0, 0xf1), QColor(0xff, 0xff, 0xff), QColor(0x1f, 0x22, 0x25),
                       QColor(0x1f, 0x6f, 0x8b), QColor(0xff, 0xff, 0xff));
}
QPalette darkPalette()
{
    return paletteFrom(QColor(0x2d, 0x31, 0x35), QColor(0x1b, 0x1e, 0x20), QColor(0xee, 0xf0, 0xf1),
                       QColor(0x2a, 0x7d, 0x99), QColor(0xff, 0xff, 0xff));
}

} // namespace

Theme::Theme(const QPalette &palette)
    : m_palette(palette)
    , m_dark(palette.color(QPalette::Window).lightness() < 128)
{
}

QColor Theme::late() const
{
    return m_dark ? QColor(0xff, 0x8a, 0x80) : QColor(0xb3, 0x26, 0x1e);
}
QColor Theme::dueSoon() const
{
    return m_dark ? QColor(0xf2, 0xb8, 0x4b) : QColor(0x8a, 0x5a, 0x00);
}
QColor Theme::fine() const
{
    return m_dark ? QColor(0x7f, 0xd6, 0x9a) : QColor(0x1e, 0x6b, 0x3a);
}
QColor Theme::information() const
{
    return m_dark ? QColor(0x8a, 0xb8, 0xf5) : QColor(0x0b, 0x57, 0xa4);
}
QColor Theme::quiet() const
{
    return m_dark ? QColor(0xa8, 0xad, 0xb3) : QColor(0x5c, 0x60, 0x66);
}
QColor Theme::line() const
{
    return mixed(m_palette.color(QPalette::Window), m_palette.color(QPalette::WindowText), m_dark ? 0.22 : 0.16);
}

QColor Theme::series(int index) const
{
    static const std::array<QColor, 5> light{QColor(0x3b, 0x0f, 0x70), QColor(0x1f, 0x6f, 0x8b),
                                             QColor(0xd1, 0x60, 0x3d), QColor(0xe3, 0xa7, 0x2f),
                                             QColor(0xbf, 0xe3, 0xf2)};
    static const std::array<QColor, 5> dark{QColor(0x80, 0x58, 0xc8), QColor(0x1f, 0x93, 0xb0),
                                            QColor(0xe0, 0x81, 0x5a), QColor(0xef, 0xc3, 0x5e),
                                            QColor(0xe4, 0xf3, 0xfa)};
    return (m_dark ? dark : light)[size_t(index) % light.size()];
}

void applyColourScheme(ColourScheme scheme)
{
    s_scheme = scheme;
    switch (scheme) {
    case ColourScheme::System: QApplication::setPalette(QPalette()); return; // the platform's own again
    case ColourScheme::Light: QApplication::setPalette(lightPalette()); return;
    case ColourScheme::Dark: QApplication::setPalette(darkPalette()); return;
    }
}

ColourScheme colourScheme()
{
    return s_scheme;
}

QPalette paperPalette()
{
    return paletteFrom(Qt::white, Qt::white, Qt::black, QColor(0x1f, 0x6f, 0x8b), Qt::white);
}

} // namespace lw
