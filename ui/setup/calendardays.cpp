// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/calendarholidays.h"
#include "ui/setup/boxdelegate.h"
#include "ui/setup/calendardialogs.h"
#include "ui/setup/calendarpane.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 kLargestIcs = 10 * 1024 * 1024; // as the reader has it
constexpr int kYearsBack = 1;                    // of an .ics file that are taken
constexpr int kYearsAhead = 10;

Result<IcsHolidays> readIcs(const QString &path, int firstYear, int lastYear)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(
            CalendarPane::tr("“%1” cannot be read: %2").arg(QFileInfo(path).fileName(), file.errorString()));
    return holidaysFromIcs(file.read(kLargestIcs + 1), firstYear, lastYear);
}

} // namespace

// The holidays of a calendar: sets, their switches, single days.

QWidget *CalendarPane::createHolidays()
{
    auto *area = new QWidget(this);
    m_addSet = new QComboBox(area);
    m_addSet->setObjectName(u"calendarAddSet"_s);
    m_addSet->setAccessibleName(tr("Add the public holidays of a country or region"));
    m_addSet->addItem(tr("Add public holidays of…"));
    for (const HolidaySet &set : holidaySets())
        m_addSet->addItem(set.name, set.code);
    m_year = new QSpinBox(area);
    m_year->setObjectName(u"calendarYear"_s);
    m_year->setRange(kFirstHolidayYear, kLastHolidayYear);
    QLabel *yearLabel = plainLabel(tr("&Year"), area);
    yearLabel->setBuddy(m_year);
    m_counted = plainLabel({}, area);
    m_counted->setObjectName(u"calendarCounted"_s);
    m_table = makeTable(u"calendarHolidays"_s, area);
    m_table->setModel(m_holidays);
    m_table->setItemDelegate(new BoxDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Holidays of the year"));
    m_table->setMinimumHeight(m_table->verticalHeader()->defaultSectionSize() * 4);
    m_add = new QPushButton(tr("Add &one day…"), area);
    m_add->setObjectName(u"calendarAddDay"_s);
    m_remove = new QPushButton(tr("Remove day"), area);
    m_remove->setObjectName(u"calendarRemoveDay"_s);
    m_import = new QPushButton(tr("&Import .ics…"), area);
    m_import->setObjectName(u"calendarImport"_s);

    auto *setRow = new QHBoxLayout;
    setRow->addWidget(m_addSet);
    m_sets = new QHBoxLayout;
    setRow->addLayout(m_sets);
    setRow->addStretch();
    auto *yearRow = new QHBoxLayout;
    yearRow->addWidget(yearLabel);
    yearRow->addWidget(m_year);
    yearRow->addWidget(m_counted, 1);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_add, m_remove, m_import})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins({});
    layout->addLayout(setRow);
    layout->addLayout(yearRow);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    return area;
}

