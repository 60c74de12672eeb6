// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/importpage.h"

#include "ui/dialogs/filepicker.h"
#include "ui/import/checkstep.h"
#include "ui/import/donestep.h"
#include "ui/import/filestep.h"
#include "ui/import/importwords.h"
#include "ui/import/matchstep.h"
#include "ui/import/readstep.h"
#include "ui/import/saverejects.h"
#include "ui/import/stepline.h"
#include "ui/session/session.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QUndoStack>
#include <QUrl>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

ImportPage::ImportPage(Session &session, QWidget *parent)
    : Page(session, parent)
{
    setAcceptDrops(true);
    createViews();
    connectAll();
    go(Step::File);
}

void ImportPage::createViews()
{
    m_title = headingLabel({}, this);
    m_title->setObjectName(u"importTitle"_s);
    m_stepLine = new StepLine(this);
    m_steps = new QStackedWidget(this);
    m_fileStep = new FileStep(m_steps);
    m_readStep = new ReadStep(m_steps);
    m_matchStep = new MatchStep(session(), m_steps);
    m_checkStep = new CheckStep(m_steps);
    m_doneStep = new DoneStep(m_steps);
    for (QWidget *step : std::initializer_list<QWidget *>{m_fileStep, m_readStep, m_matchStep, m_checkStep, m_doneStep})
        m_steps->addWidget(step); // in the order of Step
    for (int step = 0; step < m_steps->count(); ++step)
        m_steps->widget(step)->layout()->setContentsMargins({}); // in line with the title
    QWidget *buttons = createButtons();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_stepLine);
    layout->addWidget(m_steps, 1);
    layout->addWidget(buttons);
}

QWidget *ImportPage::createButtons()
{
    auto *row = new QWidget(this);
    m_back = new QPushButton(tr("&Back"), row);
    m_back->setObjectName(u"importBack"_s);
    m_next = new QPushButton(row);
    m_next->setObjectName(u"importNext"_s);
    m_startOver = new QPushButton(tr("Start &over"), row);
    m_startOver->setObjectName(u"importStartOver"_s);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_back);
    layout->addWidget(m_next);
    layout->addStretch(1);
    layout->addWidget(m_startOver);
    return row;
}

void ImportPage::connectAll()
{
    connect(m_back, &QPushButton::clicked, this, &ImportPage::back);
    connect(m_next, &QPushButton::clicked, this, &ImportPage::next);
    connect(m_startOver, &QPushButton::clicked, this, &ImportPage::startOver);
    connect(m_fileStep, &FileStep::chooseWanted, this, &ImportPage::chooseFile);
    connect(m_readStep, &ReadStep::optionsChanged, this, [this] { read(m_readStep->options()); });
    connect(m_matchStep, &MatchStep::changed, this, &ImportPage::updateButtons);
    connect(m_checkStep, &CheckStep::saveRejectsWanted, this,
            [this] { saveRejects(this, session(), m_file, m_checked->summary.rejects); });
    connect(m_doneStep, &DoneStep::saveRejectsWanted, this,
            [this] { saveRejects(this, session(), m_file, m_done.summary.rejects); });
    connect(m_doneStep, &DoneStep::newLeadsWanted, this, &ImportPage::showLeads);
    connect(m_doneStep, &DoneStep::undoWanted, this, &ImportPage::undoImport);
    connect(m_doneStep, &DoneStep::anotherWanted, this, &ImportPage::startOver);
    connect(session().undoStack(), &QUndoStack::indexChanged, this, &ImportPage::followUndo);
    connect(&session(), &Session::deedDone, this, &ImportPage::followUndo);
}

void ImportPage::enter()
{
    QWidget *first = m_steps->currentWidget()->focusProxy();
    (first && first->isVisibleTo(this) && first->isEnabled() ? first : m_back)->setFocus();
}

void ImportPage::go(Step step)
{
    m_step = step;
    m_steps->setCurrentIndex(int(step));
    updateTitle();
    updateButtons();
    if (isVisible())
        enter();
}

void ImportPage::back()
{
    if (m_step == Step::Check)
        stopWork();
    if (m_step != Step::File)
        go(static_cast<Step>(int(m_step) - 1));
}

