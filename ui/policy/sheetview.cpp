// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/sheetview.h"

#include "core/rules/ruleparameters.h"
#include "core/rules/sentence.h"
#include "ui/policy/sheetpainter.h"
#include "ui/print/pagepainter.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kMargin = 12;                            // around the paper, in pixels
constexpr double kMostZoom = 1.5 * 96 / kUnitsPerInch; // beyond, letters are posters
constexpr double kPoint = kUnitsPerInch / 72.0;

} // namespace

SheetView::SheetView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setObjectName(u"policySheet"_s);
    setAccessibleName(tr("The page of the policy"));
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    viewport()->setBackgroundRole(QPalette::Mid);
    verticalScrollBar()->setSingleStep(24);
}

void SheetView::setSheet(const PolicySheet &sheet, QPageSize::PageSizeId paper)
{
    const int rule = currentRule();
    const QString slot = currentSlot();
    m_sheet = sheet;
    m_layout = layOutSheet(sheet, paper);
    m_rule = m_slot = -1;
    updateScrollBars();
    setCurrent(rule, slot);
    viewport()->update();
}

void SheetView::setEditable(bool editable)
{
    m_isEditable = editable;
    describeCurrent();
    viewport()->update();
}

int SheetView::currentRule() const
{
    return m_rule < 0 ? 0 : m_layout.rules[m_rule].number;
}

QString SheetView::currentSlot() const
{
    return m_rule < 0 || m_slot < 0 ? QString() : m_layout.rules[m_rule].slotPlaces[m_slot].name;
}

void SheetView::setCurrent(int rule, const QString &slot)
{
    if (m_layout.rules.isEmpty())
        return;
    const auto found = std::ranges::find(m_layout.rules, rule, &SheetRule::number);
    const qsizetype place = found == m_layout.rules.end() ? 0 : found - m_layout.rules.begin();
    const QList<SheetSlot> &slotPlaces = m_layout.rules[place].slotPlaces;
    const auto named = std::ranges::find(slotPlaces, slot, &SheetSlot::name);
    go(place, slot.isEmpty() || named == slotPlaces.end() ? -1 : named - slotPlaces.begin());
}

QRect SheetView::slotRect(int rule, const QString &slot) const
{
    const auto found = std::ranges::find(m_layout.rules, rule, &SheetRule::number);
    if (found == m_layout.rules.end())
        return {};
    for (const SheetSlot &each : found->slotPlaces) {
        if (each.name == slot && !each.rects.isEmpty())
            return toViewport().mapRect(each.rects.first()).toAlignedRect();
    }
    return toViewport().mapRect(found->rect).toAlignedRect();
}

double SheetView::zoom() const
{
    const double room = std::max(100, viewport()->width() - 2 * kMargin);
    return m_layout.page.width() > 0 ? std::min(kMostZoom, room / m_layout.page.width()) : kMostZoom;
}

QTransform SheetView::toViewport() const
{
    const double shown = m_layout.page.width() * zoom();
    const double left = std::max<double>(kMargin, (viewport()->width() - shown) / 2);
    return QTransform::fromTranslate(left, kMargin - verticalScrollBar()->value()).scale(zoom(), zoom());
}

void SheetView::updateScrollBars()
{
    const int height = int(std::ceil(m_layout.extent.height() * zoom())) + 2 * kMargin;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
}

// Tab passes through every slot; a rule that has none is a stop of its own.
QList<std::pair<qsizetype, qsizetype>> SheetView::places() const
{
    QList<std::pair<qsizetype, qsizetype>> all;
    for (qsizetype rule = 0; rule < m_layout.rules.size(); ++rule) {
        const qsizetype count = m_layout.rules[rule].slotPlaces.size();
        if (count == 0)
            all += {rule, -1};
        for (qsizetype slot = 0; slot < count; ++slot)
            all += {rule, slot};
    }
    return all;
}

void SheetView::go(qsizetype rule, qsizetype slot)
{
    const bool differs = rule != m_rule || slot != m_slot;
    m_rule = rule;
    m_slot = slot;
    showCurrent();
    viewport()->update();
    describeCurrent();
    if (differs)
        Q_EMIT currentChanged();
}

void SheetView::stepRule(int by)
{
    if (m_layout.rules.isEmpty())
        return;
    go(std::clamp<qsizetype>(m_rule + by, 0, m_layout.rules.size() - 1), -1);
}

void SheetView::showCurrent()
{
    if (m_rule < 0)
        return;
    const QRect rule = toViewport().mapRect(m_layout.rules[m_rule].rect).toAlignedRect();
    QScrollBar *bar = verticalScrollBar();
    if (rule.top() < 0)
        bar->setValue(bar->value() + rule.top() - kMargin);
    else if (rule.bottom() > viewport()->height())
        bar->setValue(bar->value() + rule.bottom() - viewport()->height() + kMargin);
}

