// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/actions/actions.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

#define LW_TEXT(text) QT_TRANSLATE_NOOP("lw::Actions", text)

// clang-format off
const QList<ActionInfo> kActions{
    {ActionId::OpenFile, "openFile", LW_TEXT("&Open…"), "Ctrl+O", "open", LW_TEXT("Open another workspace"), KeyScope::Window},
    {ActionId::Import, "importFile", LW_TEXT("&Import a file…"), "Ctrl+I", "import", LW_TEXT("Register the leads of a file: CSV, Excel, vCard or mail"), KeyScope::Window},
    {ActionId::NewLead, "newLead", LW_TEXT("&New lead…"), "Ctrl+N", "add", LW_TEXT("Register a call, a card or a colleague's lead by hand"), KeyScope::Window},
    {ActionId::PasteLeads, "pasteLeads", LW_TEXT("&Paste leads"), "Ctrl+Shift+V", "copy", LW_TEXT("Rows or a signature from the clipboard"), KeyScope::Window},
    {ActionId::ImportFolder, "importFolder", LW_TEXT("Import a folder of &mails…"), "", "open", LW_TEXT("Register the leads of every mail in a folder"), KeyScope::Window},
    {ActionId::Refresh, "refresh", LW_TEXT("&Refresh"), "F5", "refresh", LW_TEXT("Read the workspace again"), KeyScope::Window},
    {ActionId::Quit, "quit", LW_TEXT("&Quit"), "Ctrl+Q", "", LW_TEXT("Close the program"), KeyScope::Window},
    {ActionId::Undo, "undo", LW_TEXT("&Undo"), "Ctrl+Z", "undo", LW_TEXT("Take the last change back"), KeyScope::Window},
    {ActionId::Redo, "redo", LW_TEXT("Re&do"), "Ctrl+Shift+Z; Ctrl+Y", "redo", LW_TEXT("Do the last undone change again"), KeyScope::Window},
    {ActionId::SchemeSystem, "schemeSystem", LW_TEXT("Colours of the &system"), "", "", LW_TEXT("Use the colours your desktop is set to"), KeyScope::Window},
    {ActionId::SchemeLight, "schemeLight", LW_TEXT("&Light"), "", "", LW_TEXT("Dark text on a light ground"), KeyScope::Window},
    {ActionId::SchemeDark, "schemeDark", LW_TEXT("&Dark"), "", "", LW_TEXT("Light text on a dark ground"), KeyScope::Window},
    {ActionId::ToggleViews, "toggleViews", LW_TEXT("&Views"), "F9", "menu", LW_TEXT("Show or hide the views on the left; Ctrl+1 to Ctrl+9 open them"), KeyScope::Window},
    {ActionId::TogglePane, "togglePane", LW_TEXT("&Lead beside the list"), "F8", "note", LW_TEXT("Show the lead to the right, below, or not at all"), KeyScope::Window},
    {ActionId::CompactRows, "compactRows", LW_TEXT("&Compact rows"), "Ctrl+Shift+D", "table", LW_TEXT("One line for each lead instead of two"), KeyScope::Window},
    {ActionId::FullScreen, "fullScreen", LW_TEXT("&Full screen"), "F11", "", LW_TEXT("Use the whole screen"), KeyScope::Window},
    {ActionId::GoInbox, "goInbox", LW_TEXT("&Inbox"), "Alt+1", "inbox", LW_TEXT("Leads that wait, and every other list"), KeyScope::Window},
    {ActionId::GoImport, "goImport", LW_TEXT("I&mport"), "Alt+2", "import", LW_TEXT("Bring leads in from a file"), KeyScope::Window},
    {ActionId::GoDuplicates, "goDuplicates", LW_TEXT("&Duplicates"), "Alt+3", "duplicate", LW_TEXT("Leads that may be one person, side by side"), KeyScope::Window},
    {ActionId::GoCompanies, "goCompanies", LW_TEXT("&Companies"), "Alt+4", "company", LW_TEXT("Companies with all their leads"), KeyScope::Window},
    {ActionId::GoFunnel, "goFunnel", LW_TEXT("&Funnel"), "Alt+5", "funnel", LW_TEXT("How far leads have come"), KeyScope::Window},
    {ActionId::GoSources, "goSources", LW_TEXT("S&ources"), "Alt+6", "sources", LW_TEXT("What each source cost and brought"), KeyScope::Window},
    {ActionId::GoWeekly, "goWeekly", LW_TEXT("&Week"), "Alt+7", "weekly", LW_TEXT("The weekly funnel report, to print"), KeyScope::Window},
    {ActionId::GoSetup, "goSetup", LW_TEXT("&Setup"), "Alt+8", "setup", LW_TEXT("Reps, sources, campaigns, costs, collateral, watched folders, settings"), KeyScope::Window},
    {ActionId::GoTerritories, "goTerritories", LW_TEXT("&Territories"), "Alt+9", "territories", LW_TEXT("Who gets which leads: lines, their coverage, and pools"), KeyScope::Window},
    {ActionId::CheckTerritories, "checkTerritories", LW_TEXT("C&heck"), "F6", "search", LW_TEXT("Look for gaps, overlaps and lines that decide nothing"), KeyScope::Window},
    {ActionId::GoPolicy, "goPolicy", LW_TEXT("&Policy"), "Alt+0", "done", LW_TEXT("The signed page that decides, and what it would change"), KeyScope::Window},
    {ActionId::GoCompliance, "goCompliance", LW_TEXT("Comp&liance"), "Alt+-", "chart", LW_TEXT("How each rule of the policy is kept, and by whom"), KeyScope::Window},
    {ActionId::NewDraft, "newDraft", LW_TEXT("&New draft"), "Ctrl+D", "copy", LW_TEXT("Begin a draft as a copy of the version shown"), KeyScope::OnPolicy},
    {ActionId::ReplayPolicy, "replayPolicy", LW_TEXT("&What would change"), "F6", "history", LW_TEXT("Decide the leads of a past period again under this page"), KeyScope::OnPolicy},
    {ActionId::TestPolicy, "testPolicy", LW_TEXT("&Test a lead"), "F4", "question", LW_TEXT("See what the page says to one lead"), KeyScope::OnPolicy},
    {ActionId::ProposePolicy, "proposePolicy", LW_TEXT("P&ropose…"), "Ctrl+Shift+P", "route", LW_TEXT("Lay the draft before marketing and sales"), KeyScope::OnPolicy},
    {ActionId::SignPolicy, "signPolicy", LW_TEXT("&Sign…"), "Ctrl+Shift+G", "edit", LW_TEXT("Sign the draft for marketing or for sales"), KeyScope::OnPolicy},
    {ActionId::PublishPolicy, "publishPolicy", LW_TEXT("Put in &force…"), "Ctrl+Shift+F", "accept", LW_TEXT("Put the signed draft in force, now or on a day"), KeyScope::OnPolicy},
    {ActionId::WithdrawPolicy, "withdrawPolicy", LW_TEXT("Wit&hdraw the draft"), "", "close", LW_TEXT("Put the draft aside for good"), KeyScope::OnPolicy},
    {ActionId::SendProposal, "sendProposal", LW_TEXT("Send the proposal as a f&ile…"), "", "save", LW_TEXT("Write the proposal with its signatures to a file, to be signed on another computer"), KeyScope::OnPolicy},
    {ActionId::BringProposal, "bringProposal", LW_TEXT("&Bring in a proposal…"), "", "import", LW_TEXT("Read a proposal from a file, or the signatures that it came back with"), KeyScope::OnPolicy},
    {ActionId::SaveScans, "saveScans", LW_TEXT("Save the s&cans of signatures…"), "", "save", LW_TEXT("Save the scanned paper that was kept with a signature"), KeyScope::OnPolicy},
    {ActionId::MoveRuleUp, "moveRuleUp", LW_TEXT("Move the rule &up"), "Alt+Up", "previous", LW_TEXT("The rule comes before the one above it"), KeyScope::OnPolicy},
    {ActionId::MoveRuleDown, "moveRuleDown", LW_TEXT("Move the ru&le down"), "Alt+Down", "next", LW_TEXT("The rule comes after the one below it"), KeyScope::OnPolicy},
    {ActionId::EditQuestions, "editQuestions", LW_TEXT("&Questions…"), "Ctrl+Shift+A", "question", LW_TEXT("What everybody asks, and what the answers make of a lead"), KeyScope::OnPolicy},
    {ActionId::EditPersonas, "editPersonas", LW_TEXT("Pers&onas…"), "Ctrl+Shift+O", "people", LW_TEXT("The ideal customers by product, and how far leads are like them"), KeyScope::OnPolicy},
    {ActionId::WaiveClock, "waiveClock", LW_TEXT("&Let it go…"), "W", "returned", LW_TEXT("The deadline counts neither as kept nor as broken, for a reason"), KeyScope::Breaches},
    {ActionId::Keys, "keys", LW_TEXT("&Keys"), "F1", "keys", LW_TEXT("Every key of the program"), KeyScope::Window},
    {ActionId::About, "about", LW_TEXT("&About Leadwright"), "", "", LW_TEXT("Version and file, to copy into a report"), KeyScope::Window},
    {ActionId::AcceptLead, "acceptLead", LW_TEXT("&Accept"), "A", "accept", LW_TEXT("Hand the lead to the proposed owner"), KeyScope::List},
    {ActionId::RouteLead, "routeLead", LW_TEXT("&Route to…"), "R", "route", LW_TEXT("Hand the lead to somebody you choose"), KeyScope::List},
    {ActionId::NurtureLead, "nurtureLead", LW_TEXT("&Nurture until…"), "N", "nurture", LW_TEXT("Too early: keep in touch and come back on a date"), KeyScope::List},
    {ActionId::EndLead, "endLead", LW_TEXT("&End…"), "E", "end", LW_TEXT("Not a lead: close with a reason"), KeyScope::List},
    {ActionId::DuplicateLead, "duplicateLead", LW_TEXT("&Duplicate of…"), "D", "duplicate", LW_TEXT("The same need of the same person as another lead"), KeyScope::List},
    {ActionId::SplitLead, "splitLead", LW_TEXT("I&ts own lead…"), "S", "returned", LW_TEXT("Somebody else asked: one of its inquiries becomes a lead of its own"), KeyScope::List},
    {ActionId::HoldLead, "holdLead", LW_TEXT("&Hold until…"), "H", "hold", LW_TEXT("Put aside until a date"), KeyScope::List},
    {ActionId::PauseLead, "pauseLead", LW_TEXT("Pa&use deadlines…"), "Shift+P", "pause", LW_TEXT("Its clocks stand still until a date, for a reason"), KeyScope::List},
    {ActionId::ResumeLead, "resumeLead", LW_TEXT("Let deadlines r&un"), "Shift+R", "next", LW_TEXT("Its paused clocks go on from now"), KeyScope::List},
    {ActionId::GradeA, "gradeA", LW_TEXT("Grade A"), "1", "", LW_TEXT("Ready for sales now"), KeyScope::List},
    {ActionId::GradeB, "gradeB", LW_TEXT("Grade B"), "2", "", LW_TEXT("Ready for sales soon"), KeyScope::List},
    {ActionId::GradeC, "gradeC", LW_TEXT("Grade C"), "3", "", LW_TEXT("Interested, later"), KeyScope::List},
    {ActionId::GradeD, "gradeD", LW_TEXT("Grade D"), "4", "", LW_TEXT("No need in sight"), KeyScope::List},
    {ActionId::GradeClear, "gradeClear", LW_TEXT("No grade by hand"), "0", "", LW_TEXT("Go back to the grade the questions give"), KeyScope::List},
    {ActionId::AnswerLead, "answerLead", LW_TEXT("&Questions…"), "Q", "question", LW_TEXT("Ask the agreed questions and write down the answers; the grade follows"), KeyScope::List},
    {ActionId::LogContact, "logContact", LW_TEXT("&Log an attempt or contact"), "L", "phone", LW_TEXT("Write down a call, mail or meeting"), KeyScope::List},
    {ActionId::NoteLead, "noteLead", LW_TEXT("N&ote"), "C", "note", LW_TEXT("Write a note"), KeyScope::List},
    {ActionId::OpenLead, "openLead", LW_TEXT("&Open"), "Return; Enter; O", "", LW_TEXT("Show the lead on the whole page"), KeyScope::List},
    {ActionId::BackToList, "backToList", LW_TEXT("&Back to the list"), "Esc", "", LW_TEXT("Close the lead, clear the selection or leave the field"), KeyScope::List},
    {ActionId::NextLead, "nextLead", LW_TEXT("Ne&xt lead"), "J; ]; Alt+Down", "next", LW_TEXT("Go one lead down"), KeyScope::List},
    {ActionId::PreviousLead, "previousLead", LW_TEXT("&Previous lead"), "K; [; Alt+Up", "previous", LW_TEXT("Go one lead up"), KeyScope::List},
    {ActionId::SelectLead, "selectLead", LW_TEXT("&Select or not"), "X", "", LW_TEXT("Add the lead to the selection, or take it out"), KeyScope::List},
    {ActionId::SelectAllLeads, "selectAllLeads", LW_TEXT("Select &all in this view"), "Ctrl+A", "", LW_TEXT("Select every lead the view holds"), KeyScope::List},
    {ActionId::SearchHere, "searchHere", LW_TEXT("Search"), "/", "search", LW_TEXT("Words or conditions, such as source:expo grade:A"), KeyScope::List},
    {ActionId::ListUndo, "listUndo", LW_TEXT("Undo"), "Z", "undo", LW_TEXT("Take the last change back"), KeyScope::List},
    {ActionId::FocusSearch, "focusSearch", LW_TEXT("&Search in this view"), "Ctrl+F", "search", LW_TEXT("Words or conditions, such as source:expo grade:A"), KeyScope::Window},
    {ActionId::ListKeys, "listKeys", LW_TEXT("Keys"), "?", "keys", LW_TEXT("Every key of the program"), KeyScope::List},
    {ActionId::WhyOwner, "whyOwner", LW_TEXT("&Why this owner"), "W", "question", LW_TEXT("Show how the owner was found"), KeyScope::List},
    {ActionId::WhyNotRep, "whyNotRep", LW_TEXT("Why &not somebody else…"), "Shift+W", "question", LW_TEXT("Ask why a rep is not the owner, and what would have to be otherwise"), KeyScope::List},
    {ActionId::RawSource, "rawSource", LW_TEXT("Raw sour&ce"), "I", "table", LW_TEXT("Show the record as it came"), KeyScope::List},
    {ActionId::Escalations, "escalations", LW_TEXT("E&scalations…"), "Ctrl+E", "late", LW_TEXT("Promises that were not kept, and whose page they are on"), KeyScope::Window},
    {ActionId::ReopenLead, "reopenLead", LW_TEXT("Reo&pen"), "", "returned", LW_TEXT("Bring a closed or parked lead back"), KeyScope::List},
    {ActionId::RouteAgain, "routeAgain", LW_TEXT("Route a&gain"), "Shift+G", "route", LW_TEXT("Find the owner anew by the rules in force"), KeyScope::List},
    {ActionId::TakeBack, "takeBack", LW_TEXT("Ta&ke back"), "Shift+T", "returned", LW_TEXT("Take the lead from its owner and route it to somebody else"), KeyScope::List},
    {ActionId::SaveTable, "saveTable", LW_TEXT("Save as &CSV…"), "", "save", LW_TEXT("Save the table for a spreadsheet"), KeyScope::Window},
    {ActionId::SavePdf, "savePdf", LW_TEXT("Save as P&DF…"), "Ctrl+Shift+S", "save", LW_TEXT("Save the report as a document"), KeyScope::Window},
    {ActionId::Print, "print", LW_TEXT("&Print…"), "Ctrl+P", "print", LW_TEXT("Print the report"), KeyScope::Window},
    {ActionId::AddRow, "addRow", LW_TEXT("&Add…"), "Ctrl+Shift+N", "add", LW_TEXT("Add one"), KeyScope::Window},
    {ActionId::EditRow, "editRow", LW_TEXT("&Edit…"), "F2", "edit", LW_TEXT("Change the current one"), KeyScope::Window},
    {ActionId::RemoveRow, "removeRow", LW_TEXT("Re&move"), "Del", "remove", LW_TEXT("Remove the selected ones"), KeyScope::Window},
    {ActionId::KeepApart, "keepApart", LW_TEXT("Keep &both"), "B", "people", LW_TEXT("They are different people: do not ask again"), KeyScope::Duplicates},
    {ActionId::MakeResponse, "makeResponse", LW_TEXT("&Response"), "D", "returned", LW_TEXT("The same person again: the inquiries go to the survivor, whose values stay"), KeyScope::Duplicates},
    {ActionId::MergeSet, "mergeSet", LW_TEXT("&Merge"), "M", "accept", LW_TEXT("Make one lead of them, with the values taken here"), KeyScope::Duplicates},
    {ActionId::MakeSurvivor, "makeSurvivor", LW_TEXT("Make &survivor"), "S", "pin", LW_TEXT("The lead of this column is the one that stays"), KeyScope::Duplicates},
    {ActionId::ChooseValue, "chooseValue", LW_TEXT("&Take this value"), "Space", "", LW_TEXT("The merged lead has the value of this cell"), KeyScope::Duplicates},
    {ActionId::LeaveOut, "leaveOut", LW_TEXT("&Leave out or take in"), "X", "remove", LW_TEXT("The answer is not for the lead of this column"), KeyScope::Duplicates},
    {ActionId::NextRule, "nextRule", LW_TEXT("Next s&urvivor rule"), "U", "", LW_TEXT("Furthest stage, oldest, or most complete"), KeyScope::Duplicates},
    {ActionId::OpenFromSet, "openFromSet", LW_TEXT("&Open the lead"), "Return; Enter; O", "", LW_TEXT("Show the lead of this column in the inbox"), KeyScope::Duplicates},
    {ActionId::NextSet, "nextSet", LW_TEXT("Ne&xt set"), "J; ]; Alt+Down", "next", LW_TEXT("Go one set down"), KeyScope::Duplicates},
    {ActionId::PreviousSet, "previousSet", LW_TEXT("&Previous set"), "K; [; Alt+Up", "previous", LW_TEXT("Go one set up"), KeyScope::Duplicates},
    {ActionId::MergeCertain, "mergeCertain", LW_TEXT("Merge all &certain ones…"), "Shift+M", "done", LW_TEXT("Merge every set that is certain, after asking once"), KeyScope::Duplicates},
    {ActionId::ScanDuplicates, "scanDuplicates", LW_TEXT("C&ompare all leads"), "Ctrl+R", "search", LW_TEXT("Look for duplicates in the whole base"), KeyScope::Window},
    {ActionId::LinkSuggestion, "linkSuggestion", LW_TEXT("&Belongs here"), "Y", "accept", LW_TEXT("Move the lead to this company"), KeyScope::Companies},
    {ActionId::RefuseSuggestion, "refuseSuggestion", LW_TEXT("Does &not belong here"), "Shift+Y", "close", LW_TEXT("Move the lead away, or never suggest it for this company again"), KeyScope::Companies},
};
// clang-format on

