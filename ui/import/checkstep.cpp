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
#include <QHeaderView>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kAllRows = -1;
constexpr int kWidestColumn = 420;

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
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"importProgress"_s);
    createResult();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addWidget(m_progress);
    layout->addWidget(m_result, 1);
    layout->addStretch(0);
    setFocusProxy(m_filter);
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

void CheckStep::createResult()
{
    m_result = new QWidget(this);
    QWidget *figures = createFigures();
    m_remarks = hintLabel({}, m_result);
    m_remarks->setObjectName(u"importRemarks"_s);
    auto *filterLabel = plainLabel(tr("Sho&w"), m_result);
    m_filter = new QComboBox(m_result);
    m_filter->setObjectName(u"importFilter"_s);
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    filterLabel->setBuddy(m_filter);
    m_saveRejects = new QPushButton(tr("Sa&ve rejected rows…"), m_result);
    m_saveRejects->setObjectName(u"importSaveRejects"_s);
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
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 1);
    auto *choose = new QHBoxLayout;
    choose->addWidget(filterLabel);
    choose->addWidget(m_filter);
    choose->addStretch(1);
    choose->addWidget(m_saveRejects);
    auto *layout = new QVBoxLayout(m_result);
    layout->setContentsMargins({});
    layout->addWidget(figures);
    layout->addWidget(m_remarks);
    layout->addLayout(choose);
    layout->addWidget(parts, 1);
    connect(m_model, &IntakePlanModel::modelReset, rows, &QTableView::resizeColumnsToContents);
}

void CheckStep::connectAll()
{
    connect(m_filter, &QComboBox::currentIndexChanged, this, &CheckStep::filter);
    connect(m_saveRejects, &QPushButton::clicked, this, &CheckStep::saveRejectsWanted);
}

void CheckStep::showWork(const QString &text, const BackgroundTask *task)
{
    m_message->setText(text);
    m_message->show();
    m_progress->setRange(0, 0);
    m_progress->show();
    m_result->hide();
    if (!task)
        return;
    connect(task, &BackgroundTask::advanced, m_progress, [this, task] {
        // in percent, because rows may be more than the bar counts
        m_progress->setRange(0, task->total() > 0 ? 100 : 0);
        m_progress->setValue(task->total() > 0 ? int(task->done() * 100 / task->total()) : 0);
    });
}

void CheckStep::showProblem(const QString &problem)
{
    m_message->setText(problem);
    m_message->show();
    m_progress->hide();
    m_result->hide();
}

void CheckStep::showPlan(const CheckedImportPtr &checked, const QStringList &warnings)
{
    const IntakeSummary &summary = checked->summary;
    m_message->setText(warnings.join(u'\n'));
    m_message->setVisible(!warnings.isEmpty());
    m_progress->hide();
    setFigures(summary);
    const QLocale locale;
    m_remarks->setText(tr("Suspected duplicates: %1. Remarks: %2. Nothing is written yet.")
                           .arg(locale.toString(summary.suspected), locale.toString(summary.remarks.size())));
    fillOwners(*m_owners, summary);
    m_saveRejects->setEnabled(summary.rejected > 0);
    m_model->setPlan(std::shared_ptr<const IntakePlan>(checked, &checked->plan));
    offerOutcomes(summary);
    m_result->show();
}

void CheckStep::setFigures(const IntakeSummary &summary)
{
    const QLocale locale;
    m_figures.first()->setText(locale.toString(summary.rows));
    for (const IntakeOutcome outcome : kOutcomes)
        m_figures[1 + qsizetype(outcome)]->setText(locale.toString(countOf(summary, outcome)));
}

// The outcome looked at before stays chosen.
void CheckStep::offerOutcomes(const IntakeSummary &summary)
{
    const QVariant chosen = m_filter->currentData();
    const QLocale locale;
    m_filter->clear();
    m_filter->addItem(tr("All rows (%1)").arg(locale.toString(summary.rows)), kAllRows);
    for (const IntakeOutcome outcome : kOutcomes)
        m_filter->addItem(tr("%1 (%2)").arg(labelOf(outcome), locale.toString(countOf(summary, outcome))),
                          int(outcome));
    m_filter->setCurrentIndex(std::max(0, m_filter->findData(chosen)));
}

void CheckStep::filter()
{
    const int chosen = m_filter->count() > 0 ? m_filter->currentData().toInt() : kAllRows;
    m_model->setFilter(chosen == kAllRows ? std::nullopt : std::optional(static_cast<IntakeOutcome>(chosen)));
}

} // namespace lw
