// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/weekgrid.h"

#include "ui/setup/blockdialog.h"
#include "ui/setup/dayrow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/widgets.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QPainter>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

/// The hours above the rows.
class HourRuler final : public QWidget
{
public:
    HourRuler(const DayRow *row, QWidget *parent)
        : QWidget(parent)
        , m_row(row)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return {0, fontMetrics().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(Theme(palette()).quiet());
        const int every = width() > 48 * fontMetrics().horizontalAdvance(u"0"_s) * 2 ? 2 : 3;
        for (int hour = 0; hour <= 24; hour += every) {
            const QString text = QString::number(hour);
            const int wide = fontMetrics().horizontalAdvance(text);
            const int x = std::clamp(m_row->left(hour * 3600) - wide / 2, 0, width() - wide);
            painter.drawText(x, fontMetrics().ascent(), text);
        }
    }

private:
    const DayRow *m_row;
};

} // namespace

WeekGrid::WeekGrid(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"weekGrid"_s);
    setAccessibleName(tr("Working hours"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    for (int weekday = 0; weekday < 7; ++weekday)
        createRow(weekday);
    grid->addWidget(new HourRuler(m_rows[0], this), 0, 1);
    m_week = plainLabel({}, this);
    m_week->setObjectName(u"weekSum"_s);
    m_week->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    QLabel *keys = hintLabel(tr("Space adds a block, Del removes it. Shift+arrows move its end, Ctrl+Shift+arrows its "
                                "beginning. Return: exact times. Ctrl+C, Ctrl+V: copy a day."),
                             this);
    keys->setObjectName(u"weekKeys"_s);
    grid->addWidget(keys, 8, 1);
    grid->addWidget(m_week, 8, 2, Qt::AlignTop | Qt::AlignRight);
    becomeCurrent(0);
    showSums();
}

void WeekGrid::createRow(int weekday)
{
    auto *row = new DayRow(weekday, this);
    m_rows[size_t(weekday)] = row;
    m_sums[size_t(weekday)] = plainLabel({}, this);
    m_sums[size_t(weekday)]->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *grid = static_cast<QGridLayout *>(layout());
    grid->addWidget(plainLabel(QLocale().standaloneDayName(weekday + 1, QLocale::ShortFormat), this), weekday + 1, 0);
    grid->addWidget(row, weekday + 1, 1);
    grid->addWidget(m_sums[size_t(weekday)], weekday + 1, 2);
    row->installEventFilter(this);
    connect(row, &DayRow::edited, this, [this] {
        showSums();
        Q_EMIT edited();
    });
    connect(row, &DayRow::dayWanted, this, [this, row, weekday](int step) { goTo(weekday + step, row->cursorAt()); });
    connect(row, &DayRow::textWanted, this, [this, weekday] { editText(weekday); });
    connect(row, &DayRow::copyWanted, this, [this, weekday] { copy(weekday); });
    connect(row, &DayRow::pasteWanted, this, [this, weekday] { paste(weekday); });
}

void WeekGrid::setHours(const WeekHours &hours)
{
    for (size_t weekday = 0; weekday < 7; ++weekday)
        m_rows[weekday]->setHours(hours[weekday]);
    showSums();
}

WeekHours WeekGrid::hours() const
{
    WeekHours hours;
    for (size_t weekday = 0; weekday < 7; ++weekday)
        hours[weekday] = m_rows[weekday]->hours();
    return hours;
}

bool WeekGrid::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        for (int weekday = 0; weekday < 7; ++weekday) {
            if (m_rows[size_t(weekday)] == watched)
                becomeCurrent(weekday);
        }
    }
    return QWidget::eventFilter(watched, event);
}

void WeekGrid::becomeCurrent(int weekday)
{
    m_current = weekday;
    for (int each = 0; each < 7; ++each)
        m_rows[size_t(each)]->setFocusPolicy(each == weekday ? Qt::StrongFocus : Qt::ClickFocus);
    setFocusProxy(m_rows[size_t(weekday)]);
}

void WeekGrid::goTo(int weekday, int second)
{
    if (weekday < 0 || weekday > 6)
        return;
    m_rows[size_t(weekday)]->setCursorAt(second);
    m_rows[size_t(weekday)]->setFocus();
}

void WeekGrid::editText(int weekday)
{
    DayRow *row = m_rows[size_t(weekday)];
    auto *dialog = new BlockDialog(weekday, row->hours(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, row] {
        if (dialog->hours() == row->hours())
            return;
        row->setHours(dialog->hours());
        showSums();
        Q_EMIT edited();
    });
    dialog->open();
}

void WeekGrid::copy(int weekday) const
{
    const DayHours &hours = m_rows[size_t(weekday)]->hours();
    QApplication::clipboard()->setText(hours.empty() ? tr("closed") : hoursText(hours));
}

void WeekGrid::paste(int weekday)
{
    DayRow *row = m_rows[size_t(weekday)];
    const Result<DayHours> hours = readHours(QApplication::clipboard()->text().left(1000));
    if (!hours)
        return Q_EMIT refused(hours.error().message);
    if (*hours == row->hours())
        return;
    row->setHours(*hours);
    showSums();
    Q_EMIT edited();
}

void WeekGrid::showSums()
{
    int week = 0;
    for (size_t weekday = 0; weekday < 7; ++weekday) {
        const int seconds = secondsOf(m_rows[weekday]->hours());
        week += seconds;
        m_sums[weekday]->setText(seconds == 0 ? tr("closed") : durationText(seconds));
    }
    m_week->setText(tr("Week: %1").arg(durationText(week)));
}

} // namespace lw
