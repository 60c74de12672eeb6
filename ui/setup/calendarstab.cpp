// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/calendarstab.h"

#include "ui/setup/calendardialogs.h"
#include "ui/setup/calendarpane.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kPauseMs = 300; // typing goes on
constexpr qsizetype kUsersNamed = 6;

} // namespace

CalendarsTab::CalendarsTab(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    setObjectName(u"calendarsTab"_s);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    createViews();
    connectAll();
    refresh();
    updateState();
}

void CalendarsTab::createViews()
{
    // Made in the order in which Tab goes through them.
    QWidget *side = createList();
    m_pane = new CalendarPane(m_session, this);
    m_save = new QPushButton(tr("&Save calendars"), this);
    m_save->setObjectName(u"calendarSave"_s);
    m_discard = new QPushButton(tr("&Discard changes"), this);
    m_discard->setObjectName(u"calendarDiscard"_s);
    m_state = plainLabel({}, this);
    m_state->setObjectName(u"calendarState"_s);
    m_state->setWordWrap(true);
    m_showMoved = new QPushButton(tr("Sho&w them…"), this);
    m_showMoved->setObjectName(u"calendarShowMoved"_s);
    m_showMoved->setAccessibleName(tr("Show the deadlines that would move"));
    auto *middle = new QHBoxLayout;
    middle->setSpacing(14);
    middle->addWidget(side);
    middle->addWidget(m_pane, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_state, 1);
    buttons->addWidget(m_showMoved);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(hintLabel(tr("When we work. Deadlines and measured times count by the same calendar: that of the "
                                   "rep, else of the territory, else the company’s."),
                                this));
    layout->addLayout(middle, 1);
    layout->addLayout(buttons);
}

QWidget *CalendarsTab::createList()
{
    auto *side = new QWidget(this);
    m_list = new QListWidget(side);
    m_list->setObjectName(u"calendarList"_s);
    m_list->setAccessibleName(tr("Calendars"));
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->setSpacing(2);
    m_list->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    m_users = hintLabel({}, side);
    m_users->setObjectName(u"calendarUsers"_s);
    const auto button = [side](const QString &text, const QString &name) {
        auto *made = new QPushButton(text, side);
        made->setObjectName(name);
        return made;
    };
    m_add = button(tr("&Add…"), u"calendarAdd"_s);
    m_copy = button(tr("&Copy…"), u"calendarCopy"_s);
    m_rename = button(tr("Re&name…"), u"calendarRename"_s);
    m_remove = button(tr("&Remove"), u"calendarRemove"_s);
    m_use = button(tr("&Used by…"), u"calendarUse"_s);
    auto *buttons = new QGridLayout;
    buttons->addWidget(m_add, 0, 0);
    buttons->addWidget(m_copy, 0, 1);
    buttons->addWidget(m_rename, 1, 0);
    buttons->addWidget(m_remove, 1, 1);
    buttons->addWidget(m_use, 2, 0, 1, 2);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    layout->addWidget(m_list, 1);
    layout->addWidget(m_users);
    layout->addLayout(buttons);
    side->setFixedWidth(fontMetrics().averageCharWidth() * 30);
    return side;
}

void CalendarsTab::connectAll()
{
    connect(m_list, &QListWidget::currentRowChanged, this, &CalendarsTab::showCurrent);
    connect(m_pane, &CalendarPane::edited, this, [this] {
        if (current() < 0)
            return;
        drafted(current()) = m_pane->calendar();
        edited();
    });
    connect(m_add, &QPushButton::clicked, this, &CalendarsTab::add);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (current() < 0)
            return;
        NamedCalendar copy = drafted(current());
        copy.name = tr("%1, copy").arg(nameOf(current()));
        insert(copy, tr("Copy a calendar"), tr("Copy"));
    });
    connect(m_rename, &QPushButton::clicked, this, &CalendarsTab::rename);
    connect(m_remove, &QPushButton::clicked, this, &CalendarsTab::remove);
    connect(m_use, &QPushButton::clicked, this, &CalendarsTab::editUse);
    connect(m_showMoved, &QPushButton::clicked, this, &CalendarsTab::listMoved);
    connect(m_discard, &QPushButton::clicked, this, [this] { show(calendarsOf(m_session.rulebook()->rulebook)); });
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(&m_pause, &QTimer::timeout, this, &CalendarsTab::lookWhatMoves);
    connect(&m_session, &Session::opened, this, &CalendarsTab::refresh);
    connect(&m_session, &Session::factsChanged, this, &CalendarsTab::refresh);
}

void CalendarsTab::takeFocus()
{
    m_list->setFocus();
}

void CalendarsTab::refresh()
{
    if (!m_session.isOpen())
        return;
    const Calendars calendars = calendarsOf(m_session.rulebook()->rulebook);
    // What an open dialog will be answered for stays where it is.
    const bool isAsking = std::ranges::any_of(findChildren<QDialog *>(), &QDialog::isVisible);
    if (!m_isShown || (!isAsking && (!isChanged() || m_draft == calendars)))
        show(calendars);
    else
        updateState();
}

void CalendarsTab::show(const Calendars &calendars)
{
    const bool isSame = m_isShown && m_draft == calendars;
    m_shown = calendars;
    m_draft = calendars;
    m_renamed = {};
    m_failure.clear();
    m_isShown = true;
    if (!isSame || m_list->count() == 0)
        fillList(std::max(0, current()));
    updateState();
}

