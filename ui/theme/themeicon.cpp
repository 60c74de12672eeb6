// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

/// Draws one SVG in the colour that text has at that moment, so an icon never has to be made again when the palette
/// changes.
class PaletteIconEngine final : public QIconEngine
{
public:
    explicit PaletteIconEngine(const QString &name)
    {
        QFile file(u":/leadwright/icons/%1.svg"_s.arg(name));
        if (file.open(QIODevice::ReadOnly))
            m_svg = file.readAll();
        else
            qWarning("There is no icon “%s”.", qPrintable(name));
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray svg = m_svg;
        svg.replace("currentColor", colourOf(mode).name().toLatin1());
        QSvgRenderer(svg).render(painter, QRectF(rect));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = u"%1×%2 %3"_s.arg(size.width()).arg(size.height()).arg(colourOf(mode).rgba());
        QPixmap &kept = m_kept[key];
        if (kept.isNull()) {
            kept = QPixmap(size);
            kept.fill(Qt::transparent);
            QPainter painter(&kept);
            paint(&painter, QRect(QPoint(), size), mode, state);
        }
        return kept;
    }

    QIconEngine *clone() const override { return new PaletteIconEngine(*this); }

private:
    static QColor colourOf(QIcon::Mode mode)
    {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        return palette.color(mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::WindowText);
    }

    QByteArray m_svg;
    QHash<QString, QPixmap> m_kept;
};

} // namespace

QIcon themeIcon(const QString &name)
{
    return QIcon(new PaletteIconEngine(name)); // the icon owns it
}

} // namespace lw