#undef LW_TEXT

QString translated(const char *text)
{
    return QCoreApplication::translate("lw::Actions", text);
}

} // namespace

const QList<ActionInfo> &actionTable()
{
    return kActions;
}

const ActionInfo &info(ActionId id)
{
    const auto found = std::ranges::find(kActions, id, &ActionInfo::id);
    Q_ASSERT(found != kActions.end());
    return *found;
}

QString toolTipOf(const ActionInfo &info)
{
    const QString key = QString::fromLatin1(info.keys).section(u"; "_s, 0, 0);
    return key.isEmpty() ? translated(info.tip)
                         : QCoreApplication::translate("lw::Actions", "%1 (%2)")
                               .arg(translated(info.tip),
                                    QKeySequence(key, QKeySequence::PortableText).toString(QKeySequence::NativeText));
}

QString statusTipOf(const ActionInfo &info)
{
    return translated(info.tip);
}

QAction *makeAction(ActionId id, QObject *parent)
{
    const ActionInfo &entry = info(id);
    auto *action = new QAction(translated(entry.text), parent);
    action->setObjectName(QLatin1StringView(entry.name));
    QList<QKeySequence> keys;
    for (const QString &key : QString::fromLatin1(entry.keys).split(u"; "_s, Qt::SkipEmptyParts))
        keys += QKeySequence(key, QKeySequence::PortableText);
    action->setShortcuts(keys);
    if (*entry.icon)
        action->setIcon(themeIcon(QLatin1StringView(entry.icon)));
    action->setToolTip(toolTipOf(entry));
    action->setStatusTip(statusTipOf(entry));
    // On the window, single letters would fire while a button or a box has the focus.
    action->setShortcutContext(entry.scope == KeyScope::Window ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
    return action;
}

} // namespace lw
