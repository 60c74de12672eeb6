// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/checkstep.h"

#include "ui/import/importwords.h"
#include "ui/models/intakeplanmodel.h"
#include "ui/tasks/backgroundtask.h"
#include "ui/widgets/widgets.h"

#include <QComboBox>
#include <QFontInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kWidestColumn = 190;

constexpr IntakeOutcome kOutcomes[] = {IntakeOutcome::NewLead, IntakeOutcome::Response, IntakeOutcome::Updated,
                                       IntakeOutcome::ScreenedOut, IntakeOutcome::Rejected};

qint64 countOf(const IntakeSummary &summary, IntakeOutcome outcome)
{
    switch (outcome) {
    case IntakeOutcome::NewLead: return summary.leadsNew;
    case IntakeOutcome::Response: return summary.responses;
    case IntakeOutcome::Updated: return summary.updated;
    case IntakeOutcome::ScreenedOut: return summary.screenedOut;
    case IntakeOutcome::Rejected: return summary.rejected;
    }
    Q_UNREACHABLE();
}

QString captionOf(IntakeOutcome outcome)
{
    switch (outcome) {
    case IntakeOutcome::NewLead: return CheckStep::tr("new leads");
    case IntakeOutcome::Response: return CheckStep::tr("responses");
    case IntakeOutcome::Updated: return CheckStep::tr("updated");
    case IntakeOutcome::ScreenedOut: return CheckStep::tr("screened out");
    case IntakeOutcome::Rejected: return CheckStep::tr("rejected");
    }
    Q_UNREACHABLE();
}

QString labelOf(RowsShown shown)
{
    switch (shown) {
    case RowsShown::All: return CheckStep::tr("All rows");
    case RowsShown::NewLead: return labelOf(IntakeOutcome::NewLead);
    case RowsShown::Response: return labelOf(IntakeOutcome::Response);
    case RowsShown::Updated: return labelOf(IntakeOutcome::Updated);
    case RowsShown::ScreenedOut: return labelOf(IntakeOutcome::ScreenedOut);
    case RowsShown::Rejected: return labelOf(IntakeOutcome::Rejected);
    case RowsShown::Suspected: return CheckStep::tr("Suspected duplicates");
    case RowsShown::Competitor: return CheckStep::tr("Competitor");
    }
    Q_UNREACHABLE();
}

QLabel *bigLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    QFont font = label->font();
    font.setPixelSize(QFontInfo(font).pixelSize() * 2);
    label->setFont(font);
    return label;
}

} // namespace

CheckStep::CheckStep(QWidget *parent)
    : QWidget(parent)
{
    createViews();
    connectAll();
}

void CheckStep::createViews()
{
    m_message = plainLabel({}, this);
    m_message->setObjectName(u"importCheckMessage"_s);
    m_message->setWordWrap(true);
    createWork();
    createResult();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addWidget(m_work);
    layout->addWidget(m_result, 1);
    layout->addStretch(0);
    setFocusProxy(m_filter);
}

void CheckStep::createWork()
{
    m_work = new QWidget(this);
    m_progress = new QProgressBar(m_work);
    m_progress->setObjectName(u"importProgress"_s);
    m_progress->setAccessibleName(tr("How far it is"));
    m_stop = new QPushButton(tr("S&top"), m_work);
    m_stop->setObjectName(u"importStop"_s);
    m_stop->setToolTip(tr("Nothing will have happened"));
    m_pace = hintLabel({}, m_work);
    m_pace->setObjectName(u"importPace"_s);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_progress, 1);
    bar->addWidget(m_stop);
    auto *layout = new QVBoxLayout(m_work);
    layout->setContentsMargins({});
    layout->addLayout(bar);
    layout->addWidget(m_pace);
}

// One line that adds up: 212 rows = 171 new leads + 22 responses + …
QWidget *CheckStep::createFigures()
{
    auto *figures = new QWidget(m_result);
    auto *layout = new QGridLayout(figures);
    layout->setContentsMargins({});
    const auto add = [&](const QString &sign, const QString &caption) {
        const int column = layout->columnCount();
        layout->addWidget(bigLabel(sign, figures), 0, column);
        QLabel *number = bigLabel({}, figures);
        number->setAccessibleDescription(caption);
        layout->addWidget(number, 0, column + 1);
        layout->addWidget(plainLabel(caption, figures), 1, column + 1);
        m_figures += number;
    };
    add({}, tr("rows"));
    m_figures.last()->setObjectName(u"importFigure.rows"_s);
    for (const IntakeOutcome outcome : kOutcomes) {
        add(outcome == IntakeOutcome::NewLead ? u"="_s : u"+"_s, captionOf(outcome));
        m_figures.last()->setObjectName(u"importFigure.%1"_s.arg(int(outcome)));
    }
    layout->setColumnStretch(layout->columnCount(), 1);
    return figures;
}

QWidget *CheckStep::createFilter()
{
    auto *row = new QWidget(m_result);
    auto *filterLabel = plainLabel(tr("Sho&w"), row);
    m_filter = new QComboBox(row);
    m_filter->setObjectName(u"importFilter"_s);
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    filterLabel->setBuddy(m_filter);
    m_saveRejects = new QPushButton(tr("Save re&jected rows…"), row);
    m_saveRejects->setObjectName(u"importSaveRejects"_s);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(filterLabel);
    layout->addWidget(m_filter);
    layout->addStretch(1);
    layout->addWidget(m_saveRejects);
    return row;
}

