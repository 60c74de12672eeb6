// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/handoverdialog.h"

#include "ui/session/session.h"
#include "ui/setup/inputs.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QComboBox>
#include <QFormLayout>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kNamed = 6; // beyond, the rest is counted

QString namesText(const QStringList &names)
{
    QStringList shown;
    for (const QString &name : names.first(std::min(names.size(), kNamed)))
        shown += shownText(name);
    const QString text = shown.join(u", "_s);
    return names.size() > kNamed ? HandOverDialog::tr("%1 and %n more", nullptr, int(names.size() - kNamed)).arg(text)
                                 : text;
}

QStringList activeMembers(const Session &session, bool onlyLeadManagers)
{
    QStringList names;
    for (const Member &member : session.members()) {
        if (member.active && (!onlyLeadManagers || member.has(Role::LeadManager)))
            names += member.name;
    }
    return names;
}

} // namespace

QStringList HandOverDialog::wordsOf(const HandOver &plan)
{
    const QString to = shownText(plan.to);
    QStringList words{tr("The lead manager's role goes to %1.").arg(to)};
    if (plan.openLeads > 0)
        words += tr("%n open lead(s) at the desk go along.", nullptr, int(plan.openLeads));
    if (plan.nextActions > 0)
        words += tr("%n next action(s) on them stand as they are.", nullptr, int(plan.nextActions));
    if (plan.escalations > 0)
        words += tr("%n escalation(s) wait for %1 from now on.", nullptr, int(plan.escalations)).arg(to);
    if (!plan.departments.isEmpty())
        words += tr("%1 heads: %2.").arg(to, namesText(plan.departments));
    if (!plan.standsInFor.isEmpty())
        words += tr("%1 stands in for: %2.").arg(to, namesText(plan.standsInFor));
    if (!plan.campaigns.isEmpty())
        words += tr("Campaigns that are not over: %1.").arg(namesText(plan.campaigns));
    if (plan.catchAll)
        words += tr("What no territory covers goes to %1.").arg(to);
    if (!plan.calendar.isEmpty())
        words += tr("The calendar “%1” times %2.").arg(shownText(plan.calendar), to);
    return words;
}

HandOverDialog::HandOverDialog(Session &session, QWidget *parent)
    : FormDialog(tr("Hand over the lead manager's role"), parent)
    , m_session(session)
{
    setObjectName(u"handOverDialog"_s);
    createViews();
    finish(tr("Hand over"));
    connect(m_from, &QComboBox::currentIndexChanged, this, &HandOverDialog::plan);
    connect(m_to, &QComboBox::currentIndexChanged, this, &HandOverDialog::plan);
    m_to->setFocus();
    plan();
}

void HandOverDialog::createViews()
{
    const QStringList managers = activeMembers(m_session, true);
    const bool isOurs = managers.contains(m_session.actor(), Qt::CaseInsensitive);
    m_from = nameChoice(managers, isOurs ? m_session.actor() : QString(), {}, this);
    m_from->setObjectName(u"handOverFrom"_s);
    m_to = nameChoice(activeMembers(m_session, false), {}, tr("Choose somebody"), this);
    m_to->setObjectName(u"handOverTo"_s);
    QFormLayout *form = addForm();
    addField(form, tr("&From"), m_from);
    addField(form, tr("&To"), m_to);
    m_words = plainLabel({}, this);
    m_words->setObjectName(u"handOverWords"_s);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_words->setAccessibleName(tr("What goes along"));
    body()->addWidget(m_words);
}

QString HandOverDialog::from() const
{
    return m_from->currentData().toString();
}

QString HandOverDialog::to() const
{
    return m_to->currentData().toString();
}

void HandOverDialog::plan()
{
    m_refusal.clear();
    m_isKnown = false;
    m_words->setText(to().isEmpty() ? QString() : tr("Looking what goes along…"));
    check();
    if (to().isEmpty())
        return;
    const int asked = ++m_asked;
    m_session.ask<HandOver>(
        this,
        [from = from(), to = to(), now = m_session.now()](Workspace &workspace, const Progress &) {
            return planHandOver(workspace, from, to, now);
        },
        [this, asked](const Result<HandOver> &answer) {
            if (asked == m_asked) // else another choice was made meanwhile
                show(answer);
        });
}

void HandOverDialog::show(const Result<HandOver> &plan)
{
    m_isKnown = bool(plan);
    m_refusal = plan ? QString() : plan.error().message;
    QStringList words = plan ? wordsOf(*plan) : QStringList();
    for (QString &word : words)
        word.prepend(u"•  "_s);
    if (plan)
        words += QString(u'\n' + tr("%1 keeps the other roles and stays a member. Undo takes all of it back at once.")
                                     .arg(shownText(plan->from)));
    m_words->setText(words.join(u'\n'));
    check();
}

FormDialog::Problem HandOverDialog::problem() const
{
    if (from().isEmpty())
        return {m_from, tr("Nobody active is lead manager. Give somebody the role first.")};
    if (to().isEmpty())
        return {m_to, tr("Choose who takes it over.")};
    if (!m_refusal.isEmpty())
        return {m_to, m_refusal};
    return {nullptr, m_isKnown ? QString() : tr("What goes along is being looked up.")};
}

} // namespace lw
