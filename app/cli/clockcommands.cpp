// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/calendaredit.h"
#include "app/cli/command.h"
#include "core/clocks/calendararithmetic.h"
#include "core/clocks/dueexplained.h"
#include "core/clocks/zonename.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

Result<NamedCalendar> calendarFromText(const QByteArray &json, const QString &zone)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return usage(tr("The calendar is not JSON: %1 at byte %2.").arg(problem.errorString()).arg(problem.offset));
    const QJsonObject object = document.object();
    if (!object.contains(u"hours"_s))
        return usage(tr("The calendar has no “hours”. Write it as {\"hours\": {\"mon\": [[\"09:00\", \"17:00\"]], …}, "
                        "\"holidays\": [\"2026-12-25\"], \"holiday_sets\": [\"US\"]}."));
    if (zone.isEmpty() && !object.contains(u"zone"_s))
        return usage(tr("In which time zone? Give --zone, or write a “zone” into the calendar."));
    return namedCalendarFromJson(object, zone.toUtf8());
}

Result<NamedCalendar> calendarOfWorkspace(const CliContext &context, const QString &name)
{
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    return calendarNamed(calendarsOf((*workspace)->rulebook()->rulebook), name);
}

// JSON, the file of one, or the name of one of the workspace.
Result<NamedCalendar> calendarMeant(const CliContext &context, const QString &text, const QString &zone)
{
    const QString begin = text.trimmed().left(1);
    if (begin == u"{" || begin == u"[")
        return calendarFromText(text.toUtf8(), zone);
    const bool isFile = QFileInfo(text).isFile() || text.contains(u'/') || text.endsWith(u".json");
    if (!isFile && !context.workspacePath.isEmpty())
        return calendarOfWorkspace(context, text);
    const Result<QByteArray> bytes = readSmallFile(text);
    return bytes ? calendarFromText(*bytes, zone) : Result<NamedCalendar>(bytes.error());
}

Result<NamedCalendar> calendarOption(const CliContext &context, const QString &text, const QString &zone)
{
    const Result<NamedCalendar> calendar = calendarMeant(context, text, zone);
    if (!calendar)
        return calendar.error();
    const QString itsZone = QString::fromUtf8(calendar->zoneId);
    if (!zone.isEmpty() && zone != itsZone)
        return usage(
            tr("The calendar says the zone is “%1”, but “%2” was asked for. Leave one out.").arg(itsZone, zone));
    if (!isTimeZone(calendar->zoneId))
        return usage(tr("“%1” is not a time zone; write one like Europe/Berlin.").arg(itsZone));
    return calendar;
}

/// Working days, or working time in milliseconds.
struct Work {
    bool inDays = false;
    qint64 amount = 0;
};

