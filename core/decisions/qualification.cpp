// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/qualification.h"

#include "core/decisions/facts.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Qualification", text);
}

QJsonValue jsonOf(const Fit &fit)
{
    if (fit.persona.isEmpty())
        return QJsonValue();
    return QJsonObject{{u"persona"_s, fit.persona},
                       {u"percent"_s, fit.percent ? QJsonValue(*fit.percent) : QJsonValue()},
                       {u"fits"_s, QJsonArray::fromStringList(fit.fits)},
                       {u"misses"_s, QJsonArray::fromStringList(fit.misses)},
                       {u"unknown"_s, QJsonArray::fromStringList(fit.unknown)}};
}

} // namespace

Qualification qualificationOf(const LeadRecord &record, const CompiledRulebook &rulebook, QDate day)
{
    LeadRecord asked = record;
    asked.lead.grade = Grade::None;
    asked.lead.gradeBy.clear();
    const LeadFacts facts = factsOf(asked);
    return {.grading = gradeBy(rulebook, facts, day),
            .fit = fitOf(rulebook.rulebook.personas, facts),
            .open = unanswered(rulebook.rulebook.questions, facts)};
}

QString fitText(const Fit &fit)
{
    if (fit.persona.isEmpty())
        return {};
    return fit.percent ? tr("Fits “%1” by %2\u00a0%").arg(fit.persona, QString::number(*fit.percent))
                       : tr("Whether it fits “%1” is not known yet").arg(fit.persona);
}

QJsonObject toJson(const Qualification &qualification)
{
    QStringList open;
    for (const Question &question : qualification.open)
        open += question.key;
    const Grading &grading = qualification.grading;
    return {{u"grade"_s, codeOf(grading.grade)},
            {u"satisfied"_s, grading.satisfied},
            {u"points"_s, grading.points},
            {u"reasons"_s, QJsonArray::fromStringList(grading.reasons)},
            {u"open"_s, QJsonArray::fromStringList(open)},
            {u"fit"_s, jsonOf(qualification.fit)}};
}

} // namespace lw
