// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/actions/offered.h"

#include "ui/session/session.h"
#include "ui/widgets/widgets.h"

namespace lw
{

namespace
{

constexpr char kOwnTip[] = "tipWhereOffered";

struct Need {
    ActionId id;
    Right right;
};

// What commands need, as rightsFor() has it for verbs; where one stands twice, either will do. What does not stand here
// only looks.
constexpr Need kNeeds[] = {
    {ActionId::NewLead, Right::Register},        {ActionId::Import, Right::Import},
    {ActionId::PasteLeads, Right::Import},       {ActionId::ImportFolder, Right::Import},
    {ActionId::AcceptLead, Right::Triage},       {ActionId::RouteLead, Right::Triage},
    {ActionId::NurtureLead, Right::Triage},      {ActionId::NurtureLead, Right::WorkLeads},
    {ActionId::EndLead, Right::Triage},          {ActionId::EndLead, Right::WorkLeads},
    {ActionId::DuplicateLead, Right::Triage},    {ActionId::SplitLead, Right::Triage},
    {ActionId::HoldLead, Right::Triage},         {ActionId::HoldLead, Right::WorkLeads},
    {ActionId::ReopenLead, Right::Triage},       {ActionId::RouteAgain, Right::Triage},
    {ActionId::TakeBack, Right::Triage},         {ActionId::GradeA, Right::Triage},
    {ActionId::GradeB, Right::Triage},           {ActionId::GradeC, Right::Triage},
    {ActionId::AnswerLead, Right::WorkLeads},    {ActionId::AnswerLead, Right::Triage},
    {ActionId::GradeD, Right::Triage},           {ActionId::GradeClear, Right::Triage},
    {ActionId::PauseLead, Right::WorkLeads},     {ActionId::PauseLead, Right::Triage},
    {ActionId::ResumeLead, Right::WorkLeads},    {ActionId::ResumeLead, Right::Triage},
    {ActionId::LogContact, Right::WorkLeads},    {ActionId::LogContact, Right::Triage},
    {ActionId::NoteLead, Right::Register},       {ActionId::KeepApart, Right::Triage},
    {ActionId::MakeResponse, Right::Triage},     {ActionId::MergeSet, Right::Triage},
    {ActionId::MergeCertain, Right::Triage},     {ActionId::LinkSuggestion, Right::Triage},
    {ActionId::RefuseSuggestion, Right::Triage}, {ActionId::WaiveClock, Right::ChangePolicy},
};

} // namespace

QString refusalOf(ActionId id, const Session &session)
{
    QString refused;
    for (const Need &need : kNeeds) {
        if (need.id != id)
            continue;
        const QString why = session.refusal(need.right);
        if (why.isEmpty())
            return {};
        if (refused.isEmpty())
            refused = why;
    }
    return refused;
}

void offer(QAction *action, ActionId id, const Session &session, bool possible)
{
    const QString refused = refusalOf(id, session);
    action->setEnabled(possible && refused.isEmpty());
    action->setToolTip(refused.isEmpty() ? toolTipOf(info(id)) : plainToolTip(refused));
    action->setStatusTip(refused.isEmpty() ? statusTipOf(info(id)) : refused);
}

void offer(QWidget *button, Right right, const Session &session, bool possible)
{
    const QString refused = session.refusal(right);
    const QVariant own = button->property(kOwnTip);
    if (!refused.isEmpty() && !own.isValid())
        button->setProperty(kOwnTip, button->toolTip());
    if (!refused.isEmpty())
        button->setToolTip(plainToolTip(refused));
    else if (own.isValid())
        button->setToolTip(own.toString());
    if (refused.isEmpty())
        button->setProperty(kOwnTip, QVariant());
    button->setEnabled(possible && refused.isEmpty());
}

} // namespace lw
