// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/calendardialogs.h"

#include "ui/setup/boxdelegate.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

CalendarNameDialog::CalendarNameDialog(const QString &title, const QString &verb, const QString &name,
                                       const QStringList &others, QWidget *parent)
    : FormDialog(title, parent)
    , m_others(others)
    , m_name(new QLineEdit(this))
{
    setObjectName(u"calendarNameDialog"_s);
    m_name->setObjectName(u"calendarName"_s);
    m_name->setMaxLength(200);
    m_name->setText(name);
    addField(addForm(), tr("&Name"), m_name, tr("Like the place whose hours it keeps: “Munich office”."));
    finish(verb);
    m_name->selectAll();
    m_name->setFocus();
}

QString CalendarNameDialog::name() const
{
    return m_name->text().simplified();
}

FormDialog::Problem CalendarNameDialog::problem() const
{
    if (name().isEmpty())
        return {m_name, tr("A calendar needs a name.")};
    const bool isTaken = m_others.contains(name(), Qt::CaseInsensitive);
    return {m_name, isTaken ? tr("There is a calendar of this name already.") : QString()};
}

CalendarDayDialog::CalendarDayDialog(QDate offered, const QList<CalendarDay> &known, QWidget *parent)
    : FormDialog(tr("Add a single day"), parent)
    , m_known(known)
    , m_day(new QDateEdit(offered, this))
    , m_kind(new QComboBox(this))
    , m_name(new QLineEdit(this))
{
    setObjectName(u"calendarDayDialog"_s);
    m_day->setObjectName(u"calendarDay"_s);
    m_day->setCalendarPopup(true);
    m_day->setDateRange(QDate(kFirstHolidayYear, 1, 1), QDate(kLastHolidayYear, 12, 31));
    m_kind->setObjectName(u"calendarDayKind"_s);
    m_kind->addItems({tr("Day off"), tr("Worked here, though it is a holiday")});
    m_name->setObjectName(u"calendarDayName"_s);
    m_name->setMaxLength(200);
    QFormLayout *form = addForm();
    addField(form, tr("&Day"), m_day);
    addField(form, tr("&What"), m_kind);
    addField(form, tr("&Name"), m_name, tr("Like “Works outing”. Deadlines say it as their reason."));
    finish(tr("Add day"));
}

CalendarDay CalendarDayDialog::day() const
{
    return {.day = m_day->date(), .name = m_name->text().simplified(), .off = m_kind->currentIndex() == 1};
}

FormDialog::Problem CalendarDayDialog::problem() const
{
    const CalendarDay wanted = day();
    for (const CalendarDay &known : m_known) {
        if (known.day != wanted.day)
            continue;
        if (known.off != wanted.off)
            return {m_day, known.off ? tr("This day is marked as worked. Remove that first.")
                                     : tr("This day is marked as a day off. Remove that first.")};
        if (known.name == wanted.name || wanted.off)
            return {m_day, tr("This day is on the list already.")};
    }
    return {m_name, wanted.name.isEmpty() && !wanted.off ? tr("Say what the day off is for.") : QString()};
}

CalendarUseDialog::CalendarUseDialog(const QString &calendar, const CalendarUse &use, const QList<Rep> &reps,
                                     const QList<Pool> &pools, const QList<CoverageLine> &lines, QWidget *parent)
    : FormDialog(tr("Who works by “%1”").arg(shownText(calendar)), parent)
    , m_calendar(calendar)
    , m_use(use)
{
    setObjectName(u"calendarUseDialog"_s);
    QStringList names;
    for (const Rep &rep : reps)
        names += rep.name;
    QStringList territories;
    for (const CoverageLine &line : lines)
        territories += territoryOf(line);
    body()->addWidget(hintLabel(
        tr("It times what they promise. A rep’s calendar comes before the pool’s, the pool’s before the territory’s; "
           "whoever has none works by the company’s."),
        this));
    m_reps = addList(tr("&Reps"), u"calendarReps"_s, names, use.byRep);
    QStringList poolNames;
    for (const Pool &pool : pools)
        poolNames += pool.name;
    m_pools = addList(tr("&Pools"), u"calendarPools"_s, poolNames, use.byPool);
    m_territories = addList(tr("&Territories"), u"calendarTerritories"_s, territories, use.byTerritory);
    finish(tr("Set"));
    m_reps->setFocus();
}

QListWidget *CalendarUseDialog::addList(const QString &label, const QString &objectName, const QStringList &names,
                                        const QHash<QString, QString> &calendars)
{
    auto *list = new QListWidget(this);
    list->setObjectName(objectName);
    QStringList sorted = names + calendars.keys(); // also who is gone, so that it can be taken away
    sorted.sort(Qt::CaseInsensitive);
    sorted.removeDuplicates();
    for (const QString &name : std::as_const(sorted)) {
        const QString other = calendars.value(name);
        const bool isOurs = other.compare(m_calendar, Qt::CaseInsensitive) == 0;
        const QString shown = shownText(name);
        auto *item = new QListWidgetItem(
            other.isEmpty() || isOurs ? shown : tr("%1 (now “%2”)").arg(shown, shownText(other)), list);
        item->setData(Qt::UserRole, name);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(isOurs ? Qt::Checked : Qt::Unchecked);
    }
    QLabel *heading = plainLabel(label, this);
    heading->setBuddy(list);
    body()->addWidget(heading);
    if (sorted.isEmpty()) {
        list->hide();
        body()->addWidget(hintLabel(tr("There are none yet."), this));
    }
    list->setItemDelegate(new BoxDelegate(list));
    list->setSpacing(1);
    list->setMinimumHeight(fontMetrics().lineSpacing() * 6);
    list->setCurrentRow(0);
    body()->addWidget(list);
    return list;
}

void CalendarUseDialog::take(const QListWidget *list, QHash<QString, QString> &calendars) const
{
    for (int row = 0; row < list->count(); ++row) {
        const QString name = list->item(row)->data(Qt::UserRole).toString();
        const bool isOurs = calendars.value(name).compare(m_calendar, Qt::CaseInsensitive) == 0;
        if (list->item(row)->checkState() == Qt::Checked)
            calendars.insert(name, m_calendar);
        else if (isOurs)
            calendars.remove(name);
    }
}

CalendarUse CalendarUseDialog::use() const
{
    CalendarUse use = m_use;
    take(m_reps, use.byRep);
    take(m_pools, use.byPool);
    take(m_territories, use.byTerritory);
    return use;
}

} // namespace lw
