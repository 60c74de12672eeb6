// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/screenexistingdialog.h"

#include "ui/setup/screenexistingmodel.h"
#include "ui/widgets/widgets.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QProgressBar>
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

constexpr int kRowsMeasured = 50; // for the width of columns; long lists would take too long
constexpr int kWidth = 120;       // characters
constexpr int kHeight = 26;       // lines

QString shownCount(qint64 count)
{
    return QLocale().toString(count);
}

} // namespace

ScreenExistingDialog::ScreenExistingDialog(Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_model(new ScreenExistingModel(this))
{
    setObjectName(u"screenExistingDialog"_s);
    setWindowTitle(tr("Leads in the base that the screening list holds for"));
    setAttribute(Qt::WA_DeleteOnClose);
    createViews();
    connectAll();
    resize(kWidth * fontMetrics().averageCharWidth(), kHeight * fontMetrics().lineSpacing());
}

ScreenExistingDialog::~ScreenExistingDialog()
{
    if (m_task)
        m_task->cancel();
}

void ScreenExistingDialog::createViews()
{
    m_empty = new EmptyState(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_work = createWork());
    m_stack->addWidget(m_list = createList());
    m_stack->addWidget(m_empty);
    auto *buttons = new QDialogButtonBox(this);
    m_screenOut = buttons->addButton(tr("Screen &out"), QDialogButtonBox::AcceptRole);
    m_screenOut->setObjectName(u"screenExistingApply"_s);
    m_screenOut->setDefault(true);
    m_close = buttons->addButton(QDialogButtonBox::Close);
    m_close->setObjectName(u"screenExistingClose"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &ScreenExistingDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ScreenExistingDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_stack, 1);
    layout->addWidget(buttons);
}

QWidget *ScreenExistingDialog::createWork()
{
    auto *work = new QWidget(this);
    m_workTitle = plainLabel({}, work);
    m_progress = new QProgressBar(work);
    m_progress->setObjectName(u"screenExistingProgress"_s);
    m_progress->setAccessibleName(tr("How far it is"));
    auto *layout = new QVBoxLayout(work);
    layout->addStretch();
    layout->addWidget(m_workTitle);
    layout->addWidget(m_progress);
    layout->addStretch();
    return work;
}

QWidget *ScreenExistingDialog::createList()
{
    auto *list = new QWidget(this);
    m_all = new QCheckBox(tr("&All"), list);
    m_all->setObjectName(u"screenExistingAll"_s);
    m_all->setAccessibleName(tr("All of these leads"));
    m_counts = plainLabel({}, list);
    m_counts->setObjectName(u"screenExistingCounts"_s);
    m_counts->setWordWrap(true);
    m_table = makeTable(u"screenExistingTable"_s, list);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Open leads that the screening list holds for, with a tick each"));
    m_table->horizontalHeader()->setResizeContentsPrecision(kRowsMeasured);
    m_table->installEventFilter(this);
    auto *top = new QHBoxLayout;
    top->addWidget(m_all);
    top->addWidget(m_counts, 1);
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins({});
    layout->addWidget(hintLabel(tr("They came before the list said so. Those that are ticked are screened out with "
                                   "the reason beside them, as one change that can be undone; Space ticks and unticks "
                                   "the rows that are selected. Somebody screened out can be let in again."),
                                list));
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    return list;
}

void ScreenExistingDialog::connectAll()
{
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ScreenExistingDialog::showCounts);
    connect(m_all, &QCheckBox::clicked, this,
            [this] { m_model->setAllTicked(m_model->tickedCount() < m_model->rowCount()); });
}

// Why some stay though the list holds for them.
QString ScreenExistingDialog::stayingText(const ListLook &look)
{
    QStringList parts;
    if (look.withoutRule > 0)
        parts += tr("no rule of screening in force for them, so they stay: %1").arg(shownCount(look.withoutRule));
    if (look.letIn > 0)
        parts += tr("let in again by somebody, so they stay: %1").arg(shownCount(look.letIn));
    return parts.join(u" · "_s);
}

QString ScreenExistingDialog::withStaying(const QString &text) const
{
    return m_staying.isEmpty() ? text : QString(text + u" · "_s + m_staying);
}

void ScreenExistingDialog::present(const ListLook &look)
{
    m_staying = stayingText(look);
    m_model->setRows(look.matches);
    if (look.matches.isEmpty())
        return showEmpty(tr("The screening list holds for nobody in the base"),
                         withStaying(tr("Open leads looked at: %1").arg(shownCount(look.looked))), false);
    fitColumns(m_table);
    m_stack->setCurrentWidget(m_list);
    m_table->setCurrentIndex(m_model->index(0, 0));
    m_table->setFocus();
    showCounts();
}

