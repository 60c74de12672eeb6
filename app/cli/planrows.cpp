// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/planrows.h"

#include "core/files/csvtext.h"
#include "core/intake/startingclocks.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 kCopiedAtOnce = 1 << 16;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

QString codeOfOutcome(IntakeOutcome outcome)
{
    switch (outcome) {
    case IntakeOutcome::NewLead: return u"new"_s;
    case IntakeOutcome::Response: return u"response"_s;
    case IntakeOutcome::Updated: return u"updated"_s;
    case IntakeOutcome::ScreenedOut: return u"screened_out"_s;
    case IntakeOutcome::Rejected: return u"rejected"_s;
    }
    Q_UNREACHABLE();
}

// Why the row fares so: what held it, who it goes to and by what, or that it brings a lead back.
QString reasonOf(const PlannedRow &row)
{
    switch (row.outcome) {
    case IntakeOutcome::NewLead: return because(row.decision.routing);
    case IntakeOutcome::ScreenedOut:
        return QString(row.decision.screening.reason + u": "_s + row.decision.screening.because);
    case IntakeOutcome::Response: return row.reopens ? tr("comes back to triage") : QString();
    case IntakeOutcome::Updated:
    case IntakeOutcome::Rejected: return {};
    }
    Q_UNREACHABLE();
}

QString issueText(const RowIssue &issue)
{
    return issue.column.isEmpty() ? issue.problem : QString(issue.column + u": "_s + issue.problem);
}

QString problemOf(const PlannedRow &row)
{
    QStringList problems;
    if (row.staged.rejected)
        problems += issueText(*row.staged.rejected);
    for (const RowIssue &remark : row.staged.remarks)
        problems += issueText(remark);
    return problems.join(u"; "_s);
}

QJsonValue numberOrNull(qint64 number)
{
    return number > 0 ? QJsonValue(number) : QJsonValue();
}

QJsonArray suspicionsJson(const PlannedRow &row)
{
    QJsonArray all;
    for (const PlannedSuspicion &suspicion : row.suspicions)
        all += QJsonObject{{u"lead"_s, numberOrNull(suspicion.lead.value)},
                           {u"row"_s, numberOrNull(suspicion.row)},
                           {u"score"_s, suspicion.score}};
    return all;
}

QJsonObject rowJson(const QString &file, const PlannedRow &row, const QDateTime &now, const Workspace &workspace)
{
    const bool becomesLead = row.outcome == IntakeOutcome::NewLead;
    return {
        {u"file"_s, file},
        {u"row"_s, row.staged.row},
        {u"outcome"_s, codeOfOutcome(row.outcome)},
        {u"lead"_s, numberOrNull(row.joins.value)},
        {u"with_row"_s, numberOrNull(row.joinsRow)},
        {u"grade"_s, becomesLead ? codeOf(row.decision.grading.grade) : QString()},
        {u"owner"_s, becomesLead ? row.decision.routing.owner : QString()},
        {u"territory"_s, becomesLead ? row.decision.routing.territory : QString()},
        {u"due"_s, jsonInstant(firstDue(startingClocks(row, now, *workspace.rulebook())), workspace.settings().zoneId)},
        {u"suspected"_s, suspicionsJson(row)},
        {u"reason"_s, reasonOf(row)},
        {u"problem"_s, problemOf(row)}};
}

const QStringList &columns()
{
    static const QStringList names{u"file"_s,     u"row"_s,       u"outcome"_s, u"lead"_s,
                                   u"with_row"_s, u"grade"_s,     u"owner"_s,   u"territory"_s,
                                   u"due"_s,      u"suspected"_s, u"reason"_s,  u"problem"_s};
    return names;
}

QString cellOf(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (!value.isArray())
        return value.toString();
    QStringList others;
    const QJsonArray all = value.toArray();
    for (const QJsonValue &one : all) {
        const QJsonObject other = one.toObject();
        const QString score = QString::number(other[u"score"_s].toDouble(), 'f', 2);
        others += other[u"lead"_s].isNull() ? tr("row %1 (%2)").arg(other[u"row"_s].toInteger()).arg(score)
                                            : tr("lead %1 (%2)").arg(other[u"lead"_s].toInteger()).arg(score);
    }
    return others.join(u"; "_s);
}

QString csvRow(const QJsonObject &row)
{
    QStringList cells;
    for (const QString &column : columns())
        cells += cellOf(row.value(column));
    return QString(csvLine(cells) + u'\n');
}

} // namespace

PlanRows::PlanRows(Format format, const QDateTime &now)
    : m_format(format)
    , m_now(now)
{
}

Result<void> PlanRows::open()
{
    return m_spool.open() ? Result<void>()
                          : Result<void>(failed(tr("The rows cannot be kept until they are all decided: %1. Make room "
                                                   "for temporary files, or ask for --format text.")
                                                    .arg(m_spool.errorString())));
}

void PlanRows::add(const QString &file, const PlannedRow &row, const Workspace &workspace)
{
    const QJsonObject json = rowJson(file, row, m_now, workspace);
    if (m_format == Format::Csv)
        return write(csvRow(json).toUtf8());
    write((m_isFirst ? "        " : ",\n        ") + QJsonDocument(json).toJson(QJsonDocument::Compact));
    m_isFirst = false;
}

void PlanRows::write(const QByteArray &bytes)
{
    m_isWhole = m_isWhole && m_spool.write(bytes) == bytes.size();
}

Result<void> PlanRows::copyTo(QFile &out)
{
    if (!m_isWhole || !m_spool.flush() || !m_spool.seek(0))
        return failed(tr("The rows could not be kept until they were all decided: %1. Make room for temporary files.")
                          .arg(m_spool.errorString()));
    while (!m_spool.atEnd()) {
        const QByteArray some = m_spool.read(kCopiedAtOnce);
        if (some.isEmpty() || out.write(some) != some.size())
            return failed(tr("The rows cannot be printed whole: %1.")
                              .arg(some.isEmpty() ? m_spool.errorString() : out.errorString()));
    }
    return {};
}

// The summary's own members follow the rows, in the one object.
Result<void> PlanRows::print(const QJsonObject &summary)
{
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return failed(tr("The rows cannot be printed: %1.").arg(out.errorString()));
    const bool isCsv = m_format == Format::Csv;
    const QByteArray head = isCsv ? QString(csvLine(columns()) + u'\n').toUtf8() : "{\n    \"plan\": [\n"_qba;
    const QByteArray tail = isCsv ? QByteArray() : "\n    ],\n" + QJsonDocument(summary).toJson().mid(2);
    out.write(head);
    LW_TRY(copyTo(out));
    out.write(tail);
    return out.flush() ? Result<void>()
                       : Result<void>(failed(tr("The rows cannot be printed whole: %1.").arg(out.errorString())));
}

} // namespace lw