Result<Work> workFromText(const QString &text)
{
    static const QRegularExpression pattern(u"^(-?\\d+(?:\\.\\d+)?)(s|m|h|wd)$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return usage(tr("“%1” is no working time. Write --work as 45s, 90m, 3h or 2wd; -3h goes back.").arg(text));
    const double number = match.captured(1).toDouble();
    const QString unit = match.captured(2);
    const bool inDays = unit == u"wd";
    if (inDays && number != std::floor(number))
        return usage(tr("“%1”: working days are whole. Write 2wd or, for a part of a day, hours like 4h.").arg(text));
    const double amount = number * (inDays ? 1 : unit == u"h" ? 3'600'000 : unit == u"m" ? 60'000 : 1000);
    const double most = inDays ? 1e9 : 1e15; // more than there is
    return Work{inDays, std::llround(std::clamp(amount, -most, most))};
}

Error outsideYears()
{
    return failed(tr("Working time is known for the years 1970 to 2199 only."));
}

Result<Answer> due(const CalendarArithmetic &arithmetic, const QDateTime &start, const Work &work)
{
    if (!arithmetic.calendar().hasHours())
        return failed(tr("This calendar has no hours, so nothing is ever due. Give a weekday a block like "
                         "[\"09:00\", \"17:00\"]."));
    if (!arithmetic.covers(start))
        return outsideYears();
    const std::optional<QDateTime> found =
        work.inDays ? arithmetic.dueAtDays(start, int(work.amount)) : arithmetic.dueAt(start, work.amount);
    if (!found)
        return failed(tr("So much working time is not in this calendar between 1970 and 2199."));
    Answer answer;
    answer.json = QJsonObject{{u"due"_s, jsonInstant(*found, arithmetic.calendar().zoneId)}};
    answer.text = jsonInstant(*found, arithmetic.calendar().zoneId).toString() + u'\n';
    return answer;
}

Result<Answer> between(const CalendarArithmetic &arithmetic, const QDateTime &from, const QDateTime &to)
{
    if (!arithmetic.covers(from) || !arithmetic.covers(to))
        return outsideYears();
    const double minutes = double(arithmetic.elapsed(from, to)) / 60'000;
    Answer answer;
    answer.json = QJsonObject{{u"working_minutes"_s, minutes}};
    answer.text = QString::number(minutes, 'g', 12) + u'\n';
    return answer;
}

QString hoursText(qint64 msecs)
{
    return msecs == 0 ? QString() : tr("%1 h").arg(QString::number(double(msecs) / 3'600'000, 'g', 6));
}

/// The way to the deadline before the deadline itself.
void explain(Answer &answer, const QList<DueLine> &lines)
{
    QJsonArray json;
    QString text;
    for (const DueLine &line : lines) {
        const QString last = line.last.isValid() ? u"–"_s + line.last.toString(Qt::ISODate) : QString();
        text += QString(line.day.toString(Qt::ISODate) + last).leftJustified(22) +
                hoursText(line.worked).rightJustified(9) + u"  "_s + line.what + u'\n';
        QJsonObject one{{u"day"_s, line.day.toString(Qt::ISODate)},
                        {u"what"_s, line.what},
                        {u"worked_minutes"_s, double(line.worked) / 60'000},
                        {u"left_minutes"_s, double(line.left) / 60'000}};
        if (line.last.isValid())
            one.insert(u"last_day"_s, line.last.toString(Qt::ISODate));
        json += one;
    }
    QJsonObject all = answer.json.toObject();
    all.insert(u"explained"_s, json);
    answer.json = all;
    answer.text = text + answer.text;
}

Result<Answer> dueExplained(const NamedCalendar &calendar, const QDateTime &start, const Work &work)
{
    if (work.amount <= 0)
        return usage(tr("--explain tells how a deadline comes about, so --work must be more than nothing."));
    const CalendarArithmetic arithmetic(toWorkCalendar(calendar));
    Result<Answer> answer = due(arithmetic, start, work);
    const Span span = work.inDays ? Span{.unit = SpanUnit::WorkingDays, .amount = double(work.amount)}
                                  : Span{.amount = double(work.amount) / 3'600'000};
    if (answer)
        explain(*answer, explainDue(calendar, arithmetic, start, span));
    return answer;
}

struct ClockOptions {
    bool measures = false; ///< clock between
    bool explains = false; ///< clock due --explain
    QString calendar, zone, start, end;
};

// Error: a word, an option or the lack of one that makes no sense.
Result<ClockOptions> clockOptions(Arguments &arguments)
{
    QMap<QString, QString> given;
    for (const QString &name : {u"--calendar"_s, u"--zone"_s, u"--start"_s, u"--work"_s, u"--from"_s, u"--to"_s}) {
        if (arguments.has(name))
            given.insert(name, arguments.option(name));
    }
    const bool explains = arguments.flag(u"--explain"_s);
    const Result<QStringList> verb = arguments.rest();
    if (!verb)
        return verb.error();
    const bool measures = *verb == QStringList{u"between"_s};
    if (!measures && *verb != QStringList{u"due"_s})
        return usage(tr("clock due --calendar CAL --zone Z --start T --work DURATION [--explain], or clock between "
                        "--calendar CAL --zone Z --from T --to T. CAL is JSON, a file, or the name of a calendar of "
                        "the workspace."));
    const QString start = measures ? u"--from"_s : u"--start"_s;
    const QString end = measures ? u"--to"_s : u"--work"_s;
    for (const QString &name : {u"--calendar"_s, start, end}) {
        if (given.value(name).isEmpty())
            return usage(tr("clock %1 needs %2.").arg(verb->first(), name));
    }
    if (measures && explains)
        return usage(tr("clock between takes no --explain; clock due does."));
    if (given.contains(u"--zone"_s) && given[u"--zone"_s].isEmpty())
        return usage(tr("clock %1 needs %2.").arg(verb->first(), u"--zone"_s));
    if (given.size() > (given.contains(u"--zone"_s) ? 4 : 3))
        return usage(measures ? tr("clock between takes --from and --to, not --start or --work.")
                              : tr("clock due takes --start and --work, not --from or --to."));
    return ClockOptions{measures, explains, given[u"--calendar"_s], given[u"--zone"_s], given[start], given[end]};
}

} // namespace

Result<Answer> runClock(const CliContext &context, Arguments &arguments)
{
    const Result<ClockOptions> options = clockOptions(arguments);
    if (!options)
        return options.error();
    const Result<NamedCalendar> calendar = calendarOption(context, options->calendar, options->zone);
    if (!calendar)
        return calendar.error();
    const QByteArray &zoneId = calendar->zoneId;
    const Result<QDateTime> start = instantOption(options->start, zoneId);
    if (!start)
        return start.error();
    if (!options->measures) {
        const Result<Work> work = workFromText(options->end);
        if (work && options->explains)
            return dueExplained(*calendar, *start, *work);
        return work ? due(CalendarArithmetic(toWorkCalendar(*calendar)), *start, *work) : Result<Answer>(work.error());
    }
    const Result<QDateTime> end = instantOption(options->end, zoneId);
    return end ? between(CalendarArithmetic(toWorkCalendar(*calendar)), *start, *end) : Result<Answer>(end.error());
}

} // namespace lw
