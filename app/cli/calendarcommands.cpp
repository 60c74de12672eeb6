// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/calendaredit.h"
#include "app/cli/calendarview.h"
#include "app/cli/command.h"
#include "core/store/operationstore.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

QString tr(const char *text, qsizetype count)
{
    return QCoreApplication::translate("lw::Cli", text, nullptr, int(count));
}

Error usageError()
{
    return usage(
        tr("calendars [list] | show [NAME] [--year Y] | sets | holidays --set CODE [--year Y] | save NAME "
           "FILE.json | import-ics NAME FILE.ics | set NAME [--add-set CODE] [--remove-set CODE] [--switch-off "
           "CODE] [--switch-on CODE] [--holiday DATE[=NAME]] [--work DATE] [--name NEW] | remove NAME | use "
           "NAME --rep REP | --pool POOL | --territory LINE."));
}

/// The words and options of one call.
struct Asked {
    QString verb;
    QStringList words; ///< after the verb
    QString year, set;
    CalendarUsers users;
    CalendarOptions options;
    bool isDry = false;

    QString name() const { return words.value(0); }
};

bool changes(const QString &verb)
{
    return QStringList{u"save"_s, u"import-ics"_s, u"set"_s, u"remove"_s, u"use"_s}.contains(verb);
}

/// How many words a verb takes at most; all of them but for `show`. Nothing: there is no such verb.
std::optional<int> wordsOf(const QString &verb)
{
    static const QHash<QString, int> counts{{u"list"_s, 0},     {u"show"_s, 1},   {u"sets"_s, 0},
                                            {u"holidays"_s, 0}, {u"save"_s, 2},   {u"import-ics"_s, 2},
                                            {u"set"_s, 1},      {u"remove"_s, 1}, {u"use"_s, 1}};
    const auto found = counts.constFind(verb);
    return found == counts.constEnd() ? std::nullopt : std::optional(*found);
}

// What a verb has no use for stays among the words, and is refused there.
void takeOptions(Asked &asked, Arguments &arguments)
{
    if (asked.verb == u"show" || asked.verb == u"holidays")
        asked.year = arguments.option(u"--year"_s);
    if (asked.verb == u"holidays")
        asked.set = arguments.option(u"--set"_s);
    if (asked.verb == u"set")
        asked.options = calendarOptions(arguments);
    while (asked.verb == u"use" && arguments.has(u"--rep"_s))
        asked.users.reps += arguments.option(u"--rep"_s);
    while (asked.verb == u"use" && arguments.has(u"--pool"_s))
        asked.users.pools += arguments.option(u"--pool"_s);
    while (asked.verb == u"use" && arguments.has(u"--territory"_s))
        asked.users.territories += arguments.option(u"--territory"_s);
    if (changes(asked.verb))
        asked.isDry = arguments.flag(u"--dry-run"_s);
}

Result<Asked> askedBy(Arguments &arguments)
{
    Asked asked;
    asked.verb = arguments.takeCommand();
    if (asked.verb.isEmpty())
        asked.verb = u"list"_s;
    takeOptions(asked, arguments);
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    asked.words = *rest;
    const std::optional<int> most = wordsOf(asked.verb);
    if (!most || rest->size() > *most || (asked.verb != u"show" && rest->size() < *most))
        return usageError();
    if (asked.verb == u"set" && asked.options.isEmpty())
        return usage(
            tr("calendars set NAME needs one of --add-set, --remove-set, --switch-off, --switch-on, --holiday, "
               "--work and --name."));
    if (asked.verb == u"use" && asked.users.isEmpty())
        return usage(tr("calendars use NAME needs --rep, --pool or --territory: who is to use it."));
    return asked;
}

Result<int> yearFrom(const QString &text, int otherwise)
{
    bool isNumber = true;
    const int year = text.isNull() ? otherwise : text.toInt(&isNumber);
    if (!isNumber || year < kFirstHolidayYear || year > kLastHolidayYear)
        return usage(
            tr("--year: “%1” is not a year from %2 to %3.").arg(text).arg(kFirstHolidayYear).arg(kLastHolidayYear));
    return year;
}

Result<Answer> holidaysAnswer(const CliContext &context, const Asked &asked)
{
    if (asked.set.isEmpty())
        return usage(tr("calendars holidays needs --set. “calendars sets” lists the countries and regions."));
    const Result<QByteArray> set = holidaySetNamed(asked.set);
    if (!set)
        return set.error();
    const Result<int> year = yearFrom(asked.year, context.now.date().year());
    return year ? Result<Answer>(holidayList(*set, *year)) : Result<Answer>(year.error());
}

