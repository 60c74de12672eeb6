// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inbox/escalationsdialog.h"

#include "ui/models/shortlistmodel.h"
#include "ui/session/session.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kAtOnce = 500; // records read at a time

Result<QList<EscalationRow>> readRows(const Workspace &workspace)
{
    const Result<QList<OpenEscalation>> open = openEscalations(workspace);
    if (!open)
        return open.error();
    QList<LeadId> ids;
    for (const OpenEscalation &each : *open) {
        if (!ids.contains(each.lead))
            ids += each.lead;
    }
    QHash<qint64, LeadRecord> records;
    for (qsizetype at = 0; at < ids.size(); at += kAtOnce) {
        const Result<QList<LeadRecord>> some = workspace.records(ids.mid(at, kAtOnce));
        if (!some)
            return some.error();
        for (const LeadRecord &record : *some)
            records.insert(record.lead.id.value, record);
    }
    QList<EscalationRow> rows;
    for (const OpenEscalation &each : *open)
        rows += EscalationRow{.escalation = each, .record = records.value(each.lead.value)};
    return rows;
}

ShortRow shortRow(const EscalationRow &row, const QDateTime &now, const QByteArray &zoneId)
{
    const LeadRecord &record = row.record;
    const OpenEscalation &escalation = row.escalation;
    return {.key = QString::number(escalation.lead.value),
            .cells = {QString::number(escalation.lead.value), shownText(record.person.shownName()),
                      shownText(record.company.name), shownText(record.lead.owner), labelOf(escalation.kind),
                      instantText(escalation.due, zoneId), timeLeftText(escalation.due, now), labelOf(escalation.step),
                      shownText(escalation.addressee)}};
}

} // namespace

EscalationsDialog::EscalationsDialog(Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_model(new ShortListModel({tr("Lead"), tr("Person"), tr("Company"), tr("Owner"), tr("Promise"), tr("Due"),
                                  tr("Time"), tr("Step"), tr("On the page of")},
                                 this))
{
    setObjectName(u"escalationsDialog"_s);
    setWindowTitle(tr("Escalations"));
    setAttribute(Qt::WA_DeleteOnClose);
    createViews();
    connect(m_for, &QComboBox::currentIndexChanged, this, &EscalationsDialog::fillList);
    connect(m_table, &QTableView::activated, this, &EscalationsDialog::accept);
    resize(960, 480);
    m_table->setFocus();
    read();
}

void EscalationsDialog::createViews()
{
    m_for = new QComboBox(this);
    m_for->setObjectName(u"escalationsFor"_s);
    m_for->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    QLabel *label = plainLabel(tr("On the page &of"), this);
    label->setBuddy(m_for);
    m_table = makeTable(u"escalationsTable"_s, this);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Promises that were not kept"));
    m_empty = new EmptyState(this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_open = buttons->addButton(tr("&Open the lead"), QDialogButtonBox::AcceptRole);
    m_open->setObjectName(u"escalationsOpen"_s);
    m_open->setDefault(true);
    m_open->setEnabled(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &EscalationsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *head = new QHBoxLayout;
    head->addWidget(label);
    head->addWidget(m_for);
    head->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(buttons);
    m_table->hide();
}

void EscalationsDialog::read()
{
    m_empty->show(tr("Looking what is late…"), {});
    m_session.ask<QList<EscalationRow>>(
        this, [](Workspace &workspace, const Progress &) { return readRows(workspace); },
        [this](const Result<QList<EscalationRow>> &rows) {
            if (!rows)
                return m_empty->show(tr("What is late could not be read."), rows.error().message);
            m_all = *rows;
            fillAddressees();
            fillList();
            if (!m_shown.isEmpty())
                m_table->setFocus();
        });
}

// Whoever acts sees their own page first, where anything stands on it.
void EscalationsDialog::fillAddressees()
{
    QStringList names;
    for (const EscalationRow &row : std::as_const(m_all)) {
        if (!row.escalation.addressee.isEmpty() && !names.contains(row.escalation.addressee))
            names += row.escalation.addressee;
    }
    std::ranges::sort(names, [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    const QSignalBlocker quiet(m_for);
    m_for->clear();
    m_for->addItem(tr("Everybody"), QString());
    for (const QString &name : names)
        m_for->addItem(shownText(name), name);
    m_for->setCurrentIndex(std::max(0, m_for->findData(m_session.actor(), Qt::UserRole, Qt::MatchFixedString)));
}

void EscalationsDialog::fillList()
{
    const QString name = m_for->currentData().toString();
    QList<ShortRow> rows;
    m_shown.clear();
    for (const EscalationRow &row : std::as_const(m_all)) {
        if (!name.isEmpty() && row.escalation.addressee != name)
            continue;
        rows += shortRow(row, m_session.now(), m_session.settings().zoneId);
        m_shown += row.escalation.lead;
    }
    m_model->setRows(rows);
    fitColumns(m_table);
    m_table->setVisible(!rows.isEmpty());
    m_open->setEnabled(!rows.isEmpty());
    if (!rows.isEmpty()) {
        m_empty->hide();
        m_table->setCurrentIndex(m_model->index(0, 0));
    } else {
        m_empty->show(tr("Nothing is on anybody's page."),
                      tr("Deadlines are looked at every few minutes. What is at risk or late then stands here."));
    }
}

void EscalationsDialog::accept()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_shown.size())
        return;
    Q_EMIT leadWanted(m_shown[row]);
    QDialog::accept();
}

} // namespace lw
