// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/replaydialog.h"

#include "core/files/csvtext.h"
#include "ui/models/shortlistmodel.h"
#include "ui/policy/lifedialogs.h"
#include "ui/print/printing.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSaveFile>
#include <QTabWidget>
#include <QTableView>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString ownerText(const QString &owner)
{
    return owner.isEmpty() ? ReplayDialog::tr("nobody") : shownText(owner);
}

QString gradeText(Grade grade)
{
    return grade == Grade::None ? ReplayDialog::tr("none") : codeOf(grade);
}

ShortRow rowOf(const ReplayedLead &lead)
{
    const QString after = ownerText(lead.wouldBe.decision.routing.owner);
    const QString grades = lead.isRegraded ? QString(gradeText(lead.was.grade) + u" → " + gradeText(lead.wouldBe.grade))
                                           : gradeText(lead.was.grade);
    return {.key = QString::number(lead.number),
            .cells = {QString::number(lead.number), shownText(lead.name), ownerText(lead.was.decision.routing.owner),
                      lead.isMoved ? after : ReplayDialog::tr("the same"), grades, shownText(lead.because)},
            .sortBy = {lead.number, lead.name, lead.was.decision.routing.owner, lead.wouldBe.decision.routing.owner,
                       grades, lead.because}};
}

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
    , m_period(new QComboBox(this))
    , m_asOfToday(new QCheckBox(tr("Rules and territories as of &today"), this))
    , m_summary(plainLabel({}, this))
    , m_tabs(new QTabWidget(this))
    , m_leads(new ShortListModel({tr("Lead"), tr("Name"), tr("Was"), tr("Would be"), tr("Grade"), tr("Because")}, this))
    , m_moves(new ShortListModel({tr("From"), tr("To"), tr("Leads")}, this))
    , m_load(new ShortListModel({tr("Owner"), tr("Leads now"), tr("Would be"), tr("Difference")}, this))
{
    setObjectName(u"replayDialog"_s);
    setWindowTitle(tr("What would change: %1").arg(title));
    setAttribute(Qt::WA_DeleteOnClose);
    createViews();
    resize(900, 560);
    replay();
}

QTableView *ReplayDialog::addTable(const QString &title, const QString &name, ShortListModel *model)
{
    QTableView *table = makeTable(name, this);
    table->setModel(model);
    table->setAccessibleName(title);
    m_tabs->addTab(table, title);
    return table;
}

void ReplayDialog::createViews()
{
    m_period->setObjectName(u"replayPeriod"_s);
    for (const int days : {30, 90, 180, 365})
        m_period->addItem(tr("the last %1 days").arg(days), days);
    m_period->addItem(tr("all time"), 0);
    m_period->setCurrentIndex(1);
    m_asOfToday->setToolTip(plainToolTip(tr("Otherwise every lead is decided as on the day it came")));
    m_summary->setObjectName(u"replaySummary"_s);
    m_summary->setWordWrap(true);
    QTableView *leads = addTable(tr("&Leads"), u"replayLeads"_s, m_leads);
    connect(leads, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT leadWanted(index.siblingAtColumn(0).data().toLongLong()); });
    addTable(tr("&From and to"), u"replayMoves"_s, m_moves);
    addTable(tr("L&oad"), u"replayLoad"_s, m_load);
    QLabel *label = plainLabel(tr("Leads &registered in"), this);
    label->setBuddy(m_period);
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_period);
    line->addWidget(m_asOfToday);
    line->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_save = buttons->addButton(tr("&Save list…"), QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ReplayDialog::save);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(line);
    layout->addWidget(m_summary);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buttons);
    connect(m_period, &QComboBox::currentIndexChanged, this, &ReplayDialog::replay);
    connect(m_asOfToday, &QCheckBox::toggled, this, &ReplayDialog::replay);
}

void ReplayDialog::replay()
{
    const int asked = ++m_asked;
    const int days = m_period->currentData().toInt();
    const QDate today = m_session.today();
    const ReplayPeriod period{.from = days > 0 ? today.addDays(-days) : QDate(),
                              .to = today,
                              .options = ReplayOptions{.asOf = m_asOfToday->isChecked() ? today : QDate()}};
    m_summary->setText(tr("Deciding the leads again…"));
    m_save->setEnabled(false);
    m_session.askLong<ReplayReport>(
        tr("Replay"), this,
        [draft = m_draft, period](Workspace &workspace, const Progress &progress) {
            return replayDraft(workspace, draft, period, progress);
        },
        [this, asked](const Result<ReplayReport> &report) {
            if (asked != m_asked)
                return;
            if (!report)
                return m_summary->setText(report.error().message);
            show(*report);
        });
}

void ReplayDialog::show(const ReplayReport &report)
{
    const QLocale locale;
    m_report = report;
    m_summary->setText(replaySummary(report));
    QList<ShortRow> leads, moves, load;
    for (const ReplayedLead &lead : report.changed)
        leads += rowOf(lead);
    for (auto move = report.byOwner.cbegin(); move != report.byOwner.cend(); ++move)
        moves += ShortRow{.key = move.key().first + u'\n' + move.key().second,
                          .cells = {ownerText(move.key().first), ownerText(move.key().second), locale.toString(*move)},
                          .sortBy = {move.key().first, move.key().second, *move}};
    for (auto each = report.load.cbegin(); each != report.load.cend(); ++each) {
        const qint64 more = each->second - each->first;
        load += ShortRow{.key = each.key(),
                         .cells = {ownerText(each.key()), locale.toString(each->first), locale.toString(each->second),
                                   more > 0 ? QString(u'+' + locale.toString(more)) : locale.toString(more)},
                         .sortBy = {each.key(), each->first, each->second, more}};
    }
    m_leads->setRows(leads);
    m_moves->setRows(moves);
    m_load->setRows(load);
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        fitColumns(qobject_cast<QTableView *>(m_tabs->widget(tab)));
    m_save->setEnabled(true);
    m_tabs->currentWidget()->setFocus();
    Q_EMIT replayed();
}

void ReplayDialog::save()
{
    if (!m_report)
        return;
    const QByteArray csv = csvOf(*m_report);
    saveReportFile(m_session, this, tr("Save the list"), tr("Tables (*.csv)"), u"replay.csv"_s,
                   [csv](const QString &path, const Progress &) -> Result<void> {
                       QSaveFile file(path);
                       if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size() || !file.commit())
                           return failed(tr("%1 cannot be written: %2").arg(path, file.errorString()));
                       return {};
                   });
}

} // namespace lw
