// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/text/hourstext.h"

#include <QWidget>

#include <optional>

namespace lw
{

/// One day of the week from 0 to 24 o'clock: blocks of hours, moved and resized by mouse or keys. A cursor says where
/// keys act; going along the day changes nothing.
class DayRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DayRow)

public:
    DayRow(int weekday, QWidget *parent); ///< 0 is Monday

    void setHours(const DayHours &hours); ///< sorted, without overlaps
    const DayHours &hours() const { return m_hours; }
    void setCursorAt(int second);
    int cursorAt() const { return m_cursor; } ///< seconds after midnight

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int left(int second) const; ///< where a time of day stands

Q_SIGNALS:
    void edited();            ///< by a person
    void dayWanted(int step); ///< the day before (-1) or after (1)
    void textWanted();        ///< hours as exact text
    void copyWanted();
    void pasteWanted();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    enum class Grip { None, Move, Begin, End };

    int blockAt(int second) const; ///< -1: none
    int secondAt(int x) const;
    int heldBlock() const; ///< which keys resize: under the cursor, or ending there
    Grip gripAt(int x, int block) const;
    void change(const DayHours &hours);
    void moveEnd(int step);
    void moveBegin(int step);
    void addBlock();
    void removeBlock();
    void goToEdge(int direction);
    void drag(int second);
    bool pressCommand(const QKeyEvent &event);
    bool pressArrow(const QKeyEvent &event);
    void describe();
    void paintBlock(QPainter &painter, int block) const;

    int m_weekday = 0;
    DayHours m_hours;
    int m_cursor = 9 * 3600;

    Grip m_grip = Grip::None; ///< while the mouse is held
    int m_gripped = -1;
    int m_grippedAt = 0;
    DayHours m_before; ///< when the mouse was pressed
};

} // namespace lw
