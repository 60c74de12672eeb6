// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/mergegrade.h"

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
    return QCoreApplication::translate("lw::MergeGrade", text);
}

QString remarkOn(Grade shown, Grade computed)
{
    if (computed == Grade::None)
        return tr("The grade %1 goes: the answers they have together give none.").arg(codeOf(shown));
    return shown == Grade::None ? tr("The answers they have together give the grade %1.").arg(codeOf(computed))
                                : tr("The answers they have together give the grade %1 in place of %2.")
                                      .arg(codeOf(computed), codeOf(shown));
}

} // namespace

void settleGrade(MergePreview &preview, const Lead &survivor, const MergeChoice &choice,
                 const CompiledRulebook &rulebook, QDate day, const QString &actor)
{
    Lead &lead = preview.result.lead;
    const bool isNew = lead.answers != survivor.answers || lead.grade != survivor.grade;
    if (!isNew || !lead.gradeBy.isEmpty() || !isOpen(lead.status))
        return;
    const Grade computed = qualificationOf(preview.result, rulebook, day).grading.grade;
    if (computed == lead.grade)
        return;
    if (lead.grade != Grade::None && choice.values.contains(Field::Grade)) {
        lead.gradeBy = actor;
        lead.gradeBecause = tr("Chosen when lead %1 was merged").arg(numbersText(choice.others));
        preview.remarks += tr("The grade %1 counts as given by hand: the answers they have together give %2.")
                               .arg(codeOf(lead.grade), computed == Grade::None ? tr("none") : codeOf(computed));
        return;
    }
    preview.remarks += remarkOn(lead.grade, computed);
    lead.grade = computed;
}

} // namespace lw
