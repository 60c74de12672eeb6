// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "core/clocks/workcalendar.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTimeZone>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

Result<WorkCalendar> calendarOption(const QString &text, const QByteArray &zoneId)
{
    QByteArray json = text.toUtf8();
    if (!text.trimmed().startsWith(u'{')) {
        const Result<QByteArray> bytes = readSmallFile(text);
        if (!bytes)
            return bytes.error();
        json = *bytes;
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return usage(tr("The calendar is not JSON: %1.").arg(problem.errorString()));
    return calendarFromJson(document.object(), zoneId);
}

Result<Answer> due(const WorkCalendar &calendar, const QDateTime &start, const QString &duration)
{
    static const QRegularExpression pattern(u"^(\\d+(?:\\.\\d+)?)(s|m|h|wd)$"_s);
    const QRegularExpressionMatch match = pattern.match(duration);
    if (!match.hasMatch())
        return usage(tr("--work is a time like 45s, 90m, 3h or 2wd."));
    const double amount = match.captured(1).toDouble();
    const QString unit = match.captured(2);
    const double seconds = amount * (unit == u"h" ? 3600 : unit == u"m" ? 60 : 1);
    const std::optional<QDateTime> found =
        unit == u"wd" ? dueAfterDays(calendar, start, int(amount)) : dueAfter(calendar, start, qint64(seconds));
    if (!found)
        return failed(tr("That much working time does not fit into the next five years of this calendar."));
    Answer answer;
    answer.json = QJsonObject{{u"due"_s, jsonInstant(*found, calendar.zoneId)}};
    answer.text = jsonInstant(*found, calendar.zoneId).toString() + u'\n';
    return answer;
}

} // namespace

Result<Answer> runClock(const CliContext &, Arguments &arguments)
{
    const QString calendarText = arguments.option(u"--calendar"_s);
    const QByteArray zoneId = arguments.option(u"--zone"_s).toUtf8();
    const QString startText = arguments.option(u"--start"_s);
    const QString work = arguments.option(u"--work"_s);
    const QString fromText = arguments.option(u"--from"_s);
    const QString toText = arguments.option(u"--to"_s);
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    if (calendarText.isEmpty() || zoneId.isEmpty() ||
        (*rest != QStringList{u"due"_s} && *rest != QStringList{u"between"_s}))
        return usage(tr("clock due --calendar CAL --zone Z --start T --work DURATION, or clock between --calendar CAL "
                        "--zone Z --from T --to T."));
    const Result<WorkCalendar> calendar = calendarOption(calendarText, zoneId);
    if (!calendar)
        return calendar.error();
    if (rest->first() == u"due") {
        const Result<QDateTime> start = instantOption(startText, zoneId);
        return start ? due(*calendar, *start, work) : Result<Answer>(start.error());
    }
    const Result<QDateTime> from = instantOption(fromText, zoneId);
    const Result<QDateTime> to = instantOption(toText, zoneId);
    if (!from || !to)
        return !from ? from.error() : to.error();
    const double minutes = double(workingSeconds(*calendar, *from, *to)) / 60;
    Answer answer;
    answer.json = QJsonObject{{u"working_minutes"_s, minutes}};
    answer.text = QString::number(minutes, 'g', 12) + u'\n';
    return answer;
}

} // namespace lw
