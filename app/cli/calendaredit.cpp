// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/calendaredit.h"

#include "core/clocks/icsholidays.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 kMostBytes = 10 * 1024 * 1024;
// Days that come again are written one by one, so not for ever.
constexpr int kYearsBack = 1;
constexpr int kYearsOn = 10;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

bool sameName(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isCompany(const Calendars &calendars, const QString &name)
{
    return name.compare(kCompanyCalendar, Qt::CaseInsensitive) == 0 ||
           (!name.isEmpty() && sameName(name, calendars.company.name));
}

/// Null: there is none.
NamedCalendar *find(Calendars &calendars, const QString &name)
{
    if (isCompany(calendars, name))
        return &calendars.company;
    const auto found = std::ranges::find_if(
        calendars.others, [&](const NamedCalendar &calendar) { return sameName(calendar.name, name); });
    return found == calendars.others.end() ? nullptr : &*found;
}

Error noSuchCalendar(const Calendars &calendars, const QString &name)
{
    QStringList known{kCompanyCalendar};
    for (const NamedCalendar &calendar : calendars.others)
        known += calendar.name;
    return usage(tr("There is no calendar “%1”. There are: %2.").arg(name, known.join(u", "_s)));
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir())
        return unreadable(tr("%1 is a folder. Name a file in it.").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(tr("%1 cannot be read: %2").arg(path, file.errorString()));
    const QByteArray bytes = file.read(kMostBytes + 1);
    if (bytes.size() > kMostBytes)
        return unreadable(tr("%1 is larger than %2 MB, which no calendar is.").arg(path).arg(kMostBytes >> 20));
    return bytes;
}

Result<NamedCalendar> calendarFrom(const QString &path, const QByteArray &zoneId)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &problem);
    if (problem.error != QJsonParseError::NoError)
        return unreadable(tr("%1 is not JSON: %2 at byte %3.").arg(path, problem.errorString()).arg(problem.offset));
    if (!document.isObject())
        return unreadable(tr("%1 is no calendar. Write it as {\"hours\": {\"mon\": [[\"09:00\", \"17:00\"]], …}, "
                             "\"holiday_sets\": [\"US\"]}.")
                              .arg(path));
    const Result<NamedCalendar> read = namedCalendarFromJson(document.object(), zoneId);
    return read ? read : Result<NamedCalendar>(unreadable(QString(path + u": "_s + read.error().message)));
}

QStringList all(Arguments &arguments, const QString &name)
{
    QStringList values;
    while (arguments.has(name))
        values += arguments.option(name);
    return values;
}

Result<QDate> dayFrom(const QString &text)
{
    const QDate day = QDate::fromString(text, u"yyyy-MM-dd"_s);
    if (!day.isValid() || day.year() < kFirstHolidayYear || day.year() > kLastHolidayYear)
        return usage(tr("“%1” is not a day like 2026-12-24 of %2 to %3.")
                         .arg(text)
                         .arg(kFirstHolidayYear)
                         .arg(kLastHolidayYear));
    return day;
}

Result<void> changeSets(NamedCalendar &calendar, const CalendarOptions &options)
{
    for (const QString &text : options.removeSets) {
        const Result<QByteArray> set = holidaySetNamed(text);
        if (!set)
            return set.error();
        if (calendar.holidaySets.removeAll(*set) == 0)
            return usage(tr("“%1” does not have the holidays of %2.")
                             .arg(calledOnCommandLine(calendar), QString::fromLatin1(*set)));
    }
    for (const QString &text : options.addSets) {
        const Result<QByteArray> set = holidaySetNamed(text);
        if (!set)
            return set.error();
        if (!calendar.holidaySets.contains(*set))
            calendar.holidaySets += *set;
    }
    return {};
}

// A switch that changes nothing would be taken for one that does.
Result<void> changeSwitches(NamedCalendar &calendar, const QStringList &codes, bool counts)
{
    const QList<CalendarHoliday> holidays = holidaysOf(calendar, kFirstHolidayYear, kLastHolidayYear);
    for (const QString &text : codes) {
        const QByteArray code = text.toLower().toUtf8();
        const bool isOurs = std::ranges::any_of(
            holidays, [&](const CalendarHoliday &one) { return !one.single && one.holiday.code == code; });
        if (!isOurs)
            return usage(tr("“%1” is no holiday of the sets of “%2”. “calendars show %2” gives their codes.")
                             .arg(text, calledOnCommandLine(calendar)));
        switchHoliday(calendar, code, counts);
    }
    return {};
}

