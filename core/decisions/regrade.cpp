// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/regrade.h"

#include "core/decisions/letin.h"
#include "core/decisions/qualification.h"
#include "core/leads/disposition.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Regrade", text);
}

QString gradeText(const Lead &lead)
{
    if (!lead.gradeBy.isEmpty())
        return lead.gradeBecause.isEmpty() ? codeOf(lead.grade)
                                           : QString(codeOf(lead.grade) + u" — "_s + lead.gradeBecause);
    return lead.grade == Grade::None ? tr("none, as the questions are not answered")
                                     : tr("%1, as the questions say").arg(codeOf(lead.grade));
}

} // namespace

void takeComputedGrade(LeadChange &change, Grade computed, const QDateTime &at, const QString &actor)
{
    Lead &lead = change.after;
    if (!isOpen(lead.status))
        return;
    const auto tell = [&](EventKind kind, const QString &detail) {
        change.events += LeadEvent{.lead = lead.id, .at = at, .kind = kind, .actor = actor, .detail = detail};
    };
    if (lead.gradeBy.isEmpty())
        lead.grade = computed;
    if (lead.grade != change.before.grade || lead.gradeBy != change.before.gradeBy)
        tell(EventKind::Graded, gradeText(lead));
    if (computed == Grade::None || !startsQualified(lead, lead.grade))
        return;
    lead.stage = Stage::Qualified;
    QDateTime &reached = lead.reachedAt[size_t(Stage::Qualified)];
    reached = reached.isValid() ? reached : at;
    tell(EventKind::Qualified, codeOf(lead.grade));
}

LeadChange regraded(LeadRecord &record, const Lead &before, const CompiledRulebook &rulebook, const QDateTime &at,
                    const QString &actor)
{
    LeadChange change{.before = before, .after = record.lead, .events = {}};
    if (record.lead.answers == before.answers && record.lead.grade == before.grade)
        return change;
    takeComputedGrade(change, qualificationOf(record, rulebook, rulebook.dayOf(at)).grading.grade, at, actor);
    record.lead = change.after;
    return change;
}

} // namespace lw
