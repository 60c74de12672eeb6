// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/replaydialog.h"

#include "core/files/csvtext.h"
#include "ui/models/replaytable.h"
#include "ui/models/reporttablemodel.h"
#include "ui/pages/periodbar.h"
#include "ui/print/printing.h"
#include "ui/print/reportdocument.h"
#include "ui/print/writepdf.h"
#include "ui/widgets/widgets.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QByteArray csvOf(const ReplayReport &report)
{
    QString csv;
    for (const QStringList &row : replayTable(report))
        csv += csvLine(row) + u'\n';
    return csv.toUtf8();
}

} // namespace

ReplayDialog::ReplayDialog(Session &session, const Rulebook &draft, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_draft(draft)
    , m_title(tr("What would change: %1").arg(title))
    , m_period(new PeriodBar(session, this))
    , m_asOfToday(new QCheckBox(tr("Rules and territories as of toda&y"), this))
    , m_summary(plainLabel({}, this))
    , m_tabs(new QTabWidget(this))
{
    setObjectName(u"replayDialog"_s);
    setWindowTitle(m_title);
    setAttribute(Qt::WA_DeleteOnClose);
    createViews();
    resize(900, 560);
    replay();
}

ReportTableModel *ReplayDialog::addTable(const QString &title, const QString &name)
{
    QTableView *table = makeTable(name, this);
    auto *model = new ReportTableModel(table);
    table->setModel(model);
    table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // as it was decided
    table->setSortingEnabled(true);
    table->setAccessibleName(QString(title).remove(u'&'));
    m_tabs->addTab(table, title);
    return model;
}

void ReplayDialog::createViews()
{
    m_period->setChoice(PeriodChoice::Last90Days);
    m_asOfToday->setToolTip(plainToolTip(tr("Otherwise every lead is decided as on the day it came")));
    m_summary->setObjectName(u"replaySummary"_s);
    m_summary->setWordWrap(true);
    m_leads = addTable(tr("L&eads"), u"replayLeads"_s);
    m_moves = addTable(tr("Fro&m and to"), u"replayMoves"_s);
    m_load = addTable(tr("Lo&ad"), u"replayLoad"_s);
    connect(qobject_cast<QTableView *>(m_tabs->widget(0)), &QTableView::activated, this,
            [this](const QModelIndex &index) {
                Q_EMIT leadWanted(index.siblingAtColumn(0).data(ReportTableModel::ValueRole).toLongLong());
            });
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_period);
    layout->addWidget(m_asOfToday);
    layout->addWidget(m_summary);
    layout->addWidget(m_tabs, 1);
    createButtons();
    connect(m_period, &PeriodBar::changed, this, &ReplayDialog::replay);
    connect(m_asOfToday, &QCheckBox::toggled, this, &ReplayDialog::replay);
}

void ReplayDialog::createButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto add = [&](const QString &text, auto deed) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setAutoDefault(false); // Enter belongs to the lists and the filter
        connect(button, &QPushButton::clicked, this, deed);
        m_keep += button;
    };
    add(tr("Save as P&DF…"), [this] { savePdf(m_session, this, document(), pageSetup(), tr("replay.pdf")); });
    add(tr("Pr&int…"), [this] { printDocument(m_session, this, document(), pageSetup()); });
    add(tr("&Save list…"), [this] { saveList(); });
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

void ReplayDialog::replay()
{
    const int asked = ++m_asked;
    const QDate today = m_session.today();
    const Period days = m_period->period();
    ReplayPeriod period{.from = days.from,
                        .to = days.to,
                        .options = ReplayOptions{.asOf = m_asOfToday->isChecked() ? today : QDate()},
                        .only = {.groups = {}, .search = {}, .zone = QTimeZone(m_session.settings().zoneId)},
                        .now = m_session.now()};
    const Result<QList<QList<FilterTerm>>> groups = parseFilter(m_period->filter());
    if (groups)
        period.only.groups = *groups;
    m_summary->setText(tr("Deciding the leads again…"));
    for (QPushButton *button : m_keep)
        button->setEnabled(false);
    m_session.askLong<Answer>(
        tr("Replay"), this,
        [draft = m_draft, period, days, filter = m_period->filter()](Workspace &workspace,
                                                                     const Progress &progress) -> Result<Answer> {
            const Result<ReplayReport> report = replayDraft(workspace, draft, period, progress);
            const Result<ReportOrigin> origin = reportOrigin(workspace, period.now);
            if (!report || !origin)
                return report ? origin.error() : report.error();
            return Answer{.report = *report, .origin = *origin, .period = days, .filter = filter};
        },
        [this, asked](const Result<Answer> &answer) {
            if (asked != m_asked)
                return;
            if (!answer)
                return m_summary->setText(answer.error().message);
            show(*answer);
        });
}

void ReplayDialog::show(const Answer &answer)
{
    const bool isFirst = !m_report.has_value();
    m_answer = answer;
    m_report = answer.report;
    m_summary->setText(replaySummary(answer.report));
    m_leads->setTable(replayList(answer.report));
    m_moves->setTable(replayMatrix(answer.report));
    m_load->setTable(replayLoad(answer.report));
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        fitColumns(qobject_cast<QTableView *>(m_tabs->widget(tab)));
    for (QPushButton *button : m_keep)
        button->setEnabled(true);
    if (isFirst) { // later the reader is at the filter or the days
        qobject_cast<QTableView *>(m_tabs->widget(0))->selectRow(0);
        m_tabs->currentWidget()->setFocus();
    }
    Q_EMIT replayed();
}

Document ReplayDialog::document() const
{
    return replayDocument(m_answer.report, m_answer.origin, m_title, m_answer.period, m_answer.filter);
}

// The reasons need the width.
PageSetup ReplayDialog::pageSetup() const
{
    return {.paper = m_session.settings().paper, .orientation = QPageLayout::Landscape};
}

void ReplayDialog::saveList()
{
    const QByteArray csv = csvOf(m_answer.report);
    saveReportFile(m_session, this, tr("Save the list"), tr("CSV tables (*.csv)"), u"replay.csv"_s,
                   [csv](const QString &path, const Progress &) { return writeWhole(path, csv); });
}

} // namespace lw