void ImportPage::next()
{
    switch (m_step) {
    case Step::File: go(Step::Read); break;
    case Step::Read: go(Step::Match); break;
    case Step::Match: check(); break;
    case Step::Check: m_checked ? importAll() : check(); break;
    case Step::Done: break;
    }
}

void ImportPage::startOver()
{
    stopWork();
    m_path.clear();
    m_file.reset();
    m_fileStep->setStatus({});
    go(Step::File);
}

void ImportPage::updateTitle()
{
    m_stepLine->setCurrent(int(m_step));
    const QString name = shownText(QFileInfo(m_path).fileName());
    m_title->setText(m_path.isEmpty() ? tr("Import")
                     : m_file ? tr("Import: %1 (%2 rows)").arg(name, QLocale().toString(m_file->table.rows.size()))
                              : tr("Import: %1").arg(name));
}

QString ImportPage::nextText() const
{
    switch (m_step) {
    case Step::File: return tr("&Read");
    case Step::Read: return tr("&Match columns");
    case Step::Match: return tr("Chec&k");
    case Step::Check:
        return m_checked || m_task || m_isImporting
                   ? tr("&Import %1").arg(m_checked ? QLocale().toString(writtenRows(m_checked->summary)) : QString())
                   : tr("Chec&k again");
    case Step::Done: break;
    }
    return {};
}

bool ImportPage::canGoOn() const
{
    switch (m_step) {
    case Step::File: return !m_path.isEmpty() && !m_isReading;
    case Step::Read: return m_file && !m_isReading;
    case Step::Match: return m_file && !m_isReading && m_matchStep->isReady();
    case Step::Check: return !m_isImporting && (m_checked ? writtenRows(m_checked->summary) > 0 : !m_task);
    case Step::Done: break;
    }
    return false;
}

void ImportPage::updateButtons()
{
    m_next->setText(nextText().trimmed());
    m_next->setEnabled(canGoOn());
    m_back->setEnabled(m_step != Step::File && !m_isImporting);
    m_startOver->setEnabled(!m_path.isEmpty() && !m_isImporting);
    for (QWidget *button : {m_back, m_next, m_startOver})
        button->setVisible(m_step != Step::Done);
}

// Says so, because then no other file can be taken up.
bool ImportPage::isImporting()
{
    if (m_isImporting)
        session().say({.kind = Message::Kind::Information, .text = tr("An import is under way. Wait for its end.")});
    return m_isImporting;
}

void ImportPage::chooseFile()
{
    if (isImporting())
        return;
    pickFileToOpen(this, tr("Choose a file of leads"), tr("CSV files (*.csv *.tsv *.txt);;All files (*)"),
                   [this](const QString &path) { openFile(path); });
}

void ImportPage::openFile(const QString &path)
{
    if (isImporting())
        return;
    stopWork();
    m_path = path;
    m_file.reset();
    m_checked.reset();
    m_readStep->reset();
    m_fileStep->setStatus(tr("Reading %1 …").arg(shownText(QFileInfo(path).fileName())));
    go(Step::File);
    read({});
}

void ImportPage::dragEnterEvent(QDragEnterEvent *event)
{
    // Text is taken too, so that the drop can be answered with words instead of nothing.
    if (!event->mimeData()->hasUrls() && !event->mimeData()->hasText())
        return;
    event->setDropAction(Qt::CopyAction); // the file stays where it is
    event->accept();
}

void ImportPage::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (urls.size() == 1 && urls.first().isLocalFile())
        return openFile(urls.first().toLocalFile());
    const QString problem =
        urls.isEmpty()    ? tr("Text cannot be dropped here. Save it as a CSV file and drop that.")
        : urls.size() > 1 ? tr("%1 files were dropped. Drop one file at a time.").arg(QLocale().toString(urls.size()))
                          : tr("Only a file on this computer can be dropped. Save it here first.");
    session().say({.kind = Message::Kind::Problem, .text = problem});
}

// Without options it is the first look at a file.
void ImportPage::read(const std::optional<CsvOptions> &options)
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
        [this, turn, isFirstLook = !options](const Result<ImportFilePtr> &file) {
            if (turn == m_turn)
                take(file, isFirstLook);
        });
}