int CalendarsTab::current() const
{
    return m_list->currentRow();
}

QString CalendarsTab::nameOf(int row) const
{
    const QString &name = drafted(row).name;
    return row == 0 && name.isEmpty() ? tr("Company") : name;
}

void CalendarsTab::fillList(int row)
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (int each = 0; each <= m_draft.others.size(); ++each)
        m_list->addItem(shownText(nameOf(each)));
    m_list->setCurrentRow(std::clamp(row, 0, m_list->count() - 1));
    showCurrent();
}

void CalendarsTab::showCurrent()
{
    if (current() < 0 || !m_isShown)
        return;
    m_pane->show(drafted(current()));
    showUsers();
    Q_EMIT currentChanged();
}

void CalendarsTab::showUsers()
{
    const QStringList users = usersOf(m_draft.use, nameOf(current()));
    if (current() == 0)
        m_users->setText(tr("Used by everybody who has no other."));
    else if (users.isEmpty())
        m_users->setText(tr("Used by nobody yet."));
    else if (users.size() <= kUsersNamed)
        m_users->setText(tr("Used by %1.").arg(shownText(users.join(u", "_s))));
    else
        m_users->setText(tr("Used by %1 and %Ln more.", nullptr, int(users.size() - kUsersNamed))
                             .arg(shownText(users.first(kUsersNamed).join(u", "_s))));
    m_rename->setEnabled(canRename());
    m_rename->setToolTip(current() == 0 ? tr("The company’s calendar is called so everywhere.")
                         : canRename()  ? QString()
                                        : tr("Save first: one calendar is renamed at a time."));
    m_remove->setEnabled(canRemove());
    m_remove->setToolTip(current() == 0 ? tr("The company’s calendar stays; everybody else’s rests on it.")
                         : canRemove()  ? QString()
                                        : tr("It is used. Let them use another one first."));
    m_use->setEnabled(current() > 0);
    m_use->setToolTip(current() > 0 ? QString() : tr("Whoever has no other works by the company’s."));
}

bool CalendarsTab::canRename() const
{
    return current() > 0 && (m_renamed.was.isEmpty() || m_renamed.now == drafted(current()).name);
}

bool CalendarsTab::canRemove() const
{
    return current() > 0 && usersOf(m_draft.use, drafted(current()).name).isEmpty();
}

// What the use-case calls the company's is nobody else's name; nor is one that clocks still go by.
QStringList CalendarsTab::takenNames(int but) const
{
    QStringList names{u"company"_s, nameOf(0)};
    for (int row = 1; row <= m_draft.others.size(); ++row) {
        if (row != but)
            names += drafted(row).name;
    }
    if (!m_renamed.was.isEmpty() && (but <= 0 || m_renamed.now != drafted(but).name))
        names += m_renamed.was;
    return names;
}

void CalendarsTab::add()
{
    if (!m_isShown)
        return;
    NamedCalendar office{.name = {}, .hours = officeHours("UTC").hours, .zoneId = m_session.settings().zoneId};
    insert(office, tr("Add a calendar"), tr("Add"));
}

void CalendarsTab::insert(NamedCalendar calendar, const QString &title, const QString &verb)
{
    auto *dialog = new CalendarNameDialog(title, verb, calendar.name, takenNames(-1), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, calendar]() mutable {
        calendar.name = dialog->name();
        m_draft.others += calendar;
        fillList(int(m_draft.others.size()));
        edited();
    });
    dialog->open();
}

void CalendarsTab::rename()
{
    if (!canRename())
        return;
    const int row = current();
    auto *dialog =
        new CalendarNameDialog(tr("Rename a calendar"), tr("Rename"), drafted(row).name, takenNames(row), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, row] { call(row, dialog->name()); });
    dialog->open();
}

// Who uses it goes along; so do its clocks, when it is saved.
void CalendarsTab::call(int row, const QString &name)
{
    const QString was = drafted(row).name;
    for (QHash<QString, QString> *uses : {&m_draft.use.byRep, &m_draft.use.byPool, &m_draft.use.byTerritory}) {
        for (QString &calendar : *uses) {
            if (calendar.compare(was, Qt::CaseInsensitive) == 0)
                calendar = name;
        }
    }
    drafted(row).name = name;
    const QString saved = m_renamed.was.isEmpty() ? was : m_renamed.was;
    if (findCalendar(m_shown.others, saved))
        m_renamed = saved == name ? CalendarRename() : CalendarRename{saved, name};
    fillList(row);
    edited();
}

void CalendarsTab::remove()
{
    if (!canRemove())
        return;
    const int row = current();
    if (m_renamed.now == drafted(row).name)
        m_renamed = {};
    m_draft.others.removeAt(row - 1);
    fillList(row);
    edited();
}

void CalendarsTab::editUse()
{
    if (current() <= 0)
        return;
    const Rulebook &rulebook = m_session.rulebook()->rulebook;
    auto *dialog = new CalendarUseDialog(drafted(current()).name, m_draft.use, rulebook.reps, rulebook.pools,
                                         rulebook.lines, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_draft.use = dialog->use();
        edited();
    });
    dialog->open();
}

void CalendarsTab::edited()
{
    m_failure.clear();
    showUsers();
    updateState();
    Q_EMIT currentChanged();
}

} // namespace lw
