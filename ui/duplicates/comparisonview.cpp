// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/comparisonview.h"

#include "ui/duplicates/comparisonmodel.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kNarrowest = 170;
constexpr int kGap = 6;
constexpr int kLabelRoom = 10; ///< beside the longest name of a field

/// A value, with the mark of a choice before it where one is to be made.
class ValueDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (!index.data(ComparisonModel::ChoosableRole).toBool())
            return QStyledItemDelegate::paint(painter, option, index);
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
        const QRect mark = markIn(item, style);
        drawMark(painter, item, mark, index.data(ComparisonModel::ChosenRole).toBool());
        drawValue(painter, item, mark);
        if (item.state & QStyle::State_HasFocus)
            drawFocus(painter, item, style);
    }

private:
    static QRect markIn(const QStyleOptionViewItem &item, const QStyle *style)
    {
        const QSize size(style->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, item.widget),
                         style->pixelMetric(QStyle::PM_ExclusiveIndicatorHeight, nullptr, item.widget));
        return QStyle::alignedRect(item.direction, Qt::AlignLeft | Qt::AlignVCenter, size,
                                   item.rect.adjusted(kGap, 0, -kGap, 0));
    }

    // Drawn in the colour of the text: the mark of the style is meant for a window's ground and is lost on a dark list.
    static void drawMark(QPainter *painter, const QStyleOptionViewItem &item, const QRect &rect, bool chosen)
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(textColour(item), 1.2));
        painter->drawEllipse(QRectF(rect).adjusted(1, 1, -1, -1));
        painter->setPen(Qt::NoPen);
        painter->setBrush(textColour(item));
        if (chosen)
            painter->drawEllipse(QRectF(rect).adjusted(4, 4, -4, -4));
        painter->restore();
    }

    static QColor textColour(const QStyleOptionViewItem &item)
    {
        return item.palette.color(item.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text);
    }

    static void drawValue(QPainter *painter, const QStyleOptionViewItem &item, const QRect &mark)
    {
        const bool leftToRight = item.direction == Qt::LeftToRight;
        const QRect line = leftToRight ? item.rect.adjusted(mark.right() - item.rect.left() + kGap, 0, -kGap, 0)
                                       : item.rect.adjusted(kGap, 0, mark.left() - item.rect.right() - kGap, 0);
        painter->save();
        painter->setFont(item.font);
        painter->setPen(textColour(item));
        painter->drawText(line, int(QStyle::visualAlignment(item.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                          item.fontMetrics.elidedText(item.text, Qt::ElideRight, line.width()));
        painter->restore();
    }

    static void drawFocus(QPainter *painter, const QStyleOptionViewItem &item, const QStyle *style)
    {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(item);
        focus.state |= QStyle::State_KeyboardFocusChange | QStyle::State_Item;
        focus.backgroundColor = item.palette.color(QPalette::Highlight);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, item.widget);
    }
};

} // namespace

ComparisonView::ComparisonView(ComparisonModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(u"comparison"_s);
    setAccessibleName(tr("The leads of the set side by side"));
    setModel(model);
    setItemDelegate(new ValueDelegate(this));
    setSelectionBehavior(SelectItems);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    fit();
    connect(this, &QAbstractItemView::clicked, m_model, &ComparisonModel::choose);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ComparisonView::fit);
}

// As wide as there is room, but never too narrow to tell values apart.
void ComparisonView::fit()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 11);
    verticalHeader()->setFixedWidth(verticalHeader()->sizeHint().width() + kLabelRoom);
    const int columns = m_model->columnCount();
    const int room = columns > 0 ? viewport()->width() / columns : 0;
    for (int column = 0; column < columns; ++column)
        setColumnWidth(column, std::max(kNarrowest, room));
}

void ComparisonView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void ComparisonView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

LeadId ComparisonView::currentLead() const
{
    return m_model->leadAt(currentIndex().isValid() ? currentIndex().column() : -1);
}

void ComparisonView::toFirstQuestion()
{
    setCurrentIndex(m_model->firstQuestion());
}

void ComparisonView::stepColumn(int columns)
{
    const int last = m_model->columnCount() - 1;
    if (currentIndex().isValid())
        setCurrentIndex(currentIndex().siblingAtColumn(std::clamp(currentIndex().column() + columns, 0, last)));
}

void ComparisonView::chooseCurrent()
{
    m_model->choose(currentIndex());
}

} // namespace lw
