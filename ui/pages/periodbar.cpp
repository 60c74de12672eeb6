// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/periodbar.h"

#include "core/leads/leadquery.h"
#include "ui/session/session.h"
#include "ui/widgets/widgets.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kTypingPause = 400; // milliseconds; nobody wants a report for half a word

Period fullMonths(QDate first, int months)
{
    return {first, first.addMonths(months).addDays(-1)};
}

QDate fiscalStart(QDate today, int fiscalStartMonth)
{
    const QDate start(today.year(), std::clamp(fiscalStartMonth, 1, 12), 1);
    return start > today ? start.addYears(-1) : start;
}

QDate quarterStart(QDate today, int fiscalStartMonth)
{
    QDate start = fiscalStart(today, fiscalStartMonth);
    while (start.addMonths(3) <= today)
        start = start.addMonths(3);
    return start;
}

QLabel *labelFor(const QString &text, QWidget *buddy, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setBuddy(buddy);
    return label;
}

} // namespace

Period periodFor(PeriodChoice choice, QDate today, int weekStart, int fiscalStartMonth)
{
    const Period lastWeek = lastFullWeek(today, weekStart);
    const QDate month(today.year(), today.month(), 1);
    const QDate quarter = quarterStart(today, fiscalStartMonth);
    switch (choice) {
    case PeriodChoice::ThisWeek: return {lastWeek.from.addDays(7), lastWeek.to.addDays(7)};
    case PeriodChoice::LastWeek: return lastWeek;
    case PeriodChoice::ThisMonth: return fullMonths(month, 1);
    case PeriodChoice::LastMonth: return fullMonths(month.addMonths(-1), 1);
    case PeriodChoice::ThisQuarter: return fullMonths(quarter, 3);
    case PeriodChoice::LastQuarter: return fullMonths(quarter.addMonths(-3), 3);
    case PeriodChoice::ThisYear: return fullMonths(fiscalStart(today, fiscalStartMonth), 12);
    case PeriodChoice::Last90Days: return {today.addDays(-89), today};
    case PeriodChoice::Last12Months: return {today.addMonths(-12).addDays(1), today};
    case PeriodChoice::AllTime:
    case PeriodChoice::FromTo: return {};
    }
    Q_UNREACHABLE();
}

PeriodBar::PeriodBar(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    createViews();
    connectAll();
}

void PeriodBar::createViews()
{
    m_choice = new QComboBox(this);
    m_choice->setObjectName(u"periodChoice"_s);
    m_choice->addItems({tr("This week"), tr("Last week"), tr("This month"), tr("Last month"), tr("This quarter"),
                        tr("Last quarter"), tr("This year"), tr("Last 90 days"), tr("Last 12 months"), tr("All time"),
                        tr("From … to …")});
    m_choice->setCurrentIndex(int(PeriodChoice::AllTime));
    m_days = new QWidget(this);
    const QDate today = m_session.today();
    m_from = new QDateEdit(today.addMonths(-1), m_days);
    m_from->setObjectName(u"periodFrom"_s);
    m_to = new QDateEdit(today, m_days);
    m_to->setObjectName(u"periodTo"_s);
    for (QDateEdit *edit : {m_from, m_to})
        edit->setCalendarPopup(true);
    auto *days = new QHBoxLayout(m_days);
    days->setContentsMargins(0, 0, 0, 0);
    days->addWidget(labelFor(tr("Fr&om"), m_from, m_days));
    days->addWidget(m_from);
    days->addWidget(labelFor(tr("&to"), m_to, m_days));
    days->addWidget(m_to);
    m_days->hide();
    m_filterEdit = new QLineEdit(this);
    m_filterEdit->setObjectName(u"reportFilter"_s);
    m_filterEdit->setClearButtonEnabled(true);
    m_filterEdit->setPlaceholderText(tr("for example: source:\"Trade show\" grade:A,B"));
    m_filterError = plainLabel({}, this);
    m_filterError->setObjectName(u"reportFilterError"_s);
    m_filterError->setWordWrap(true);
    m_filterError->hide();
    auto *row = new QHBoxLayout;
    row->addWidget(labelFor(tr("&Period"), m_choice, this));
    row->addWidget(m_choice);
    row->addWidget(m_days);
    row->addWidget(labelFor(tr("Fi&lter"), m_filterEdit, this));
    row->addWidget(m_filterEdit, 1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(row);
    rows->addWidget(m_filterError);
    m_typing = new QTimer(this);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingPause);
}

void PeriodBar::connectAll()
{
    connect(m_choice, &QComboBox::currentIndexChanged, this, &PeriodBar::choosePeriod);
    connect(m_from, &QDateEdit::dateChanged, this, [this](QDate day) {
        m_to->setMinimumDate(day); // a period that ends before it starts cannot be typed
        m_typing->start();
    });
    connect(m_to, &QDateEdit::dateChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_filterEdit, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_filterEdit, &QLineEdit::returnPressed, this, [this] {
        m_typing->stop();
        readFilter();
    });
    connect(m_typing, &QTimer::timeout, this, &PeriodBar::readFilter);
}

Period PeriodBar::period() const
{
    const auto choice = static_cast<PeriodChoice>(m_choice->currentIndex());
    if (choice == PeriodChoice::FromTo)
        return {m_from->date(), m_to->date()};
    const Settings &settings = m_session.settings();
    return periodFor(choice, m_session.today(), settings.weekStart, settings.fiscalStartMonth);
}

void PeriodBar::setChoice(PeriodChoice choice)
{
    m_choice->setCurrentIndex(int(choice));
}

void PeriodBar::showFilterError(const QString &message)
{
    m_filterError->setText(message);
    m_filterError->setVisible(!message.isEmpty());
    m_filterEdit->setAccessibleDescription(message);
}

void PeriodBar::choosePeriod()
{
    m_days->setVisible(m_choice->currentIndex() == int(PeriodChoice::FromTo));
    Q_EMIT changed();
}

// What cannot be read leaves the report as it is, and says why.
void PeriodBar::readFilter()
{
    const QString text = m_filterEdit->text().trimmed();
    const Result<QList<QList<FilterTerm>>> read = parseFilter(text);
    showFilterError(read ? QString() : read.error().message);
    if (!read)
        return;
    m_filter = text;
    Q_EMIT changed();
}

} // namespace lw
