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
        paintIcon(painter, option, index);
    else
        paintLines(painter, option, index);
    painter->restore();
    // Among several selected rows, the one the keys go on from.
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(option.palette.color(QPalette::HighlightedText));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

void LeadRowDelegate::paintIcon(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString name = index.data(Qt::DecorationRole).toString();
    if (name.isEmpty())
        return;
    auto icon = m_icons.find(name);
    if (icon == m_icons.end())
        icon = m_icons.insert(name, themeIcon(name));
    QRect place(0, 0, kIconSize, kIconSize);
    place.moveCenter(option.rect.center());
    icon->paint(painter, place, Qt::AlignCenter,
                option.state & QStyle::State_Selected ? QIcon::Selected : QIcon::Normal);
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
    painter->setFont(font);
    painter->setPen(selected ? highlighted : colourOf(theme, tone));
    painter->drawText(QRect(cell.left(), top, cell.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, cell.width()));
    painter->setFont(option.font);
    painter->setPen(selected ? highlighted : theme.quiet());
    painter->drawText(QRect(cell.left(), top + line, cell.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(second, Qt::ElideRight, cell.width()));
}

} // namespace lw