void ScreenExistingDialog::look()
{
    const QString title = tr("Look at the leads in the base");
    m_task = m_session.askLong<ListLook>(
        title, this,
        [now = m_session.now()](Workspace &workspace, const Progress &progress) {
            return lookAtBase(workspace, now, progress);
        },
        [this](const Result<ListLook> &found) {
            m_task = nullptr;
            if (found)
                present(*found);
            else
                showEmpty(tr("The leads in the base were not looked at"), found.error().message, true);
        });
    showWork(tr("Looking at the leads in the base…"), m_task);
}

void ScreenExistingDialog::showWork(const QString &title, const BackgroundTask *task)
{
    m_workTitle->setText(title);
    m_progress->setRange(0, 0);
    m_stack->setCurrentWidget(m_work);
    m_screenOut->setEnabled(false);
    m_close->setFocus();
    if (task)
        connect(task, &BackgroundTask::advanced, this, [this, task] { showProgress(*task); });
}

void ScreenExistingDialog::showProgress(const BackgroundTask &task)
{
    if (task.total() <= 0)
        return;
    m_progress->setRange(0, 1000); // per mille: a bar counts in int
    m_progress->setValue(int(task.done() * 1000 / task.total()));
}

void ScreenExistingDialog::showEmpty(const QString &title, const QString &hint, bool mayLookAgain)
{
    m_empty->show(title, hint, mayLookAgain ? tr("&Look again") : QString(), [this] { look(); });
    m_stack->setCurrentWidget(m_empty);
    m_screenOut->setText(tr("Screen &out"));
    m_screenOut->setEnabled(false);
    m_close->setFocus();
}

void ScreenExistingDialog::showCounts()
{
    const qsizetype ticked = m_model->tickedCount();
    const qsizetype all = m_model->rows().size();
    m_all->setCheckState(ticked == 0 ? Qt::Unchecked : ticked == all ? Qt::Checked : Qt::PartiallyChecked);
    const QString counts = tr("%1 of %2 ticked").arg(shownCount(ticked), shownCount(all));
    m_counts->setText(withStaying(counts));
    m_screenOut->setText(tr("Screen &out %Ln lead(s)", nullptr, int(ticked)));
    m_screenOut->setEnabled(ticked > 0);
}

// Space means the rows selected, whichever cell is current; one of them unticked ticks them all.
bool ScreenExistingDialog::eventFilter(QObject *watched, QEvent *event)
{
    const auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
    if (watched != m_table || !key || key->key() != Qt::Key_Space || key->modifiers() != Qt::NoModifier)
        return QDialog::eventFilter(watched, event);
    toggleSelected();
    return true;
}

void ScreenExistingDialog::toggleSelected()
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows += index.row();
    const bool areAllTicked = std::ranges::all_of(rows, [this](int row) { return m_model->isTicked(row); });
    m_model->setTicked(rows, !areAllTicked);
}

void ScreenExistingDialog::accept()
{
    if (m_screenOut->isEnabled())
        screenOut(m_model->ticked());
}

void ScreenExistingDialog::screenOut(const QList<LeadId> &leads)
{
    const QString label = tr("Screen out by the list: %Ln lead(s)", nullptr, int(leads.size()));
    const auto refused = std::make_shared<QList<Refusal>>(); // written on the deeds' lane, read when that is done
    m_session.perform(
        label,
        [leads, refused, actor = m_session.actor(), now = m_session.now()](Workspace &workspace,
                                                                           const Progress &progress) {
            return screenOutExisting(workspace, leads, actor, now, refused.get(), progress);
        },
        this, [this, refused](const Result<OperationId> &done) { finish(done, *refused); }, label);
    showWork(tr("Screening out…"), m_session.tasks().isEmpty() ? nullptr : m_session.tasks().last());
}

void ScreenExistingDialog::finish(const Result<OperationId> &done, const QList<Refusal> &refused)
{
    if (!done)
        return showEmpty(tr("Nobody was screened out"), done.error().message, true);
    if (!refused.isEmpty())
        m_session.say({Message::Kind::Information,
                       tr("Left as they are because they changed meanwhile: %1. The first: %2")
                           .arg(shownCount(refused.size()), refused.first().reason),
                       true});
    QDialog::accept();
}

} // namespace lw
