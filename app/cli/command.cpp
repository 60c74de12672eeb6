// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "core/files/csvtext.h"
#include "core/intake/datereading.h"
#include "core/workspace/policylife.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocale>
#include <QSaveFile>
#include <QTextStream>
#include <QTimeZone>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

bool looksLikeNumber(const QString &cell)
{
    return !cell.isEmpty() &&
           std::ranges::all_of(cell, [](QChar c) { return c.isDigit() || QStringView(u".,-+%: ").contains(c); });
}

} // namespace

Result<std::unique_ptr<Workspace>> CliContext::open() const
{
    if (workspacePath.isEmpty())
        return usage(tr("Which workspace? Give --workspace FILE or set LEADWRIGHT_WORKSPACE."));
    Result<std::unique_ptr<Workspace>> workspace = Workspace::open(workspacePath, waitSeconds, now);
    if (!workspace)
        return workspace;
    // What is asked now is answered by what holds now.
    const Result<std::optional<RulebookId>> came = putScheduledInForce(**workspace, now);
    if (!came)
        say(came.error().message);
    else if (*came)
        say(tr("Version %1 of the policy came in force as planned.").arg((*came)->value));
    return workspace;
}

Result<QString> CliContext::actor(const Workspace &workspace) const
{
    const Result<Member> member = workspace.actor(user, qEnvironmentVariable("USER"), now);
    return member ? Result<QString>(member->name) : Result<QString>(member.error());
}

Result<QString> CliContext::actor(const Workspace &workspace, const QList<Right> &anyOf) const
{
    Result<Member> member = workspace.actor(user, qEnvironmentVariable("USER"), now);
    if (!member)
        return member.error();
    member->roles = workspace.rolesOf(*member, now);
    if (std::ranges::any_of(anyOf, [&](Right right) { return lw::mayDo(member->roles, right); }))
        return member->name;
    return failed(tr("%1 --user names somebody else.").arg(refusal(*member, anyOf.first())));
}

Result<void> CliContext::mayDo(const Workspace &workspace, Right right) const
{
    const Result<QString> may = actor(workspace, {right});
    return may ? Result<void>() : Result<void>(may.error());
}

void CliContext::say(const QString &message) const
{
    if (!quiet)
        QTextStream(stderr) << message << Qt::endl;
}

QString Table::toText() const
{
    QList<qsizetype> widths;
    for (qsizetype column = 0; column < headers.size(); ++column) {
        qsizetype width = headers[column].size();
        for (const QStringList &row : rows)
            width = std::max(width, row.value(column).size());
        widths += width;
    }
    QString text;
    const auto line = [&](const QStringList &cells, bool header) {
        QString out;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            const bool right = !header && looksLikeNumber(cells.value(i));
            out += right ? cells.value(i).rightJustified(widths[i]) : cells.value(i).leftJustified(widths[i]);
            out += u"  "_s;
        }
        while (out.endsWith(u' '))
            out.chop(1);
        text += out + u'\n';
    };
    line(headers, true);
    for (const QStringList &row : rows)
        line(row, false);
    return text;
}

QString Table::toCsv() const
{
    QString csv = csvLine(headers) + u'\n';
    for (const QStringList &row : rows)
        csv += csvLine(row) + u'\n';
    return csv;
}

Result<QByteArray> readSmallFile(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isDir())
        return unreadable(tr("%1 is a folder. Name a file in it.").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(tr("%1 cannot be read: %2").arg(path, file.errorString()));
    return file.readAll();
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failed(tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

QJsonValue jsonNumber(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue jsonInstant(const QDateTime &instant, const QByteArray &zoneId)
{
    if (!instant.isValid())
        return QJsonValue();
    const QDateTime local = instant.toTimeZone(QTimeZone(zoneId));
    const QDateTime shown = QDateTime(local.date(), local.time(), Qt::OffsetFromUTC, local.offsetFromUtc());
    return shown.toString(shown.time().msec() ? Qt::ISODateWithMs : Qt::ISODate);
}

QJsonValue jsonMoney(const std::optional<Money> &money)
{
    return money ? QJsonValue(toDecimal(*money)) : QJsonValue();
}

QString percentText(const std::optional<double> &rate)
{
    return rate ? QString(QLocale().toString(*rate * 100, 'f', 1) + u" %") : tr("n/a");
}

Result<QDateTime> instantOption(const QString &text, const QByteArray &zoneId)
{
    const QDateTime read = readInstant(text, u"ymd"_s, zoneId);
    if (!read.isValid())
        return usage(tr("“%1” is not a date or time like 2026-01-31 or 2026-01-31T09:30:00+01:00.").arg(text));
    return read;
}

QJsonValue jsonOf(const LeadRecord &record, Field field, const QByteArray &zoneId)
{
    const QString text = textOf(record, field);
    switch (info(field).type) {
    case FieldType::Instant: return jsonInstant(QDateTime::fromString(text, Qt::ISODateWithMs), zoneId);
    case FieldType::Integer: return text.isEmpty() ? QJsonValue() : QJsonValue(text.toLongLong());
    case FieldType::Money: return text.isEmpty() ? QJsonValue() : QJsonValue(text);
    case FieldType::Flag: return text == u"true";
    case FieldType::Text:
    case FieldType::Email:
    case FieldType::Phone:
    case FieldType::Country:
    case FieldType::State:
    case FieldType::Postcode:
    case FieldType::Choice: return text;
    }
    Q_UNREACHABLE();
}

Result<qint64> numberArgument(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number < 1)
        return usage(tr("“%1” is not a register number.").arg(text));
    return number;
}

Result<ColumnMapping> profileFromFile(const QString &path)
{
    const Result<QByteArray> bytes = readSmallFile(path);
    if (!bytes)
        return bytes.error();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &problem);
    if (problem.error != QJsonParseError::NoError)
        return unreadable(tr("%1 is not JSON: %2 at byte %3.").arg(path, problem.errorString()).arg(problem.offset));
    const Result<ColumnMapping> mapping = columnMappingFromJson(document.object());
    return mapping ? mapping : Result<ColumnMapping>(unreadable(QString(path + u": "_s + mapping.error().message)));
}

} // namespace lw
