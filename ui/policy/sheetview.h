// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/policy/sheetlayout.h"

#include <QAbstractScrollArea>

namespace lw
{

/// The printed page on the screen, as wide as there is room. Tab walks its slots, the arrow keys its rules, Return asks
/// to edit where the focus is. What does not fit the paper stands below a dashed line.
class SheetView final : public QAbstractScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SheetView)

public:
    explicit SheetView(QWidget *parent = nullptr);

    /// Keeps the rule and the slot that were current, where they are still there.
    void setSheet(const PolicySheet &sheet, QPageSize::PageSizeId paper);
    const PolicyLayout &sheetLayout() const { return m_layout; }
    void setEditable(bool editable);

    int currentRule() const; ///< PolicyRule::number; 0: none
    QString currentSlot() const;
    void setCurrent(int rule, const QString &slot = {});
    /// Where a slot stands, in the viewport.
    QRect slotRect(int rule, const QString &slot) const;

Q_SIGNALS:
    void currentChanged();
    void slotChosen(int rule, const QString &slot); ///< to be edited; slot empty: the rule as a whole

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    double zoom() const;
    QTransform toViewport() const;
    QList<std::pair<qsizetype, qsizetype>> places() const; ///< every slot, and rules without one
    void go(qsizetype rule, qsizetype slot);
    void stepRule(int by);
    void showCurrent();
    bool pick(const QPoint &at);
    void describeCurrent();
    void updateScrollBars();

    PolicySheet m_sheet;
    PolicyLayout m_layout;
    bool m_isEditable = false;
    qsizetype m_rule = -1; ///< place in the layout
    qsizetype m_slot = -1; ///< place in the rule; -1: the rule as a whole
};

} // namespace lw