bool isKept(const NamedCalendar &calendar, QDate day)
{
    return std::ranges::any_of(holidaysOf(calendar, day.year(), day.year()),
                               [&](const CalendarHoliday &one) { return one.counts && one.holiday.day == day; });
}

// "2026-12-24=Works outing"
Result<void> keepDay(NamedCalendar &calendar, const QString &text)
{
    const Result<QDate> day = dayFrom(text.section(u'=', 0, 0));
    if (!day)
        return day.error();
    const QString name = text.section(u'=', 1).simplified();
    calendar.days.removeIf([&](const CalendarDay &one) { return one.day == *day && one.off; });
    const bool isAgain = name.isEmpty() && isKept(calendar, *day);
    if (!isAgain)
        addDays(calendar, {Holiday{.day = *day, .name = name, .code = {}}});
    return {};
}

Result<void> workOn(NamedCalendar &calendar, const QString &text)
{
    const Result<QDate> day = dayFrom(text);
    if (!day)
        return day.error();
    if (!isKept(calendar, *day))
        return usage(tr("%1 is no holiday in “%2”.").arg(text, calledOnCommandLine(calendar)));
    calendar.days.removeIf([&](const CalendarDay &one) { return one.day == *day; });
    if (!isKept(calendar, *day))
        return {};
    calendar.days += CalendarDay{*day, {}, true};
    std::ranges::stable_sort(calendar.days, {}, &CalendarDay::day);
    return {};
}

Result<QString> repNamed(const Rulebook &rulebook, const QString &name)
{
    if (const Rep *rep = rulebook.findRep(name))
        return rep->name;
    QStringList reps;
    for (const Rep &rep : rulebook.reps)
        reps += rep.name;
    return usage(tr("“%1” is not one of the reps: %2.").arg(name, reps.join(u", "_s)));
}

Result<QString> poolNamed(const Rulebook &rulebook, const QString &name)
{
    const Pool *pool = findPool(rulebook.pools, name);
    return pool ? Result<QString>(pool->name)
                : Result<QString>(usage(tr("There is no pool “%1”. “pools” lists them.").arg(name)));
}

Result<QString> territoryNamed(const Rulebook &rulebook, const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    const auto line = std::ranges::find_if(rulebook.lines, [&](const CoverageLine &candidate) {
        return sameName(territoryOf(candidate), text) || (isNumber && candidate.number == number);
    });
    if (line == rulebook.lines.end())
        return usage(tr("No territory line is described as “%1”. Write its number; “territories export --format json” "
                        "gives them.")
                         .arg(text));
    return territoryOf(*line);
}

void use(QHash<QString, QString> &uses, const QString &user, const QString &calendar)
{
    erase_if(uses, [&](const auto &one) { return sameName(one.key(), user); });
    if (!calendar.isEmpty())
        uses.insert(user, calendar);
}

} // namespace

bool CalendarOptions::isEmpty() const
{
    return name.isEmpty() && addSets.isEmpty() && removeSets.isEmpty() && switchOff.isEmpty() && switchOn.isEmpty() &&
           holidays.isEmpty() && work.isEmpty();
}

CalendarOptions calendarOptions(Arguments &arguments)
{
    return {.addSets = all(arguments, u"--add-set"_s),
            .removeSets = all(arguments, u"--remove-set"_s),
            .switchOff = all(arguments, u"--switch-off"_s),
            .switchOn = all(arguments, u"--switch-on"_s),
            .holidays = all(arguments, u"--holiday"_s),
            .work = all(arguments, u"--work"_s),
            .name = arguments.option(u"--name"_s)};
}

QString calledOnCommandLine(const NamedCalendar &calendar)
{
    return calendar.name.isEmpty() ? QString(kCompanyCalendar) : calendar.name;
}

Result<NamedCalendar> calendarNamed(const Calendars &calendars, const QString &name)
{
    Calendars copy = calendars;
    const NamedCalendar *found = find(copy, name);
    return found ? Result<NamedCalendar>(*found) : Result<NamedCalendar>(noSuchCalendar(calendars, name));
}

Result<QByteArray> holidaySetNamed(const QString &code)
{
    const QByteArray set = code.toUpper().toUtf8();
    return isHolidaySet(set)
               ? Result<QByteArray>(set)
               : Result<QByteArray>(
                     usage(tr("No holidays are known for “%1”. “calendars sets” lists the countries and regions.")
                               .arg(code)));
}

