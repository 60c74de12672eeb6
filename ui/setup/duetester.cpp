// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/duetester.h"

#include "core/clocks/zonename.h"
#include "ui/text/daytext.h"
#include "ui/text/hourstext.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QStandardItemModel>
#include <QTableView>
#include <QTimeEdit>
#include <QTimeZone>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

enum Column { DayColumn, WhatColumn, WorkedColumn, LeftColumn, ColumnCount };

QString dayText(QDate day)
{
    const QLocale locale;
    return DueTester::tr("%1 %2", "weekday and date")
        .arg(locale.dayName(day.dayOfWeek(), QLocale::ShortFormat), locale.toString(day, QLocale::ShortFormat));
}

QString figure(qint64 msecs)
{
    return msecs == 0 ? QString() : durationText(msecs / 1000);
}

/// Whole numbers without their noughts.
class AmountField final : public QDoubleSpinBox
{
public:
    using QDoubleSpinBox::QDoubleSpinBox;
    QString textFromValue(double value) const override
    {
        QString text = QDoubleSpinBox::textFromValue(value);
        const QString point = locale().decimalPoint();
        while (text.contains(point) && (text.endsWith(u'0') || text.endsWith(point)))
            text.chop(1);
        return text;
    }
};

} // namespace

QString dayText(const DueLine &line)
{
    return line.last.isValid() ? QString(dayText(line.day) + u" – "_s + dayText(line.last)) : dayText(line.day);
}

DueTester::DueTester(Now now, QWidget *parent)
    : QWidget(parent)
    , m_now(std::move(now))
    , m_model(new QStandardItemModel(0, ColumnCount, this))
{
    setObjectName(u"dueTester"_s);
    createViews();
    showInputs();
}