Result<Answer> showAnswer(const CliContext &context, const Workspace &workspace, const Asked &asked)
{
    const Calendars calendars = calendarsOf(workspace.rulebook()->rulebook);
    const Result<NamedCalendar> calendar =
        calendarNamed(calendars, asked.words.isEmpty() ? QString(kCompanyCalendar) : asked.name());
    if (!calendar)
        return calendar.error();
    const Result<int> year = yearFrom(asked.year, workspace.localDay(context.now).year());
    return year ? Result<Answer>(calendarAnswer(calendars, *calendar, *year)) : Result<Answer>(year.error());
}

Result<CalendarChange> changeAsked(const CliContext &context, const Workspace &workspace, const Asked &asked)
{
    const Rulebook &rulebook = workspace.rulebook()->rulebook;
    const Calendars calendars = calendarsOf(rulebook);
    if (asked.verb == u"save")
        return savedFrom(calendars, asked.name(), asked.words[1]);
    if (asked.verb == u"import-ics")
        return withDaysFrom(calendars, asked.name(), asked.words[1], workspace.localDay(context.now));
    if (asked.verb == u"set")
        return edited(calendars, asked.name(), asked.options);
    if (asked.verb == u"remove")
        return without(calendars, asked.name());
    return usedBy(rulebook, asked.name(), asked.users);
}

Result<Answer> wouldMoveAnswer(const Workspace &workspace, const CalendarChange &change)
{
    const Result<QList<MovedDeadline>> moved = wouldMove(workspace, change.calendars, change.renamed);
    if (!moved)
        return moved.error();
    Answer answer = movedAnswer(*moved, tr("Nothing was written. Open deadlines that would move: %n.\n", moved->size()),
                                workspace.settings().zoneId);
    answer.json = QJsonObject{{u"dry_run"_s, true}, {u"moved"_s, moved->size()}, {u"deadlines"_s, answer.json}};
    return answer;
}

Result<Answer> changedAnswer(const CliContext &context, Workspace &workspace, const CalendarChange &change)
{
    if (change.calendars == calendarsOf(workspace.rulebook()->rulebook))
        return Answer{.json = QJsonObject{{u"operation"_s, QJsonValue()}, {u"moved"_s, 0}},
                      .text = tr("The calendars are so already. Nothing was written.\n"),
                      .csv = {}};
    const Result<QString> actor = context.actor(workspace, {Right::ChangeCalendars});
    if (!actor)
        return actor.error();
    const Result<OperationId> done =
        changeCalendars(workspace, change.calendars, *actor, context.now, change.label, change.renamed);
    if (!done)
        return done.error();
    const Result<QJsonObject> detail = journalDetail(workspace.database(), *done);
    const qint64 moved = detail ? detail->value(u"moved"_s).toInteger() : 0;
    Answer answer;
    answer.json = QJsonObject{{u"operation"_s, done->value},
                              {u"moved"_s, moved},
                              {u"policy_version"_s, workspace.rulebook()->version},
                              {u"fingerprint"_s, workspace.rulebook()->fingerprint}};
    answer.text = tr("%1: in force, version %2. Open deadlines that moved: %n. “undo %3” takes it back.\n", moved)
                      .arg(change.label, QString::number(workspace.rulebook()->version), QString::number(done->value));
    return answer;
}

// What a file brought and what was left out of it.
void tellOfFile(Answer &answer, const CalendarChange &change)
{
    if (change.added < 0)
        return;
    QJsonObject json = answer.json.toObject();
    json.insert(u"added"_s, change.added);
    json.insert(u"skipped"_s, QJsonArray::fromStringList(change.notes));
    answer.json = json;
    for (const QString &note : change.notes)
        answer.text += tr("Left out: %1\n").arg(note);
    answer.exitCode = change.notes.isEmpty() ? 0 : 1;
}

} // namespace

Result<Answer> runCalendars(const CliContext &context, Arguments &arguments)
{
    const Result<Asked> asked = askedBy(arguments);
    if (!asked)
        return asked.error();
    if (asked->verb == u"sets")
        return holidaySetList();
    if (asked->verb == u"holidays")
        return holidaysAnswer(context, *asked);
    const Result<std::unique_ptr<Workspace>> opened = context.open();
    if (!opened)
        return opened.error();
    Workspace &workspace = **opened;
    if (asked->verb == u"list")
        return calendarList(calendarsOf(workspace.rulebook()->rulebook));
    if (asked->verb == u"show")
        return showAnswer(context, workspace, *asked);
    const Result<CalendarChange> change = changeAsked(context, workspace, *asked);
    if (!change)
        return change.error();
    Result<Answer> answer =
        asked->isDry ? wouldMoveAnswer(workspace, *change) : changedAnswer(context, workspace, *change);
    if (answer)
        tellOfFile(*answer, *change);
    return answer;
}

} // namespace lw