Result<CalendarChange> savedFrom(Calendars calendars, const QString &name, const QString &path)
{
    NamedCalendar *known = find(calendars, name);
    const Result<NamedCalendar> read = calendarFrom(path, known ? known->zoneId : calendars.company.zoneId);
    if (!read)
        return read.error();
    NamedCalendar calendar = *read;
    CalendarChange change{.calendars = {}, .label = tr("Save the calendar “%1”").arg(name)};
    if (isCompany(calendars, name)) {
        if (calendar.name.isEmpty())
            calendar.name = known->name;
        change.renamed = {.was = known->name, .now = calendar.name};
    } else {
        calendar.name = known ? known->name : name; // whatever it is called in its file
    }
    if (known)
        *known = calendar;
    else
        calendars.others += calendar;
    change.calendars = calendars;
    return change;
}

Result<CalendarChange> withDaysFrom(Calendars calendars, const QString &name, const QString &path, QDate today)
{
    NamedCalendar *calendar = find(calendars, name);
    if (!calendar)
        return noSuchCalendar(calendars, name);
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    const Result<IcsHolidays> read = holidaysFromIcs(*bytes, today.year() - kYearsBack, today.year() + kYearsOn);
    if (!read)
        return unreadable(QString(path + u": "_s + read.error().message));
    const int added = addDays(*calendar, read->days);
    CalendarChange change{
        .calendars = {},
        .label =
            tr("Days from %1 for the calendar “%2”").arg(QFileInfo(path).fileName(), calledOnCommandLine(*calendar)),
        .notes = read->skipped,
        .added = added};
    change.calendars = calendars;
    return change;
}

Result<CalendarChange> edited(Calendars calendars, const QString &name, const CalendarOptions &options)
{
    NamedCalendar *calendar = find(calendars, name);
    if (!calendar)
        return noSuchCalendar(calendars, name);
    CalendarChange change{.calendars = {}, .label = tr("Change the calendar “%1”").arg(calledOnCommandLine(*calendar))};
    LW_TRY(changeSets(*calendar, options));
    LW_TRY(changeSwitches(*calendar, options.switchOff, false));
    LW_TRY(changeSwitches(*calendar, options.switchOn, true));
    for (const QString &day : options.holidays)
        LW_TRY(keepDay(*calendar, day));
    for (const QString &day : options.work)
        LW_TRY(workOn(*calendar, day));
    if (!options.name.isEmpty()) {
        change.renamed = {.was = calendar->name, .now = options.name.simplified()};
        calendar->name = change.renamed.now;
    }
    change.calendars = calendars;
    return change;
}

Result<CalendarChange> without(Calendars calendars, const QString &name)
{
    if (isCompany(calendars, name))
        return usage(tr("The company's calendar cannot be removed. “calendars save company FILE.json” replaces it."));
    const NamedCalendar *calendar = find(calendars, name);
    if (!calendar)
        return noSuchCalendar(calendars, name);
    const QString label = tr("Remove the calendar “%1”").arg(calendar->name);
    calendars.others.removeIf([&](const NamedCalendar &other) { return sameName(other.name, name); });
    return CalendarChange{.calendars = calendars, .label = label};
}

Result<CalendarChange> usedBy(const Rulebook &rulebook, const QString &name, const CalendarUsers &users)
{
    Calendars calendars = calendarsOf(rulebook);
    const NamedCalendar *calendar = find(calendars, name);
    if (!calendar)
        return noSuchCalendar(calendars, name);
    // Its word takes a use away; its own name holds it against a territory's.
    const QString used = sameName(name, calendar->name) ? calendar->name : QString();
    QStringList called;
    const auto take = [&](const QStringList &texts, auto named, QHash<QString, QString> &uses) -> Result<void> {
        for (const QString &text : texts) {
            const Result<QString> user = named(rulebook, text);
            if (!user)
                return user.error();
            use(uses, *user, used);
            called += *user;
        }
        return {};
    };
    LW_TRY(take(users.reps, repNamed, calendars.use.byRep));
    LW_TRY(take(users.pools, poolNamed, calendars.use.byPool));
    LW_TRY(take(users.territories, territoryNamed, calendars.use.byTerritory));
    const QString word = used.isEmpty() ? QString(kCompanyCalendar) : used;
    return CalendarChange{.calendars = calendars,
                          .label = tr("Use the calendar “%1” for %2").arg(word, called.join(u", "_s))};
}

} // namespace lw
