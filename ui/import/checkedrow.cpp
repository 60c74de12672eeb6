// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/checkedrow.h"

#include "core/intake/startingclocks.h"
#include "core/leads/disposition.h"

#include <QCoreApplication>
#include <QLocale>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::CheckedRow", text);
}

QString issueText(const RowIssue &issue)
{
    return issue.column.isEmpty() ? issue.problem : QString(issue.column + u": "_s + issue.problem);
}

QString rowText(qint64 row)
{
    return QLocale().toString(row);
}

QString suspicionText(const PlannedSuspicion &suspicion)
{
    return suspicion.lead ? tr("may be the same as lead %1").arg(suspicion.lead.value)
                          : tr("may be the same as row %1").arg(rowText(suspicion.row));
}

QString remarkOf(const PlannedRow &row)
{
    QStringList parts;
    if (row.staged.rejected)
        parts += issueText(*row.staged.rejected);
    if (row.outcome == IntakeOutcome::ScreenedOut)
        parts += QString(reasonLabel(row.decision.screening.reason) + u": "_s + row.decision.screening.because);
    if (row.joins)
        parts += tr("goes to lead %1").arg(row.joins.value);
    else if (row.joinsRow > 0)
        parts += tr("goes to the lead of row %1").arg(rowText(row.joinsRow));
    if (row.reopens)
        parts += tr("brings it back from nurture");
    for (const PlannedSuspicion &suspicion : row.suspicions)
        parts += suspicionText(suspicion);
    for (const RowIssue &remark : row.staged.remarks)
        parts += issueText(remark);
    return parts.join(u"; "_s);
}

// What a row starts when it is written.
QList<Clock> clocksOf(const PlannedRow &row, const QDateTime &now, const CompiledRulebook &rulebook)
{
    return row.reopens ? clocksStartedBy(EventKind::Reopened, now, {.grade = row.staged.record.lead.grade}, rulebook)
                       : startingClocks(row, now, rulebook);
}

} // namespace

QDateTime deadlineOf(const PlannedRow &row, const QDateTime &now, const CompiledRulebook &rulebook)
{
    return firstDue(clocksOf(row, now, rulebook));
}

CheckedRow checkedRow(const PlannedRow &row, const QDateTime &now, const CompiledRulebook &rulebook)
{
    const bool isNew = row.outcome == IntakeOutcome::NewLead;
    return {.row = row.staged.row,
            .outcome = row.outcome,
            .name = row.staged.record.person.shownName(),
            .company = row.staged.record.company.name,
            .owner = isNew ? row.decision.routing.owner : QString(),
            .grade = isNew ? row.decision.grading.grade : Grade::None,
            .deadline = deadlineOf(row, now, rulebook),
            .remark = remarkOf(row),
            .isSuspected = !row.suspicions.isEmpty(),
            .isCompetitor =
                row.outcome == IntakeOutcome::ScreenedOut && row.decision.screening.reason == u"competitor"};
}

} // namespace lw
