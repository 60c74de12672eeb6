// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QIcon>
#include <QStyledItemDelegate>

namespace lw
{

/// Paints one cell of the list of leads: a first line with a mark where there is one, a quieter second one, an icon in
/// the state column.
class LeadRowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LeadRowDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setCompact(bool compact) { m_compact = compact; }
    int rowHeight(const QFontMetrics &metrics) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    bool paintIcon(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                   const QRect &place) const; ///< whether there is one
    void paintLines(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    bool m_compact = false;
    mutable QHash<QString, QIcon> m_icons;
};

} // namespace lw
