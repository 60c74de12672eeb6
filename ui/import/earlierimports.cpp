// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/earlierimports.h"

#include "core/workspace/donotcontact.h"
#include "ui/import/keptdialog.h"
#include "ui/models/importsmodel.h"
#include "ui/session/session.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int kWidestColumn = 190;
}

EarlierImports::EarlierImports(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    createViews();
    connectAll();
    take({});
}

void EarlierImports::createViews()
{
    auto *title = plainLabel(tr("Earlier &imports"), this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_model = new ImportsModel(this);
    m_stack = new QStackedWidget(this);
    m_table = makeTable(u"earlierImports"_s, m_stack);
    m_table->setAccessibleName(tr("Earlier imports"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setMaximumSectionSize(kWidestColumn);
    m_table->setModel(m_model);
    title->setBuddy(m_table);
    m_empty = new EmptyState(m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_undo = new QPushButton(tr("&Undo this import"), this);
    m_undo->setObjectName(u"earlierUndo"_s);
    auto *head = new QHBoxLayout;
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(m_undo);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
}

void EarlierImports::connectAll()
{
    connect(m_undo, &QPushButton::clicked, this, &EarlierImports::undoCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &EarlierImports::updateButton);
    for (const auto changed : {&Session::opened, &Session::reread, &Session::factsChanged})
        connect(&m_session, changed, this, &EarlierImports::reloadWhereSeen);
    connect(&m_session, &Session::deedDone, this, &EarlierImports::reloadWhereSeen);
}

void EarlierImports::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reload();
}

// What happens out of sight is read when it comes into sight.
void EarlierImports::reloadWhereSeen()
{
    if (isVisible())
        reload();
}

void EarlierImports::reload()
{
    m_session.ask<QList<BatchOfOperation>>(
        this, [](Workspace &workspace, const Progress &) { return loadImports(workspace.database()); },
        [this](const Result<QList<BatchOfOperation>> &imports) {
            if (imports)
                take(*imports);
            else
                m_session.say({.kind = Message::Kind::Problem, .text = imports.error().message});
        });
}

// The import looked at stays current.
void EarlierImports::take(const QList<BatchOfOperation> &imports)
{
    const int row = m_table->currentIndex().row();
    const BatchId current = row >= 0 ? m_model->rows()[row].batch.id : BatchId();
    m_model->setRows(imports, m_session.settings().zoneId);
    fitColumns(m_table);
    const auto same =
        std::ranges::find_if(imports, [&](const BatchOfOperation &import) { return import.batch.id == current; });
    if (!imports.isEmpty())
        m_table->setCurrentIndex(m_model->index(same == imports.end() ? 0 : int(same - imports.begin()), 0));
    m_empty->show(tr("Nothing was imported yet"),
                  tr("Each file you import stands here with what came of it, and can be taken back."));
    m_stack->setCurrentWidget(imports.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
    m_undo->setVisible(!imports.isEmpty());
    updateButton();
}

void EarlierImports::updateButton()
{
    const int row = m_table->currentIndex().row();
    const bool isSample = row >= 0 && m_model->rows()[row].batch.sample;
    m_undo->setEnabled(row >= 0 && !isSample);
    m_undo->setToolTip(isSample ? tr("It came with the sample company and belongs to it.")
                                : tr("Takes back what the file brought; what people changed since stays."));
}

void EarlierImports::undoCurrent()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    const BatchOfOperation import = m_model->rows()[row];
    const QString fileName = import.batch.fileName;
    const QString label = tr("Undo the import of %1").arg(shownText(fileName));
    const auto kept = std::make_shared<QList<KeptChange>>();
    const auto bans = std::make_shared<qsizetype>(0);
    m_undo->setEnabled(false);
    m_session.perform(
        label,
        [operation = import.operation, kept, bans, actor = m_session.actor(),
         now = m_session.now()](Workspace &workspace, const Progress &) -> Result<OperationId> {
            const Result<qsizetype> brought = bansBroughtBy(workspace.database(), operation);
            if (!brought)
                return brought.error();
            const Result<Reverted> reverted = workspace.undo(operation, actor, now);
            if (!reverted)
                return reverted.error();
            *kept = reverted->kept;
            *bans = *brought;
            return reverted->operation;
        },
        this,
        [this, kept, bans, fileName, label](const Result<OperationId> &done) {
            updateButton();
            if (!done)
                return m_session.say({.kind = Message::Kind::Problem, .text = done.error().message});
            if (*bans > 0)
                m_session.say({.kind = Message::Kind::Information,
                               .text = tr("Done: %1. %2").arg(label, Session::bansStay(*bans)),
                               .undoable = true});
            if (!kept->isEmpty())
                showKept(fileName, *kept);
        },
        label);
}

void EarlierImports::showKept(const QString &fileName, const QList<KeptChange> &kept)
{
    auto *dialog = new KeptDialog(fileName, kept, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace lw