void CalendarPane::showSets()
{
    while (QLayoutItem *item = m_sets->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    QWidget *before = m_addSet;
    for (const QByteArray &set : std::as_const(m_calendar.holidaySets)) {
        const int known = m_addSet->findData(set);
        const QString name = known < 0 ? QString::fromUtf8(set) : m_addSet->itemText(known);
        auto *button = new QPushButton(tr("%1 ×", "a holiday set, and the sign for removing it").arg(name), this);
        button->setObjectName(u"set "_s + QString::fromUtf8(set));
        button->setAccessibleName(tr("Remove the holidays of %1").arg(name));
        button->setToolTip(button->accessibleName());
        m_sets->addWidget(button);
        QWidget::setTabOrder(before, button);
        before = button;
        connect(button, &QPushButton::clicked, this, [this, set] { removeSet(set); });
    }
    for (int i = 1; i < m_addSet->count(); ++i) // those of the list are not offered twice
        m_addSet->setItemData(
            i, m_calendar.holidaySets.contains(m_addSet->itemData(i).toByteArray()) ? QVariant(0) : QVariant(),
            Qt::UserRole - 1);
}

void CalendarPane::showHolidays()
{
    const bool wasEmpty = m_holidays->rowCount() == 0;
    const int row = m_table->currentIndex().row();
    m_holidays->show(m_calendar, m_year->value());
    const int rows = m_holidays->rowCount();
    if (rows > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_holidays->index(std::clamp(row, 0, rows - 1), 0));
    if (wasEmpty && rows > 0)
        fitColumns(m_table);
    m_counted->setText(rows == 0 ? tr("No holidays. Add those of a country, single days, or a calendar file.")
                                 : tr("%Ln day(s) off", nullptr, m_holidays->countedDays()));
    updateButtons();
}

void CalendarPane::updateButtons()
{
    const int row = m_table->currentIndex().row();
    const bool isKnown = row >= 0 && row < m_holidays->rowCount();
    const QDate day = isKnown ? m_holidays->at(row).holiday.day : QDate();
    const bool isOwn = std::ranges::any_of(m_calendar.days, [&](const CalendarDay &each) {
        return each.day == day && (each.off || m_holidays->at(row).single);
    });
    m_remove->setEnabled(isKnown && isOwn);
    m_remove->setToolTip(isOwn ? QString() : tr("Holidays of a set are switched by their box."));
}

// What counts in no year, or not on this day only.
void CalendarPane::switchDay(const CalendarHoliday &holiday, bool counts)
{
    NamedCalendar calendar = m_calendar;
    if (counts)
        calendar.days.removeIf([&](const CalendarDay &day) { return day.off && day.day == holiday.holiday.day; });
    switchHoliday(calendar, holiday.holiday.code, counts);
    change(calendar);
}

void CalendarPane::addSet(int index)
{
    const QByteArray set = m_addSet->itemData(index).toByteArray();
    m_addSet->setCurrentIndex(0);
    if (set.isEmpty() || m_calendar.holidaySets.contains(set))
        return;
    NamedCalendar calendar = m_calendar;
    calendar.holidaySets += set;
    change(calendar);
}

// The switches stay: the set may come back.
void CalendarPane::removeSet(const QByteArray &set)
{
    NamedCalendar calendar = m_calendar;
    calendar.holidaySets.removeAll(set);
    m_addSet->setFocus(); // the button goes
    change(calendar);
}

void CalendarPane::addDay()
{
    const QDate today = m_session.today();
    const QDate offered = m_year->value() == today.year() ? today : QDate(m_year->value(), 1, 1);
    auto *dialog = new CalendarDayDialog(offered, m_calendar.days, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        NamedCalendar calendar = m_calendar;
        calendar.days += dialog->day();
        std::ranges::stable_sort(calendar.days, {}, &CalendarDay::day);
        m_year->setValue(dialog->day().day.year());
        change(calendar);
    });
    dialog->open();
}

void CalendarPane::removeDay()
{
    if (!m_remove->isEnabled())
        return;
    const CalendarHoliday holiday = m_holidays->at(m_table->currentIndex().row());
    NamedCalendar calendar = m_calendar;
    calendar.days.removeIf([&](const CalendarDay &day) {
        return day.day == holiday.holiday.day && (day.off || (holiday.single && day.name == holiday.holiday.name));
    });
    change(calendar);
}

void CalendarPane::importDays(const QString &path)
{
    const int year = m_session.today().year();
    m_session.askLong<IcsHolidays>(
        tr("Read %1").arg(shownText(QFileInfo(path).fileName())), this,
        [path, year](Workspace &, const Progress &) { return readIcs(path, year - kYearsBack, year + kYearsAhead); },
        [this, path, name = m_calendar.name](const Result<IcsHolidays> &found) {
            if (!found)
                m_session.say({Message::Kind::Problem, found.error().message});
            else if (m_calendar.name != name) // another calendar is shown by now
                m_session.say(
                    {Message::Kind::Problem,
                     tr("Another calendar was chosen while %1 was read, so nothing was added. Import it again.")
                         .arg(shownText(QFileInfo(path).fileName()))});
            else
                take(*found, QFileInfo(path).fileName());
        });
}

void CalendarPane::take(const IcsHolidays &found, const QString &file)
{
    NamedCalendar calendar = m_calendar;
    const int added = addDays(calendar, found.days);
    change(calendar);
    const int year = m_session.today().year();
    const QString counts = tr("%1: %2, %3.")
                               .arg(shownText(file), tr("%Ln day(s) added", nullptr, added),
                                    tr("%Ln known already", nullptr, int(found.days.size()) - added));
    const QString years = tr("Taken from %1 to %2.").arg(year - kYearsBack).arg(year + kYearsAhead);
    if (found.skipped.isEmpty())
        return m_session.say({Message::Kind::Done, QString(counts + u' ' + years)});
    auto *box = new QMessageBox(QMessageBox::Information, tr("Import .ics"), counts, QMessageBox::Ok, window());
    box->setObjectName(u"calendarSkipped"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QStringList shown;
    for (const QString &each : found.skipped.first(std::min<qsizetype>(found.skipped.size(), 8)))
        shown += shownText(each);
    if (found.skipped.size() > shown.size())
        shown += tr("… and %Ln more", nullptr, int(found.skipped.size() - shown.size()));
    box->setInformativeText(QString(years + u"\n\n"_s + tr("Left out:") + u'\n' + shown.join(u'\n')));
    box->setDetailedText(found.skipped.join(u'\n'));
    showPlainly(box);
    box->open();
}

} // namespace lw
