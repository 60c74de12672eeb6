// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/leadrowdelegate.h"

#include "ui/models/leadlistmodel.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kMargin = 6;
constexpr int kIconSize = 18;
constexpr int kMarkSize = 14; // beside a first line
constexpr int kMarkGap = 4;

QRect centred(const QRect &cell)
{
    QRect place(0, 0, kIconSize, kIconSize);
    place.moveCenter(cell.center());
    return place;
}

// Filled, not stroked: at a double resolution half of a stroke lies outside the cell, where nothing wipes it away.
void drawFrame(QPainter *painter, const QRect &cell, const QColor &colour)
{
    for (const QRect &side :
         {QRect(cell.left(), cell.top(), cell.width(), 1), QRect(cell.left(), cell.bottom(), cell.width(), 1),
          QRect(cell.left(), cell.top(), 1, cell.height()), QRect(cell.right(), cell.top(), 1, cell.height())})
        painter->fillRect(side, colour);
}

QColor colourOf(const Theme &theme, LeadListModel::Tone tone)
{
    switch (tone) {
    case LeadListModel::Late: return theme.late();
    case LeadListModel::Soon: return theme.dueSoon();
    case LeadListModel::Quiet: return theme.quiet();
    case LeadListModel::Plain:
    case LeadListModel::Strong: return theme.palette().color(QPalette::Text);
    }
    Q_UNREACHABLE();
}

} // namespace

int LeadRowDelegate::rowHeight(const QFontMetrics &metrics) const
{
    return m_compact ? metrics.height() + 9 : 2 * metrics.height() + 12;
}

void LeadRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
    painter->save();
    painter->setClipRect(option.rect);
    if (index.column() == LeadListModel::State)
        paintIcon(painter, option, index, centred(option.rect));
    else
        paintLines(painter, option, index);
    painter->restore();
    // Among several selected rows, the one the keys go on from.
    if (option.state & QStyle::State_HasFocus)
        drawFrame(painter, option.rect, option.palette.color(QPalette::HighlightedText));
}

bool LeadRowDelegate::paintIcon(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                const QRect &place) const
{
    const QString name = index.data(Qt::DecorationRole).toString();
    if (name.isEmpty())
        return false;
    auto icon = m_icons.find(name);
    if (icon == m_icons.end())
        icon = m_icons.insert(name, themeIcon(name));
    icon->paint(painter, place, Qt::AlignCenter,
                option.state & QStyle::State_Selected ? QIcon::Selected : QIcon::Normal);
    return true;
}

void LeadRowDelegate::paintLines(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state & QStyle::State_Selected;
    const Theme theme(option.palette);
    const auto tone = static_cast<LeadListModel::Tone>(index.data(LeadListModel::ToneRole).toInt());
    const QRect cell = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    const int line = option.fontMetrics.height();
    const QString second = m_compact ? QString() : index.data(LeadListModel::SecondLineRole).toString();
    QFont font = option.font;
    font.setBold(tone == LeadListModel::Strong || tone == LeadListModel::Late);
    const QFontMetrics metrics(font);
    const int top = cell.top() + (cell.height() - (m_compact ? line : 2 * line)) / 2;
    const QColor highlighted = option.palette.color(QPalette::HighlightedText);
    QRect first(cell.left(), top, cell.width(), line);
    if (paintIcon(painter, option, index,
                  QRect(first.left(), first.center().y() - kMarkSize / 2, kMarkSize, kMarkSize)))
        first.setLeft(first.left() + kMarkSize + kMarkGap);
    painter->setFont(font);
    painter->setPen(selected ? highlighted : colourOf(theme, tone));
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, first.width()));
    painter->setFont(option.font);
    painter->setPen(selected ? highlighted : theme.quiet());
    painter->drawText(QRect(cell.left(), top + line, cell.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(second, Qt::ElideRight, cell.width()));
}

} // namespace lw