void DueTester::createViews()
{
    m_start = new QLineEdit(this);
    m_start->setObjectName(u"testerStart"_s);
    m_start->setPlaceholderText(tr("now"));
    m_start->setToolTip(tr("Like now, 15:30, fri 10, +3d, 2026-12-14 16:30"));
    m_start->setMaxLength(100);
    m_amount = new AmountField(this);
    m_amount->setObjectName(u"testerAmount"_s);
    m_amount->setAccessibleName(tr("How long"));
    m_amount->setRange(0, 100'000);
    m_amount->setDecimals(2);
    m_amount->setValue(8);
    m_unit = new QComboBox(this);
    m_unit->setObjectName(u"testerUnit"_s);
    m_unit->setAccessibleName(tr("Counted in"));
    m_unit->addItem(tr("working hours"), int(SpanUnit::BusinessHours));
    m_unit->addItem(tr("hours by the wall clock"), int(SpanUnit::ElapsedHours));
    m_unit->addItem(tr("working days"), int(SpanUnit::WorkingDays));
    m_unit->addItem(tr("same working day, by"), int(SpanUnit::SameWorkingDay));
    m_cutOff = new QTimeEdit(QTime(14, 0), this);
    m_cutOff->setObjectName(u"testerCutOff"_s);
    m_cutOff->setDisplayFormat(u"HH:mm"_s);
    m_cutOff->setAccessibleName(tr("Cut-off: what starts before then is due the same day"));
    m_cutOff->setToolTip(m_cutOff->accessibleName());
    m_due = plainLabel({}, this);
    m_due->setObjectName(u"testerDue"_s);
    m_due->setWordWrap(true);
    m_due->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table = makeTable(u"testerTable"_s, this);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("The way to the deadline, day by day"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_model->setHorizontalHeaderLabels({tr("Day"), tr("Hours"), tr("Counts"), tr("Left")});
    for (const int column : {WorkedColumn, LeftColumn})
        m_model->setHeaderData(column, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    m_table->horizontalHeader()->setSectionResizeMode(WhatColumn, QHeaderView::Stretch);

    QLabel *startLabel = plainLabel(tr("S&tart"), this);
    startLabel->setBuddy(m_start);
    QLabel *afterLabel = plainLabel(tr("after"), this);
    auto *inputs = new QHBoxLayout;
    for (QWidget *each : std::initializer_list<QWidget *>{startLabel, m_start, afterLabel, m_amount, m_unit, m_cutOff})
        inputs->addWidget(each);
    inputs->setStretchFactor(m_start, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    QLabel *title = plainLabel(tr("When would it be due?"), this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    layout->addWidget(title);
    layout->addLayout(inputs);
    layout->addWidget(m_due);
    layout->addWidget(m_table, 1);
    connect(m_start, &QLineEdit::textChanged, this, &DueTester::answer);
    connect(m_amount, &QDoubleSpinBox::valueChanged, this, &DueTester::answer);
    connect(m_cutOff, &QTimeEdit::timeChanged, this, &DueTester::answer);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &DueTester::showInputs);
}

void DueTester::showInputs()
{
    const SpanUnit unit = span().unit;
    m_amount->setVisible(unit != SpanUnit::SameWorkingDay);
    m_cutOff->setVisible(unit == SpanUnit::SameWorkingDay);
    m_amount->setDecimals(unit == SpanUnit::WorkingDays ? 0 : 2);
    answer();
}

void DueTester::setCalendar(const NamedCalendar &calendar)
{
    if (m_arithmetic && calendar == m_calendar)
        return;
    m_calendar = calendar;
    m_arithmetic = std::make_shared<const CalendarArithmetic>(toWorkCalendar(calendar));
    answer();
}

Span DueTester::span() const
{
    return {.unit = static_cast<SpanUnit>(m_unit->currentData().toInt()),
            .amount = m_amount->value(),
            .cutOff = m_cutOff->time().msecsSinceStartOfDay() / 1000};
}

std::optional<QDateTime> DueTester::start() const
{
    if (!m_arithmetic || !isTimeZone(m_calendar.zoneId))
        return std::nullopt;
    const QDateTime local = m_now().toTimeZone(QTimeZone(m_calendar.zoneId));
    const QString text = m_start->text().trimmed();
    if (text.isEmpty() || text.compare(tr("now"), Qt::CaseInsensitive) == 0)
        return local.toUTC();
    return parseWhen(text, local, m_arithmetic->calendar());
}

QString DueTester::problem() const
{
    if (!m_arithmetic)
        return {};
    if (!isTimeZone(m_calendar.zoneId))
        return tr("The calendar needs a time zone first.");
    if (!m_arithmetic->calendar().hasHours())
        return tr("The calendar has no hours yet, so nothing is ever due.");
    if (!start())
        return tr("“%1” is not understood. Write the start like 15:30, fri 10, +3d or 2026-12-14 16:30.")
            .arg(shownText(m_start->text()));
    return span().isValid() ? QString() : tr("How long must be more than nothing.");
}

void DueTester::answer()
{
    m_lines.clear();
    const QString wrong = problem();
    if (wrong.isEmpty() && m_arithmetic)
        m_lines = explainDue(m_calendar, *m_arithmetic, *start(), span());
    showLines();
    if (!wrong.isEmpty() || !m_arithmetic)
        return m_due->setText(wrong);
    const std::optional<QDateTime> due = dueOf(span(), *start(), *m_arithmetic);
    const QTimeZone zone(m_calendar.zoneId);
    m_due->setText(due ? tr("From %1: due %2, %3")
                             .arg(dayAndTimeText(*start(), zone), dayAndTimeText(*due, zone),
                                  zone.displayName(*due, QTimeZone::OffsetName))
                       : tr("So much working time is not in this calendar before 2200."));
}

void DueTester::showLines()
{
    m_model->removeRows(0, m_model->rowCount());
    for (const DueLine &line : std::as_const(m_lines)) {
        QList<QStandardItem *> row;
        for (const QString &text : {dayText(line), shownText(line.what), figure(line.worked), figure(line.left)})
            row += new QStandardItem(text); // the model owns it
        row[WorkedColumn]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row[LeftColumn]->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row[DayColumn]->setAccessibleText(tr("%1: %2").arg(row[DayColumn]->text(), row[WhatColumn]->text()));
        m_model->appendRow(row);
    }
    fitColumns(m_table);
}

} // namespace lw