// What a screen reader says: the rule, and what the slot holds.
void SheetView::describeCurrent()
{
    QString text;
    const auto rule = std::ranges::find(m_sheet.rules, currentRule(), &PolicyRule::number);
    if (rule != m_sheet.rules.end()) {
        text = tr("Rule %1: %2").arg(QString::number(rule->number), sentenceOf(*rule));
        if (const RuleParameter *parameter = findParameter(rule->type, currentSlot()))
            text = tr("Rule %1, %2: %3")
                       .arg(QString::number(rule->number), labelOf(*parameter),
                            textOf(*parameter, rule->parameter(currentSlot())));
    }
    if (text == accessibleDescription())
        return;
    setAccessibleDescription(text);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

bool SheetView::pick(const QPoint &at)
{
    const QPointF point = toViewport().inverted().map(QPointF(at));
    for (qsizetype rule = 0; rule < m_layout.rules.size(); ++rule) {
        if (!m_layout.rules[rule].rect.contains(point))
            continue;
        const QList<SheetSlot> &slotPlaces = m_layout.rules[rule].slotPlaces;
        for (qsizetype slot = 0; slot < slotPlaces.size(); ++slot) {
            if (std::ranges::any_of(slotPlaces[slot].rects, [&](const QRectF &rect) { return rect.contains(point); })) {
                go(rule, slot);
                return true;
            }
        }
        go(rule, -1);
        return false;
    }
    return false;
}

void SheetView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Window));
    painter.setTransform(toViewport());
    const Theme theme(palette());
    paintSheet(painter, m_layout, screenColours(palette()));
    if (m_rule >= 0) {
        QColor mark = theme.accent();
        mark.setAlpha(theme.isDark() ? 46 : 26);
        painter.fillRect(m_layout.rules[m_rule].rect.adjusted(-4 * kPoint, -2 * kPoint, 4 * kPoint, 2 * kPoint), mark);
    }
    if (m_rule < 0)
        return;
    painter.setPen(QPen(theme.accent(), (hasFocus() ? 1.2 : 0.6) * kPoint));
    painter.setBrush(Qt::NoBrush);
    if (m_slot < 0) {
        painter.drawRect(m_layout.rules[m_rule].rect.adjusted(-4 * kPoint, -2 * kPoint, 4 * kPoint, 2 * kPoint));
        return;
    }
    for (const QRectF &rect : m_layout.rules[m_rule].slotPlaces[m_slot].rects)
        painter.drawRoundedRect(rect.adjusted(-1.5 * kPoint, -0.5 * kPoint, 1.5 * kPoint, 0.5 * kPoint), 2 * kPoint,
                                2 * kPoint);
}

void SheetView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

void SheetView::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & ~Qt::KeypadModifier)
        return event->ignore();
    switch (event->key()) {
    case Qt::Key_Up: return stepRule(-1);
    case Qt::Key_Down: return stepRule(1);
    case Qt::Key_Home: return stepRule(-int(m_layout.rules.size()));
    case Qt::Key_End: return stepRule(int(m_layout.rules.size()));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_rule >= 0)
            Q_EMIT slotChosen(currentRule(), currentSlot());
        return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void SheetView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && pick(event->pos()) && m_isEditable)
        Q_EMIT slotChosen(currentRule(), currentSlot());
}

void SheetView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !pick(event->pos()) && m_rule >= 0)
        Q_EMIT slotChosen(currentRule(), {});
}

void SheetView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    const QList<std::pair<qsizetype, qsizetype>> all = places();
    if (!all.isEmpty() && m_rule < 0)
        go(all.first().first, all.first().second);
    viewport()->update();
}

void SheetView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

// After the last slot Tab goes on to what stands beside the page.
bool SheetView::focusNextPrevChild(bool next)
{
    const QList<std::pair<qsizetype, qsizetype>> all = places();
    const std::pair<qsizetype, qsizetype> here{m_rule, m_slot};
    if (next) {
        const auto after = std::ranges::find_if(all, [&](const auto &place) { return place > here; });
        if (after != all.end()) {
            go(after->first, after->second);
            return true;
        }
    } else {
        const auto first = std::ranges::find_if(all, [&](const auto &place) { return place >= here; });
        if (first != all.begin() && !all.isEmpty()) {
            go((first - 1)->first, (first - 1)->second);
            return true;
        }
    }
    return QAbstractScrollArea::focusNextPrevChild(next);
}

} // namespace lw