QWidget *CheckStep::createTables()
{
    auto *parts = new QSplitter(m_result);
    parts->setChildrenCollapsible(false);
    QTableView *rows = makeTable(u"importPlan"_s, parts);
    rows->setAccessibleName(tr("Rows of the file and what becomes of them"));
    rows->horizontalHeader()->setMaximumSectionSize(kWidestColumn);
    m_model = new IntakePlanModel(this);
    rows->setModel(m_model);
    QTableView *owners = makeTable(u"importOwners"_s, parts);
    owners->horizontalHeader()->setStretchLastSection(false);
    owners->setAccessibleName(tr("New leads by owner"));
    m_owners = new QStandardItemModel(this);
    owners->setModel(m_owners);
    parts->setStretchFactor(0, 4);
    parts->setStretchFactor(1, 1);
    connect(m_model, &IntakePlanModel::modelReset, rows, &QTableView::resizeColumnsToContents);
    return parts;
}

void CheckStep::createResult()
{
    m_result = new QWidget(this);
    QWidget *figures = createFigures();
    m_remarks = hintLabel({}, m_result);
    m_remarks->setObjectName(u"importRemarks"_s);
    QWidget *choose = createFilter();
    QWidget *parts = createTables();
    auto *layout = new QVBoxLayout(m_result);
    layout->setContentsMargins({});
    layout->addWidget(figures);
    layout->addWidget(m_remarks);
    layout->addWidget(choose);
    layout->addWidget(parts, 1);
}

void CheckStep::connectAll()
{
    connect(m_filter, &QComboBox::currentIndexChanged, this, &CheckStep::filter);
    connect(m_saveRejects, &QPushButton::clicked, this, &CheckStep::saveRejectsWanted);
    connect(m_stop, &QPushButton::clicked, this, &CheckStep::stop);
}

void CheckStep::showWork(const QString &text)
{
    m_message->setText(text);
    m_message->show();
    m_progress->setRange(0, 0);
    m_pace->clear();
    m_stop->setEnabled(false);
    m_work->show();
    m_result->hide();
}

void CheckStep::followTask(BackgroundTask *task)
{
    if (task && task == m_task)
        return;
    m_task = task;
    m_since.start();
    m_paceSoFar = {};
    m_stop->setEnabled(task && !task->isCancelled());
    if (task)
        connect(task, &BackgroundTask::advanced, this, &CheckStep::showProgress);
}

void CheckStep::showProgress()
{
    if (!m_task) // it is over
        return;
    const qint64 done = m_task->done();
    const qint64 total = m_task->total();
    // in percent, because rows may be more than the bar counts
    m_progress->setRange(0, total > 0 ? 100 : 0);
    m_progress->setValue(total > 0 ? int(std::min<qint64>(100, done * 100 / total)) : 0);
    m_stop->setEnabled(!m_task->isCancelled());
    m_paceSoFar.see(m_since.elapsed(), done, total);
    m_pace->setText(m_task->isCancelled() ? tr("Stopping …") : paceText(m_paceSoFar));
}

void CheckStep::stop()
{
    if (m_task)
        m_task->cancel();
}

void CheckStep::showProblem(const QString &problem)
{
    m_message->setText(problem);
    m_message->show();
    m_work->hide();
    m_result->hide();
}

void CheckStep::showPlan(const CheckedImportPtr &checked, const QStringList &warnings, const QDateTime &now,
                         const QByteArray &zoneId)
{
    const IntakeSummary &summary = checked->summary;
    m_message->setText(warnings.join(u'\n'));
    m_message->setVisible(!warnings.isEmpty());
    m_work->hide();
    setFigures(summary);
    const QLocale locale;
    m_remarks->setText(tr("Suspected duplicates: %1. Remarks: %2. Nothing is written yet.")
                           .arg(locale.toString(summary.suspected), locale.toString(summary.remarked)));
    fillOwners(*m_owners, summary);
    m_saveRejects->setEnabled(summary.rejected > 0);
    m_model->setRows(std::shared_ptr<const CheckedRows>(checked, &checked->rows), now, zoneId);
    offerFilters(checked->rows);
    m_result->show();
}

void CheckStep::setFigures(const IntakeSummary &summary)
{
    const QLocale locale;
    m_figures.first()->setText(locale.toString(summary.rows));
    for (const IntakeOutcome outcome : kOutcomes)
        m_figures[1 + qsizetype(outcome)]->setText(locale.toString(countOf(summary, outcome)));
}

// What was looked at before stays chosen.
void CheckStep::offerFilters(const CheckedRows &rows)
{
    const QSignalBlocker quietly(m_filter);
    const QVariant chosen = m_filter->currentData();
    m_filter->clear();
    for (size_t i = 0; i < kRowsShownCount; ++i) {
        const auto shown = static_cast<RowsShown>(i);
        m_filter->addItem(tr("%1 (%2)").arg(labelOf(shown), QLocale().toString(rows.count(shown))), int(i));
    }
    m_filter->setCurrentIndex(std::max(0, m_filter->findData(chosen)));
    filter();
}

void CheckStep::filter()
{
    m_model->setFilter(static_cast<RowsShown>(std::max(0, m_filter->currentData().toInt())));
}

} // namespace lw
