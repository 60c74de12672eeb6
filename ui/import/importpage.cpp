// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/importpage.h"

#include "ui/actions/offered.h"
#include "ui/import/checkstep.h"
#include "ui/import/donestep.h"
#include "ui/import/fileintake.h"
#include "ui/import/filestep.h"
#include "ui/import/importwords.h"
#include "ui/import/matchstep.h"
#include "ui/import/readstep.h"
#include "ui/import/stepline.h"
#include "ui/session/session.h"
#include "ui/tasks/backgroundtask.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
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
    connect(m_readStep, &ReadStep::optionsChanged, this, &ImportPage::readAgain);
    connect(m_matchStep, &MatchStep::presetChosen, this, &ImportPage::readAsPresetSays);
    connect(m_matchStep, &MatchStep::changed, this, &ImportPage::updateButtons);
    connect(m_checkStep, &CheckStep::saveRejectsWanted, this, [this] { saveRejects(m_checked->summary); });
    connect(m_doneStep, &DoneStep::saveRejectsWanted, this, [this] { saveRejects(m_done.summary); });
    connect(m_doneStep, &DoneStep::newLeadsWanted, this, &ImportPage::showLeads);
    connect(m_doneStep, &DoneStep::undoWanted, this, &ImportPage::undoImport);
    connect(m_doneStep, &DoneStep::anotherWanted, this, &ImportPage::startOver);
    connect(session().undoStack(), &QUndoStack::indexChanged, this, &ImportPage::followUndo);
    connect(&session(), &Session::deedDone, this, &ImportPage::followUndo);
    connect(&session(), &Session::factsChanged, this, &ImportPage::updateButtons); // who acts, and with which roles
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
    offer(m_next, Right::Import, session(), canGoOn());
    m_back->setEnabled(m_step != Step::File && !m_isImporting);
    m_startOver->setEnabled(!m_path.isEmpty() && !m_isImporting);
    for (QWidget *button : {m_back, m_next, m_startOver})
        button->setVisible(m_step != Step::Done);
}

} // namespace lw
