// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inbox/viewlistview.h"

#include "ui/models/viewlistmodel.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kMargin = 10;

/// A heading in small quiet capitals, or a view with its counter.
class ViewDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool heading = !(index.flags() & Qt::ItemIsSelectable);
        return {120, option.fontMetrics.height() + (heading ? 16 : 10)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const QRect line = option.rect.adjusted(kMargin, 0, -kMargin, 0);
        painter->save();
        if (!(index.flags() & Qt::ItemIsSelectable)) {
            paintHeading(painter, item, line);
        } else {
            const QString text = std::exchange(item.text, QString());
            item.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
            paintView(painter, item, line, text, QLocale().toString(index.data(ViewListModel::CountRole).toLongLong()));
        }
        painter->restore();
    }

private:
    static void paintHeading(QPainter *painter, const QStyleOptionViewItem &item, const QRect &line)
    {
        QFont font = item.font;
        font.setPointSizeF(font.pointSizeF() * 0.85);
        font.setCapitalization(QFont::AllUppercase);
        font.setLetterSpacing(QFont::PercentageSpacing, 106);
        painter->setFont(font);
        painter->setPen(Theme(item.palette).quiet());
        painter->drawText(line.adjusted(0, 0, 0, -3), Qt::AlignLeft | Qt::AlignBottom, item.text);
    }

    static void paintView(QPainter *painter, const QStyleOptionViewItem &item, const QRect &line, const QString &text,
                          const QString &count)
    {
        const bool selected = item.state & QStyle::State_Selected;
        painter->setFont(item.font);
        painter->setPen(item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
        const int width = item.fontMetrics.horizontalAdvance(count);
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, count);
        painter->drawText(line.adjusted(0, 0, -width - kMargin, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          item.fontMetrics.elidedText(text, Qt::ElideRight, line.width() - width - kMargin));
    }
};

} // namespace

ViewListView::ViewListView(QWidget *parent)
    : QListView(parent)
    , m_model(new ViewListModel(this))
{
    setObjectName(u"viewList"_s);
    setAccessibleName(tr("Views"));
    setModel(m_model);
    setItemDelegate(new ViewDelegate(this));
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(170);
}

void ViewListView::setCounts(const ViewCounts &counts)
{
    m_model->setCounts(counts);
}

void ViewListView::setView(LeadView view)
{
    setCurrentIndex(m_model->index(m_model->rowOf(view)));
}

void ViewListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (const auto view = m_model->viewAt(current.row()))
        Q_EMIT viewChosen(*view);
}

} // namespace lw
