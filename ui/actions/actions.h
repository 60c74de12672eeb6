// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>

namespace lw
{

/// Where a key works: anywhere in the window; only while the list of leads (or the lead beside it) has the focus; or
/// only while the sets of possible duplicates or their comparison have it; and so on.
enum class KeyScope { Window, List, Duplicates, Companies, OnPolicy, Breaches };

/// Every command of the program; the name is the action's objectName().
enum class ActionId {
    OpenFile,
    Import,
    NewLead,
    PasteLeads,
    ImportFolder,
    Refresh,
    Quit,
    Undo,
    Redo,
    SchemeSystem,
    SchemeLight,
    SchemeDark,
    ToggleViews,
    TogglePane,
    CompactRows,
    FullScreen,
    GoInbox,
    GoImport,
    GoFunnel,
    GoSources,
    GoWeekly,
    GoSetup,
    GoDuplicates,
    GoCompanies,
    GoTerritories,
    CheckTerritories,
    GoPolicy,
    GoCompliance,
    NewDraft,
    ReplayPolicy,
    TestPolicy,
    ProposePolicy,
    SignPolicy,
    PublishPolicy,
    WithdrawPolicy,
    SendProposal,
    BringProposal,
    SaveScans,
    MoveRuleUp,
    MoveRuleDown,
    EditQuestions,
    EditPersonas,
    WaiveClock,
    Keys,
    About,
    AcceptLead,
    RouteLead,
    NurtureLead,
    EndLead,
    DuplicateLead,
    SplitLead,
    HoldLead,
    PauseLead,
    ResumeLead,
    GradeA,
    GradeB,
    GradeC,
    GradeD,
    GradeClear,
    AnswerLead,
    LogContact,
    NoteLead,
    OpenLead,
    BackToList,
    NextLead,
    PreviousLead,
    SelectLead,
    SelectAllLeads,
    ListUndo,
    FocusSearch,
    SearchHere,
    ListKeys,
    WhyOwner,
    WhyNotRep,
    RawSource,
    Escalations,
    ReopenLead,
    RouteAgain,
    TakeBack,
    SaveTable,
    SavePdf,
    Print,
    AddRow,
    EditRow,
    RemoveRow,
    KeepApart,
    MakeResponse,
    MergeSet,
    MakeSurvivor,
    ChooseValue,
    LeaveOut,
    NextRule,
    OpenFromSet,
    NextSet,
    PreviousSet,
    MergeCertain,
    ScanDuplicates,
    LinkSuggestion,
    RefuseSuggestion,
};

struct ActionInfo {
    ActionId id;
    const char *name; ///< objectName, and how tests and help find it
    const char *text; ///< translated in "lw::Actions"
    const char *keys; ///< portable, "; " between alternatives; may be empty
    const char *icon; ///< may be empty
    const char *tip;  ///< one sentence, translated in "lw::Actions"
    KeyScope scope;
};

/// The one table of commands.
const QList<ActionInfo> &actionTable();
const ActionInfo &info(ActionId id);

QString toolTipOf(const ActionInfo &info); ///< the tip with the first key
QString statusTipOf(const ActionInfo &info);

/// The action of the table: text, keys, icon, tip with the key in it. List-scoped ones fire only in the widgets they
/// are added to (QWidget::addAction) and their children.
QAction *makeAction(ActionId id, QObject *parent);

} // namespace lw
