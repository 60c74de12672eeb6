// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/pagepreview.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kGap = 16;
constexpr int kWidestSheet = 1000;

} // namespace

/// The sheets of paper, white in any colour scheme.
class PagePreview::Sheets final : public QWidget
{
public:
    using QWidget::QWidget;

    void setPages(const QList<PaperPage> &pages)
    {
        m_pages = pages;
        setMinimumHeight(neededHeight());
        update();
    }
    qsizetype pageCount() const { return m_pages.size(); }

protected:
    void resizeEvent(QResizeEvent *) override { setMinimumHeight(neededHeight()); }

    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        for (qsizetype i = 0; i < m_pages.size(); ++i) {
            const QRectF sheet = sheetAt(i);
            const QRectF exposed = sheet & QRectF(event->rect());
            if (!exposed.isEmpty())
                paintSheet(painter, m_pages[i], sheet, exposed);
        }
    }

private:
    void paintSheet(QPainter &painter, const PaperPage &page, const QRectF &sheet, const QRectF &exposed) const
    {
        const double scale = sheet.width() / page.size.width();
        painter.save();
        painter.fillRect(sheet, Qt::white);
        painter.setPen(palette().color(QPalette::Mid));
        painter.drawRect(sheet);
        painter.translate(sheet.topLeft());
        painter.scale(scale, scale);
        const QRectF inUnits((exposed.topLeft() - sheet.topLeft()) / scale, exposed.size() / scale);
        paintPage(painter, page, inUnits);
        painter.restore();
    }

    // All pages of a document are of one size.
    QSizeF sheetSize() const
    {
        const double sheetWidth = std::clamp(width() - 2 * kGap, 1, kWidestSheet);
        const QSizeF page = m_pages.isEmpty() ? QSizeF(1, 1) : m_pages.first().size;
        return {sheetWidth, sheetWidth * page.height() / page.width()};
    }
    QRectF sheetAt(qsizetype i) const
    {
        const QSizeF size = sheetSize();
        return {QPointF((width() - size.width()) / 2, kGap + double(i) * (size.height() + kGap)), size};
    }
    int neededHeight() const { return m_pages.isEmpty() ? 0 : int(sheetAt(m_pages.size() - 1).bottom()) + kGap; }

    QList<PaperPage> m_pages;
};

PagePreview::PagePreview(QWidget *parent)
    : QScrollArea(parent)
    , m_sheets(new Sheets(this))
{
    setObjectName(u"pagePreview"_s);
    setAccessibleName(tr("Preview of the pages"));
    setWidget(m_sheets);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    // Always there: the width of the sheets, and with it their height, must not depend on it.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setSingleStep(48);
}

void PagePreview::setPages(const QList<PaperPage> &pages)
{
    m_sheets->setPages(pages);
    setAccessibleDescription(
        tr("%n page(s); the same figures stand in Funnel and Sources.", nullptr, int(pages.size())));
}

qsizetype PagePreview::pageCount() const
{
    return m_sheets->pageCount();
}

} // namespace lw
