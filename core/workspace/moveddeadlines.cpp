// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/moveddeadlines.h"

#include "core/base/fold.h"
#include "core/store/historystore.h"
#include "core/store/settingsstore.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::MovedDeadlines", text);
}

/// An open clock as it stands and as the calendars count it.
struct Recount {
    LeadId lead;
    Clock before;
    Clock after;

    bool moves() const { return before.due != after.due; }
};

bool hasCalendar(const CompiledRulebook &rulebook, const QString &name)
{
    return name.isEmpty() || rulebook.calendars.contains(fold(name));
}

// What was promised by a calendar that is gone stands: nothing can count it any more, so its span is forgotten.
Clock recounted(Clock clock, const CompiledRulebook &after, const CalendarRename &renamed)
{
    if (hasCalendar(after, clock.calendar))
        return recomputed(clock, after.calendarOf(clock.calendar));
    if (fold(clock.calendar) != fold(renamed.was)) {
        clock.span = {};
        return clock;
    }
    clock.calendar = renamed.now;
    return recomputed(clock, after.calendarOf(clock.calendar));
}

using Take = std::function<Result<void>(const QList<Recount> &ofOneLead)>;

// Never all clocks in memory: `take` gets those of one lead that change, and may write them.
Result<void> forEachRecounted(const Database &database, const CompiledRulebook &after, const CalendarRename &renamed,
                              const Take &take)
{
    for (LeadId last;;) {
        const Result<QList<OpenClock>> page = openClocksOfNext(database, last);
        if (!page)
            return page.error();
        if (page->isEmpty())
            return {};
        last = page->last().lead;
        QList<Recount> ofLead;
        for (qsizetype i = 0; i < page->size(); ++i) {
            const OpenClock &open = page->at(i);
            const Recount recount{open.lead, open.clock, recounted(open.clock, after, renamed)};
            if (recount.after != recount.before)
                ofLead += recount;
            const bool leadEnds = i + 1 == page->size() || page->at(i + 1).lead != open.lead;
            if (leadEnds && !ofLead.isEmpty())
                LW_TRY(take(std::exchange(ofLead, {})));
        }
    }
}

// As people wrote it; the company's may have none.
QString calendarName(const Clock &clock, const Rulebook &rulebook)
{
    const NamedCalendar *special =
        clock.calendar.isEmpty() ? nullptr : findCalendar(rulebook.calendars, clock.calendar);
    return special ? special->name : rulebook.calendar.name;
}

/// Deadlines in words, by the clock of the house.
class Words
{
public:
    Words(const Rulebook &rulebook, const QByteArray &zoneId, const QDateTime &now)
        : m_rulebook(rulebook)
        , m_zone(zoneId)
        , m_year(now.toTimeZone(m_zone).date().year())
    {
    }

    // "Accept: due 24 Dec 17:00 → 28 Dec 17:00 (calendar “Munich”)"
    QString operator()(const Recount &moved) const
    {
        const QDateTime was = moved.before.due.toTimeZone(m_zone);
        const QDateTime now = moved.after.due.toTimeZone(m_zone);
        const bool thisYear = was.date().year() == m_year && now.date().year() == m_year;
        const QString format = thisYear ? u"d MMM HH:mm"_s : u"d MMM yyyy HH:mm"_s;
        const QString name = calendarName(moved.after, m_rulebook);
        return tr("%1: due %2 → %3 (%4)")
            .arg(labelOf(moved.before.kind), QLocale::c().toString(was, format), QLocale::c().toString(now, format),
                 name.isEmpty() ? tr("the company's calendar") : tr("calendar “%1”").arg(name));
    }

private:
    const Rulebook &m_rulebook;
    QTimeZone m_zone;
    int m_year;
};

/// Writes what moves, while a deed is open.
class Mover
{
public:
    Mover(OpenDeed &deed, const CompiledRulebook &after, const QByteArray &zoneId)
        : m_deed(deed)
        , m_rulebook(after.rulebook)
        , m_history(deed.database, deed.id)
        , m_words(after.rulebook, zoneId, deed.deed.now)
    {
        m_history.expectMany();
    }

    Result<void> move(const QList<Recount> &ofLead)
    {
        QStringList said;
        for (const Recount &recount : ofLead) {
            LW_TRY(updateClock(m_deed.database, recount.lead, recount.after));
            if (!recount.moves())
                continue; // its calendar is called something else
            said += m_words(recount);
            const QString name = calendarName(recount.after, m_rulebook);
            m_calendars.insert(name.isEmpty() ? u"company"_s : name);
        }
        m_moved += said.size();
        return said.isEmpty() ? Result<void>() : tell(ofLead.first().lead, said.join(u"; "_s));
    }

    qsizetype moved() const { return m_moved; }
    QJsonArray calendars() const
    {
        QStringList names(m_calendars.begin(), m_calendars.end());
        names.sort();
        return QJsonArray::fromStringList(names);
    }

private:
    Result<void> tell(LeadId lead, const QString &what)
    {
        m_deed.leads.insert(lead.value);
        return m_history.insert(LeadEvent{
            .lead = lead, .at = m_deed.deed.now, .kind = EventKind::Due, .actor = m_deed.deed.actor, .detail = what});
    }

    OpenDeed &m_deed;
    const Rulebook &m_rulebook;
    HistoryWriter m_history;
    Words m_words;
    qsizetype m_moved = 0;
    QSet<QString> m_calendars;
};

} // namespace

Result<QList<MovedDeadline>> movedDeadlines(const Database &database, const CompiledRulebook &after,
                                            const CalendarRename &renamed)
{
    QList<MovedDeadline> moved;
    LW_TRY(forEachRecounted(database, after, renamed, [&](const QList<Recount> &ofLead) -> Result<void> {
        for (const Recount &recount : ofLead) {
            if (recount.moves())
                moved += MovedDeadline{.lead = recount.lead,
                                       .kind = recount.before.kind,
                                       .was = recount.before.due,
                                       .now = recount.after.due};
        }
        return {};
    }));
    std::ranges::stable_sort(moved, {}, [](const MovedDeadline &deadline) { return std::tuple(deadline.now); });
    return moved;
}

Result<qsizetype> moveDeadlines(OpenDeed &deed, const CompiledRulebook &after, const CalendarRename &renamed)
{
    const Result<Settings> settings = loadSettings(deed.database);
    if (!settings)
        return settings.error();
    Mover mover(deed, after, settings->zoneId);
    LW_TRY(forEachRecounted(deed.database, after, renamed,
                            [&](const QList<Recount> &ofLead) { return mover.move(ofLead); }));
    deed.detail.insert(u"moved"_s, mover.moved());
    deed.detail.insert(u"calendars"_s, mover.calendars());
    return mover.moved();
}

} // namespace lw