void ImportPage::take(const Result<ImportFilePtr> &file, bool isFirstLook)
{
    m_isReading = false;
    m_task.clear();
    m_file = file ? *file : nullptr;
    updateTitle();
    if (!m_file) {
        m_fileStep->setStatus(file.error().message);
        m_readStep->setProblem(file.error().message);
        return isFirstLook ? go(Step::Read) : updateButtons();
    }
    m_fileStep->setStatus(tr("%1: %2 rows, %3 columns")
                              .arg(shownText(m_file->table.fileName), QLocale().toString(m_file->table.rows.size()),
                                   QLocale().toString(m_file->table.headers.size())));
    m_readStep->setFile(*m_file);
    m_matchStep->setFile(m_file, !isFirstLook);
    if (!isFirstLook)
        updateButtons();
    else if (m_file->isRemembered && m_matchStep->isReady())
        check();
    else
        go(Step::Match);
}

ImportRequest ImportPage::request() const
{
    ImportRequest request{
        .table = m_file->table, .mapping = m_matchStep->mapping(), .options = {.match = true, .now = session().now()}};
    request.mapping.encoding = m_file->options.encoding;
    request.mapping.delimiter = m_file->options.delimiter;
    request.mapping.headerRow = m_file->options.headerRow;
    return request;
}

void ImportPage::check()
{
    stopWork();
    const int turn = ++m_turn;
    const QString title = tr("Check %1").arg(shownText(m_file->table.fileName));
    m_task = session().askLong<CheckedImportPtr>(
        title, this,
        [request = request()](Workspace &workspace, const Progress &progress) {
            return checkImport(workspace, request, progress);
        },
        [this, turn](const Result<CheckedImportPtr> &checked) {
            if (turn != m_turn)
                return;
            m_task.clear();
            m_checked = checked ? *checked : nullptr;
            if (m_checked)
                m_checkStep->showPlan(m_checked, warnings());
            else
                m_checkStep->showProblem(checked.error().message);
            updateButtons();
            if (isVisible())
                enter();
        });
    m_checkStep->showWork(
        tr("Checking %1 rows. Nothing is written.").arg(QLocale().toString(m_file->table.rows.size())), m_task);
    go(Step::Check);
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

QStringList ImportPage::warnings() const
{
    QStringList warnings;
    if (const std::optional<Batch> &before = m_checked->before)
        warnings +=
            tr("The same file was imported before: %1, %2 rows.")
                .arg(instantText(before->createdAt, session().settings().zoneId), QLocale().toString(before->rows));
    if (writtenRows(m_checked->summary) == 0)
        warnings += tr("Every row is rejected, so there is nothing to import. The remarks say why.");
    return warnings + m_file->table.remarks;
}

void ImportPage::importAll()
{
    m_isImporting = true;
    m_label =
        tr("Import %1 (%2 rows)").arg(shownText(m_file->table.fileName), QLocale().toString(m_file->table.rows.size()));
    m_checkStep->showWork(tr("Importing. All of it is done, or nothing."));
    updateButtons();
    const auto result = std::make_shared<ImportResult>();
    session().perform(
        m_label,
        [request = request(), actor = session().actor(), result](Workspace &workspace,
                                                                 const Progress &progress) -> Result<OperationId> {
            const Result<ImportResult> done = importFresh(workspace, request, actor, progress);
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

void ImportPage::finish(const ImportResult &result)
{
    m_done = result;
    m_undoIndex = session().undoStack()->index();
    m_doneStep->setReport(m_file->table.fileName, result.summary, differenceText(m_checked->summary, result.summary));
    m_checked.reset();
    go(Step::Done);
}

// The numbers an import gives follow each other; those of responses are no leads of their own.
void ImportPage::showLeads()
{
    const qint64 last = m_done.firstNumber + m_done.summary.inquiries() - 1;
    Q_EMIT leadsWanted(u"number>=%1 number<=%2"_s.arg(m_done.firstNumber).arg(last),
                       tr("New leads of %1").arg(shownText(m_file->table.fileName)));
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
