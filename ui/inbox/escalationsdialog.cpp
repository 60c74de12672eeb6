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

// Whom anything waits for, and the acting member where they stand in for one of them.
Result<QStringList> readAddressees(const Workspace &workspace, const QString &actor, const QDateTime &now)
{
    Result<QStringList> names = openAddressees(workspace);
    if (!names)
        return names;
    const QStringList others = standsInFor(actor, workspace.localDay(now), workspace.people().absences);
    const bool standsIn =
        std::ranges::any_of(others, [&](const QString &other) { return names->contains(other, Qt::CaseInsensitive); });
    if (standsIn && !names->contains(actor, Qt::CaseInsensitive))
        names->prepend(actor);
    return names;
}

Result<QList<EscalationRow>> readRows(const Workspace &workspace, const QString &name, const QDateTime &now)
{
    const Result<QList<OpenEscalation>> open = openEscalations(workspace, name, now);
    if (!open)
        return open.error();
    QList<LeadId> ids;
    QSet<qint64> known;
    for (const OpenEscalation &each : *open) {
        if (!known.contains(each.lead.value))
            ids += each.lead;
        known.insert(each.lead.value);
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
    connect(m_for, &QComboBox::currentIndexChanged, this, &EscalationsDialog::readList);
    connect(m_table, &QTableView::activated, this, &EscalationsDialog::accept);
    resize(1120, 480);
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
    m_session.ask<QStringList>(
        this,
        [actor = m_session.actor(), now = m_session.now()](Workspace &workspace, const Progress &) {
            return readAddressees(workspace, actor, now);
        },
        [this](const Result<QStringList> &names) {
            if (!names)
                return m_empty->show(tr("What is late could not be read."), names.error().message);
            fillAddressees(*names);
            readList();
        });
}

// Whoever acts sees their own page first, where anything stands on it.
void EscalationsDialog::fillAddressees(const QStringList &names)
{
    const QSignalBlocker quiet(m_for);
    m_for->clear();
    m_for->addItem(tr("Everybody"), QString());
    for (const QString &name : names)
        m_for->addItem(shownText(name), name);
    m_for->setCurrentIndex(std::max(0, m_for->findData(m_session.actor(), Qt::UserRole, Qt::MatchFixedString)));
}

void EscalationsDialog::readList()
{
    const QString name = m_for->currentData().toString();
    m_session.ask<QList<EscalationRow>>(
        this,
        [name, now = m_session.now()](Workspace &workspace, const Progress &) {
            return readRows(workspace, name, now);
        },
        [this, name](const Result<QList<EscalationRow>> &rows) {
            if (name != m_for->currentData().toString())
                return; // another page was asked for since
            if (!rows)
                return m_empty->show(tr("What is late could not be read."), rows.error().message);
            fillList(*rows);
            if (!m_shown.isEmpty() && !m_for->hasFocus())
                m_table->setFocus();
        });
}

void EscalationsDialog::fillList(const QList<EscalationRow> &all)
{
    QList<ShortRow> rows;
    m_shown.clear();
    for (const EscalationRow &row : all) {
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
