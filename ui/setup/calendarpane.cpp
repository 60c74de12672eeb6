// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/calendarpane.h"

#include "ui/dialogs/filepicker.h"
#include "ui/models/calendarholidays.h"
#include "ui/setup/duetester.h"
#include "ui/setup/weekgrid.h"
#include "ui/widgets/widgets.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QTableView>
#include <QTimeZone>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

CalendarPane::CalendarPane(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_holidays(new CalendarHolidays(this))
{
    setObjectName(u"calendarPane"_s);
    createViews();
    connectAll();
}

void CalendarPane::createViews()
{
    m_zone = new QComboBox(this);
    m_zone->setObjectName(u"calendarZone"_s);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromUtf8(zone));
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    QLabel *zoneLabel = plainLabel(tr("Time &zone"), this);
    zoneLabel->setBuddy(m_zone);
    m_week = new WeekGrid(this);
    auto *zoneRow = new QHBoxLayout;
    zoneRow->addWidget(zoneLabel);
    zoneRow->addWidget(m_zone);
    zoneRow->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(zoneRow);
    layout->addWidget(m_week);
    auto *below = new QHBoxLayout;
    below->setSpacing(14);
    below->addWidget(createHolidays(), 1);
    m_tester = new DueTester([this] { return m_session.now(); }, this);
    below->addWidget(m_tester, 1);
    layout->addLayout(below, 1);
}

void CalendarPane::connectAll()
{
    connect(m_zone, &QComboBox::currentTextChanged, this, [this](const QString &text) {
        NamedCalendar calendar = m_calendar;
        calendar.zoneId = text.trimmed().toUtf8();
        change(calendar);
    });
    connect(m_week, &WeekGrid::edited, this, [this] {
        NamedCalendar calendar = m_calendar;
        calendar.hours = m_week->hours();
        change(calendar);
    });
    connect(m_week, &WeekGrid::refused, this, [this](const QString &why) {
        m_session.say({Message::Kind::Problem, why});
    });
    connect(m_addSet, &QComboBox::activated, this, &CalendarPane::addSet);
    connect(m_year, &QSpinBox::valueChanged, this, &CalendarPane::showHolidays);
    connect(m_holidays, &CalendarHolidays::switched, this, &CalendarPane::switchDay);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &CalendarPane::updateButtons);
    connect(m_holidays, &QAbstractItemModel::modelReset, this, &CalendarPane::updateButtons);
    connect(m_add, &QPushButton::clicked, this, &CalendarPane::addDay);
    connect(m_remove, &QPushButton::clicked, this, &CalendarPane::removeDay);
    auto *del = new QShortcut(QKeySequence::Delete, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(del, &QShortcut::activated, this, &CalendarPane::removeDay);
    connect(m_import, &QPushButton::clicked, this, [this] {
        pickFileToOpen(this, tr("Add the whole days of a calendar file"), tr("Calendars (*.ics);;All files (*)"),
                       [this](const QString &path) { importDays(path); });
    });
}

void CalendarPane::show(const NamedCalendar &calendar)
{
    const bool isFirst = m_calendar == NamedCalendar();
    m_calendar = calendar;
    const QSignalBlocker blocker(m_zone);
    if (m_zone->currentText().trimmed().toUtf8() != calendar.zoneId)
        m_zone->setCurrentText(QString::fromUtf8(calendar.zoneId));
    m_week->setHours(calendar.hours);
    if (isFirst)
        m_year->setValue(m_session.today().year());
    showSets();
    showHolidays();
    m_tester->setCalendar(calendar);
}

void CalendarPane::change(const NamedCalendar &calendar)
{
    if (calendar == m_calendar)
        return;
    show(calendar);
    Q_EMIT edited();
}

} // namespace lw
