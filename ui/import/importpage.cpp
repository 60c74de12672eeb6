// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/importpage.h"

#include "ui/import/checkstep.h"
#include "ui/import/donestep.h"
#include "ui/import/fileintake.h"
#include "ui/import/filestep.h"
#include "ui/import/importwords.h"
#include "ui/import/matchstep.h"
#include "ui/import/readstep.h"
#include "ui/import/saverejects.h"
#include "ui/import/stepline.h"
#include "ui/session/session.h"
#include "ui/tasks/backgroundtask.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QUndoStack>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

ImportPage::ImportPage(Session &session, QWidget *parent)
    : Page(session, parent)
{
    setAcceptDrops(true);
    createViews();
    m_intake = new FileIntake(this);
    connectAll();
    go(Step::File);
}

void ImportPage::createViews()
{
    m_title = headingLabel({}, this);
    m_title->setObjectName(u"importTitle"_s);
    m_stepLine = new StepLine(this);
    m_steps = new QStackedWidget(this);
    m_fileStep = new FileStep(session(), m_steps);
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
    connect(m_fileStep, &FileStep::folderWanted, this, &ImportPage::chooseFolder);
    connect(m_fileStep, &FileStep::pasteWanted, this, &ImportPage::paste);
    connect(m_intake, &FileIntake::pathGiven, this, &ImportPage::openFile);
    connect(m_intake, &FileIntake::textGiven, this, &ImportPage::textPasted);
    connect(m_intake, &FileIntake::refused, this,
            [this](const QString &why) { this->session().say({.kind = Message::Kind::Problem, .text = why}); });
    m_paste = new QShortcut(QKeySequence::Paste, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(m_paste, &QShortcut::activated, this, &ImportPage::paste);
    connect(m_readStep, &ReadStep::optionsChanged, this, [this] { read(m_readStep->options()); });
    connect(m_matchStep, &MatchStep::changed, this, &ImportPage::updateButtons);
    connect(m_checkStep, &CheckStep::saveRejectsWanted, this, [this] { saveRejects(m_checked->summary); });
    connect(m_doneStep, &DoneStep::saveRejectsWanted, this, [this] { saveRejects(m_done.summary); });
    connect(m_doneStep, &DoneStep::newLeadsWanted, this, &ImportPage::showLeads);
    connect(m_doneStep, &DoneStep::undoWanted, this, &ImportPage::undoImport);
    connect(m_doneStep, &DoneStep::anotherWanted, this, &ImportPage::startOver);
    connect(session().undoStack(), &QUndoStack::indexChanged, this, &ImportPage::followUndo);
    connect(&session(), &Session::deedDone, this, &ImportPage::followUndo);
    connect(&session(), &Session::tasksChanged, this, &ImportPage::followImport);
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
    m_paste->setEnabled(step == Step::File); // elsewhere it would throw away what was chosen
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
                     : m_file         ? tr("Import: %1 (%Ln row(s))", nullptr, int(m_file->rowCount)).arg(name)
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
    case Step::Read: return m_file && !m_isReading && m_file->rowCount > 0;
    case Step::Match: return m_file && !m_isReading && m_file->rowCount > 0 && m_matchStep->isReady();
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
    read({});
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

// Without options it is the first look at a file.
void ImportPage::read(const std::optional<ReadOptions> &options)
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
    m_fileStep->setStatus(tr("%1: %2, %3")
                              .arg(shownText(m_file->head.fileName), tr("%Ln row(s)", nullptr, int(m_file->rowCount)),
                                   tr("%Ln column(s)", nullptr, int(m_file->head.headers.size()))));
    m_readStep->setFile(*m_file);
    m_matchStep->setFile(m_file, !isFirstLook);
    if (!isFirstLook)
        updateButtons();
    else if (m_file->rowCount == 0)
        go(Step::Read);
    else if (m_file->presets.isRemembered && m_matchStep->isReady())
        check();
    else
        go(Step::Match);
}

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
