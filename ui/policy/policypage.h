// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/policyview.h"
#include "ui/actions/actions.h"
#include "ui/pages/page.h"
#include "ui/session/session.h"

#include <QHash>
#include <QPageSize>

#include <array>

class QComboBox;
class QLabel;

namespace lw
{

class RulePanel;
class SheetView;
class SlotEditor;
class TestBench;

/// The policy: the page as it is printed, edited where it stands, with what is known of its rules beside it.
class PolicyPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PolicyPage)

public:
    explicit PolicyPage(Session &session, QWidget *parent = nullptr);

    QList<QAction *> pageActions() const override;
    void enter() override;

Q_SIGNALS:
    void openLead(lw::LeadId lead);

private:
    void createActions();
    void createViews();
    QLayout *createBar();
    void connectAll();

    void reload();
    void loadLeads();
    void lookForAltered();
    void show(const PolicyView &view);
    void fillVersions();
    void updateActions();
    void showFit();

    void editSlot(int rule, const QString &slot);
    void openEditor(const PolicyRule &rule, const QString &slot);
    void takeSlot(int rule, const QString &slot, const QVariant &value, bool goOn);
    void editRule(int number);
    void addRule();
    void removeRule();
    void moveRule(int by);
    /// Changes the draft that is shown, or begins one where a version is.
    void change(const QString &label, const std::function<void(Rulebook &)> &edit);
    /// The same of what was shown when a dialog was opened: whatever is shown by now.
    void change(const PolicyView &view, const QString &label, const std::function<void(Rulebook &)> &edit);
    /// `also`: what the deed brings with it, told when it is done.
    void perform(const QString &label, Session::Deed deed, const QString &also = {});

    void editQuestions();
    void editPersonas();
    /// Why the parts of what is shown cannot be changed; empty: they can.
    QString whyNoEdit() const;

    void beginDraft();
    void replay();
    void propose();
    void openPropose(const PolicyView &view, const QString &replayText, const QByteArray &replay);
    void sign();
    void publish();
    void withdraw();
    void sendProposal();
    void writeProposal(const PolicyView &view, const Result<PolicyDraft> &draft);
    void bringProposal();
    void readProposal(const QString &path);
    void saveScans();
    void savePage();
    void printPage();

    QPageSize::PageSizeId paper() const;
    QStringList binders() const;
    const PolicyRule *ruleAt(int number) const;
    QAction *action(ActionId id) const { return m_actions.value(id); }

    QHash<ActionId, QAction *> m_actions;
    std::array<QAction *, 4> m_parts{}; ///< between the groups of the menu
    std::optional<PolicyView> m_view;
    QList<FactLead> m_recent; ///< of the last days
    int m_recentDays = 0;     ///< 0: not read yet
    RulebookId m_wanted;      ///< which version is shown; none: the draft changed last, or what is in force
    int m_request = 0;
    SlotEditor *m_editor = nullptr;
    QComboBox *m_versions = nullptr;
    QLabel *m_life = nullptr;
    QLabel *m_fit = nullptr;
    SheetView *m_sheet = nullptr;
    RulePanel *m_panel = nullptr;
    TestBench *m_bench = nullptr;
};

} // namespace lw
