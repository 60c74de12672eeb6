// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/importpage.h"

#include "ui/import/checkstep.h"
#include "ui/import/donestep.h"
#include "ui/import/fileintake.h"
#include "ui/import/importwords.h"
#include "ui/import/matchstep.h"
#include "ui/import/saverejects.h"
#include "ui/session/session.h"
#include "ui/tasks/backgroundtask.h"
#include "ui/text/text.h"

#include <QUndoStack>

#include <memory>

// The check, the import itself, and what can be done with it afterwards.

namespace lw
{

using namespace Qt::StringLiterals;

ImportOrder ImportPage::order() const
{
    ImportOrder order{.path = m_file->path,
                      .sha256 = m_file->head.sha256,
                      .mapping = m_matchStep->mapping(),
                      .options = {.match = true, .now = session().now()}};
    order.mapping.reading = m_file->options;
    return order;
}

void ImportPage::check()
{
    stopWork();
    const int turn = ++m_turn;
    m_checkStep->showWork(tr("Checking %Ln row(s). Nothing is written.", nullptr, int(m_file->rowCount)));
    m_task = session().askLong<CheckedImportPtr>(
        tr("Check %1").arg(shownText(m_file->head.fileName)), this,
        [order = order()](Workspace &workspace, const Progress &progress) {
            return checkImport(workspace, order, progress);
        },
        [this, turn](const Result<CheckedImportPtr> &checked) {
            if (turn == m_turn)
                take(checked);
        });
    m_checkStep->followTask(m_task);
    go(Step::Check);
}

void ImportPage::take(const Result<CheckedImportPtr> &checked)
{
    m_task.clear();
    m_checked = checked ? *checked : nullptr;
    if (m_checked)
        m_checkStep->showPlan(m_checked, warningsOf(*m_checked, session().settings().zoneId) + m_file->head.remarks,
                              session().now(), session().settings().zoneId);
    else
        m_checkStep->showProblem(checked.error().message);
    updateButtons();
    if (isVisible())
        enter();
}

// What is under way gets no answer any more; what was found out is out of date.
void ImportPage::stopWork()
{
    ++m_turn;
    m_isReading = false;
    m_checked.reset();
    if (m_task)
        m_task->cancel();
    m_task.clear();
}

void ImportPage::importAll()
{
    m_isImporting = true;
    m_label = tr("Import %1 (%Ln row(s))", nullptr, int(m_file->rowCount)).arg(shownText(m_file->head.fileName));
    m_checkStep->showWork(tr("Importing. All of it is done, or nothing."));
    updateButtons();
    const auto result = std::make_shared<ImportResult>();
    session().perform(
        m_label,
        [order = order(), actor = session().actor(), result](Workspace &workspace,
                                                             const Progress &progress) -> Result<OperationId> {
            const Result<ImportResult> done = importFresh(workspace, order, actor, progress);
            if (!done)
                return done.error();
            *result = *done;
            return done->operation;
        },
        this,
        [this, result](const Result<OperationId> &done) {
            m_isImporting = false;
            if (done)
                return finish(*result);
            m_checked.reset();
            m_checkStep->showProblem(done.error().message);
            updateButtons();
        },
        m_label);
}

// The import's task begins with it, or after an undo that still waits.
void ImportPage::followImport()
{
    if (!m_isImporting)
        return;
    for (BackgroundTask *task : session().tasks()) {
        if (task->title() == m_label)
            return m_checkStep->followTask(task);
    }
}

void ImportPage::finish(const ImportResult &result)
{
    m_done = result;
    m_undoIndex = session().undoStack()->index();
    m_doneStep->setReport(m_file->head.fileName, result.summary, differenceText(m_checked->summary, result.summary));
    m_checked.reset();
    go(Step::Done);
}

// The numbers an import gives follow each other; those of responses are no leads of their own.
void ImportPage::showLeads()
{
    const qint64 last = m_done.firstNumber + m_done.summary.inquiries() - 1;
    Q_EMIT leadsWanted(u"number>=%1 number<=%2"_s.arg(m_done.firstNumber).arg(last),
                       tr("New leads of %1").arg(shownText(m_file->head.fileName)));
}

void ImportPage::saveRejects(const IntakeSummary &summary)
{
    lw::saveRejects(this, session(), m_file, summary.rejects, m_intake->isPasted(m_file->path));
}

void ImportPage::undoImport()
{
    // While something is saved, “undo” would mean that.
    const bool isLatest = !session().isBusy() && session().undoStack()->index() == m_undoIndex &&
                          session().undoStack()->undoText() == m_label;
    if (isLatest)
        session().undo();
    else
        m_doneStep->setUndo(DoneStep::Undo::NotLatest);
}

// An undo under way has moved the stack already, but may fail yet.
void ImportPage::followUndo()
{
    const QUndoStack *stack = session().undoStack();
    if (m_step != Step::Done || session().isBusy() || stack->text(m_undoIndex - 1) != m_label)
        return;
    m_doneStep->setUndo(stack->index() < m_undoIndex    ? DoneStep::Undo::Undone
                        : stack->index() == m_undoIndex ? DoneStep::Undo::Latest
                                                        : DoneStep::Undo::NotLatest);
}

} // namespace lw
