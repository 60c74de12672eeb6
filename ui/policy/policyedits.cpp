// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/ruleparameters.h"
#include "ui/policy/policypage.h"
#include "ui/policy/ruledialog.h"
#include "ui/policy/sheetview.h"
#include "ui/policy/sloteditor.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <algorithm>
#include <memory>

// How the page changes a draft.
namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// A version is copied as it is changed: one deed, taken back at once.
Result<OperationId> write(Workspace &workspace, const PolicyView &view, const Rulebook &rulebook, const QString &label,
                          const QString &actor, const QDateTime &now)
{
    if (!view.isDraft()) {
        const Result<NewDraft> draft = importDraft(workspace, rulebook, actor, now);
        return draft ? Result<OperationId>(draft->operation) : Result<OperationId>(draft.error());
    }
    const Result<DraftChange> changed = changeDraft(workspace, view.id, rulebook, label, actor, now, view.fingerprint);
    return changed ? Result<OperationId>(changed->operation) : Result<OperationId>(changed.error());
}

} // namespace

void PolicyPage::perform(const QString &label, Session::Deed deed, const QString &also)
{
    session().perform(label, std::move(deed), this, [this, label, also](const Result<OperationId> &done) {
        if (!done)
            session().say({Message::Kind::Problem, done.error().message});
        else if (!also.isEmpty())
            session().say({Message::Kind::Done, tr("Done: %1. %2").arg(label, also), true});
        reload();
    });
}

void PolicyPage::change(const QString &label, const std::function<void(Rulebook &)> &edit)
{
    if (m_view)
        change(PolicyView(*m_view), label, edit);
}

void PolicyPage::change(const PolicyView &view, const QString &label, const std::function<void(Rulebook &)> &edit)
{
    Rulebook rulebook = view.rulebook;
    edit(rulebook);
    if (rulebook == view.rulebook)
        return;
    QString also;
    if (!view.isDraft())
        also = tr("A version is never changed, so a draft was begun as its copy.");
    else if (!view.signatures.isEmpty())
        also = tr("The signatures were cleared: what was signed is not what stands there now.");
    const QString actor = session().actor();
    const QDateTime now = session().now();
    m_wanted = {}; // the draft that is changed comes first
    perform(
        label,
        [=](Workspace &workspace, const Progress &) { return write(workspace, view, rulebook, label, actor, now); },
        also);
}

void PolicyPage::editSlot(int number, const QString &slot)
{
    const PolicyRule *rule = ruleAt(number);
    if (!rule)
        return;
    const QString refusal = session().refusal(Right::DraftPolicy);
    if (!refusal.isEmpty())
        return session().say({Message::Kind::Information, refusal});
    if (SlotEditor::canEdit(*rule, slot))
        openEditor(*rule, slot);
    else
        editRule(number);
}

void PolicyPage::openEditor(const PolicyRule &rule, const QString &slot)
{
    delete m_editor;
    SlotNames names;
    for (const Rep &rep : m_view->rulebook.reps) {
        if (rep.active)
            names.owners += rep.name;
    }
    for (const Pool &pool : m_view->rulebook.pools)
        names.owners += pool.name;
    m_editor = new SlotEditor(rule, slot, names, m_sheet->viewport());
    connect(m_editor, &SlotEditor::left, this, [this] {
        m_editor->deleteLater();
        m_editor = nullptr;
        m_sheet->setFocus();
    });
    connect(m_editor, &SlotEditor::taken, this, [this, number = rule.number, slot](const QVariant &value, bool goOn) {
        m_editor->deleteLater();
        m_editor = nullptr;
        takeSlot(number, slot, value, goOn);
    });
    m_editor->showAt(m_sheet->slotRect(rule.number, slot));
}

void PolicyPage::takeSlot(int number, const QString &slot, const QVariant &value, bool goOn)
{
    m_sheet->setFocus();
    const PolicyRule *rule = ruleAt(number);
    const RuleParameter *parameter = rule ? findParameter(rule->type, slot) : nullptr;
    if (!parameter)
        return;
    const QString label =
        tr("Rule %1, %2: %3").arg(QString::number(number), labelOf(*parameter), textOf(*parameter, value));
    change(label, [number, slot, value](Rulebook &rulebook) {
        const auto changed = std::ranges::find(rulebook.policy, number, &PolicyRule::number);
        if (changed != rulebook.policy.end() && changed->parameter(slot) != value)
            changed->parameters.insert(slot, value);
    });
    if (goOn)
        QCoreApplication::postEvent(m_sheet, new QKeyEvent(QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier));
}

QStringList PolicyPage::binders() const
{
    QStringList names;
    for (const PolicyRule &rule : m_view->rulebook.policy)
        names += rule.binds;
    for (const Department &department : session().people().departments)
        names += department.name;
    names.removeDuplicates();
    names.sort(Qt::CaseInsensitive);
    return names;
}

void PolicyPage::editRule(int number)
{
    const PolicyRule *rule = ruleAt(number);
    if (!rule || !session().mayDo(Right::DraftPolicy))
        return;
    auto *dialog = new RuleDialog(*rule, false, binders(), session().today(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, number, view = *m_view] {
        change(view, tr("Rule %1").arg(number), [changed = dialog->rule(), number](Rulebook &rulebook) {
            const auto place = std::ranges::find(rulebook.policy, number, &PolicyRule::number);
            if (place != rulebook.policy.end())
                *place = changed;
        });
    });
    dialog->open();
}

void PolicyPage::addRule()
{
    if (!m_view)
        return;
    PolicyRule fresh{
        .number = m_sheet->currentRule() + 1, .type = RuleType::Timing, .parameters = {}, .appliesTo = {}, .binds = {}};
    if (const PolicyRule *current = ruleAt(m_sheet->currentRule())) {
        fresh.type = current->type;
        fresh.binds = current->binds;
        fresh.target = current->target;
    }
    auto *dialog = new RuleDialog(fresh, true, binders(), session().today(), this);
    // Before the rule it was begun at: the first that fits decides, so what is special stands above.
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, view = *m_view, place = std::max(0, m_sheet->currentRule() - 1)] {
                change(view, tr("Add a rule: %1").arg(labelOf(dialog->rule().type)),
                       [added = dialog->rule(), place](Rulebook &rulebook) {
                           rulebook.policy.insert(std::min<qsizetype>(place, rulebook.policy.size()), added);
                           renumber(rulebook.policy);
                       });
            });
    dialog->open();
}

void PolicyPage::removeRule()
{
    const int number = m_sheet->currentRule();
    change(tr("Remove rule %1").arg(number), [number](Rulebook &rulebook) {
        rulebook.policy.removeIf([&](const PolicyRule &rule) { return rule.number == number; });
        renumber(rulebook.policy);
    });
}

void PolicyPage::moveRule(int by)
{
    const int number = m_sheet->currentRule();
    if (!m_view || number + by < 1 || number + by > m_view->rulebook.policy.size())
        return;
    change(tr("Move rule %1 to place %2").arg(number).arg(number + by), [number, by](Rulebook &rulebook) {
        renumber(rulebook.policy);
        rulebook.policy.swapItemsAt(number - 1, number - 1 + by);
        renumber(rulebook.policy);
    });
    m_sheet->setCurrent(number + by);
}

} // namespace lw
