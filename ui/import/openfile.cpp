// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/importpage.h"

#include "ui/import/fileintake.h"
#include "ui/import/filestep.h"
#include "ui/import/matchstep.h"
#include "ui/import/readstep.h"
#include "ui/session/session.h"
#include "ui/tasks/backgroundtask.h"
#include "ui/text/text.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>

// How a file comes in: chosen, pasted or dropped, then read, and read again in another way.

namespace lw
{

// Says so, because then no other file can be taken up.
bool ImportPage::isImporting()
{
    if (m_isImporting)
        session().say({.kind = Message::Kind::Information, .text = tr("An import is under way. Wait for its end.")});
    return m_isImporting;
}

void ImportPage::chooseFile()
{
    if (!isImporting())
        m_intake->chooseFile();
}

void ImportPage::chooseFolder()
{
    if (!isImporting())
        m_intake->chooseFolder();
}

void ImportPage::paste()
{
    if (const QMimeData *given = QApplication::clipboard()->mimeData())
        take(*given);
}

void ImportPage::take(const QMimeData &given)
{
    if (!isImporting())
        m_intake->take(given);
}

void ImportPage::openFile(const QString &path)
{
    if (isImporting())
        return;
    stopWork();
    m_path = QDir::cleanPath(path);
    m_file.reset();
    m_readStep->reset();
    m_fileStep->setStatus(tr("Reading %1 …").arg(shownText(QFileInfo(m_path).fileName())));
    go(Step::File);
    read({}, Look::First);
}

void ImportPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!event->mimeData()->hasUrls() && !event->mimeData()->hasText())
        return;
    event->setDropAction(Qt::CopyAction); // the file stays where it is
    event->accept();
}

void ImportPage::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    take(*event->mimeData());
}

void ImportPage::readAgain()
{
    m_ownReading = m_readStep->options();
    read(m_ownReading, Look::Again);
}

// Without it the file would be taken for one in its own encoding, and letters of the preset's would come out wrong.
void ImportPage::readAsPresetSays()
{
    const ReadOptions said = m_matchStep->preset().mapping.reading;
    const ReadOptions wanted = said == ReadOptions() ? m_ownReading : said;
    if (m_file && (m_isReading || wanted != m_file->options))
        read(wanted, Look::AsPresetSays);
}

// Without options it is read as its profile says, or as it is found to be.
void ImportPage::read(const std::optional<ReadOptions> &options, Look look)
{
    const int turn = ++m_turn;
    if (m_task)
        m_task->cancel();
    m_isReading = true;
    updateButtons();
    m_task = session().askLong<ImportFilePtr>(
        tr("Read %1").arg(shownText(QFileInfo(m_path).fileName())), this,
        [path = m_path, options](Workspace &workspace, const Progress &progress) {
            return readImportFile(workspace, path, options, progress);
        },
        [this, turn, look](const Result<ImportFilePtr> &file) {
            if (turn == m_turn)
                take(file, look);
        });
}

void ImportPage::take(const Result<ImportFilePtr> &file, Look look)
{
    m_isReading = false;
    m_task.clear();
    if (!file && look == Look::AsPresetSays) {
        session().say({.kind = Message::Kind::Problem,
                       .text = tr("The file stays as it was read before, because it cannot be read as “%1” says: %2")
                                   .arg(shownText(m_matchStep->preset().label), file.error().message)});
        return updateButtons();
    }
    m_file = file ? *file : nullptr;
    updateTitle();
    if (!m_file) {
        m_fileStep->setStatus(file.error().message);
        m_readStep->setProblem(file.error().message);
        return look == Look::First ? go(Step::Read) : updateButtons();
    }
    showFile(look);
}

void ImportPage::showFile(Look look)
{
    m_fileStep->setStatus(tr("%1: %2, %3")
                              .arg(shownText(m_file->head.fileName), tr("%Ln row(s)", nullptr, int(m_file->rowCount)),
                                   tr("%Ln column(s)", nullptr, int(m_file->head.headers.size()))));
    m_readStep->setFile(*m_file);
    m_matchStep->setFile(m_file, look == Look::First   ? MatchStep::Keeps::Nothing
                                 : look == Look::Again ? MatchStep::Keeps::Columns
                                                       : MatchStep::Keeps::Preset);
    if (look != Look::First)
        return updateButtons();
    m_ownReading = m_file->options;
    if (m_file->rowCount == 0)
        go(Step::Read);
    else if (m_file->presets.isRemembered && m_matchStep->isReady())
        check();
    else
        go(Step::Match);
}

} // namespace lw
