// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/inboxpage.h"

#include "core/store/historystore.h"
#include "core/workspace/explain.h"
#include "ui/models/leadtablemodel.h"
#include "ui/text/text.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

void addLine(QString &text, const QString &label, const QString &value)
{
    if (!value.isEmpty())
        text += label + u": "_s + value + u'\n';
}

QString placeOf(const Person &person)
{
    const PostalAddress &address = person.address;
    QStringList parts;
    for (const QString &part : {address.street, address.city, address.state, address.postalCode, address.country}) {
        if (!part.isEmpty())
            parts += shownText(part);
    }
    return parts.join(u", "_s);
}

} // namespace

InboxPage::InboxPage(const Workspace &workspace, const QDateTime &now, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_now(now)
    , m_model(new LeadTableModel(workspace, now, this))
{
    createViews();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &InboxPage::showCurrent);
    connect(&workspace, &Workspace::leadsChanged, this, &InboxPage::reload);
    reload();
}

void InboxPage::createViews()
{
    m_count = new QLabel(this);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setObjectName(u"inboxCount"_s);
    m_list = new QTableView(this);
    m_list->setObjectName(u"inboxList"_s);
    m_list->setModel(m_model);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setShowGrid(false);
    m_list->setWordWrap(false);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_list->horizontalHeader()->setHighlightSections(false);
    m_list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_list->setTabKeyNavigation(false);
    m_list->horizontalHeader()->setStretchLastSection(true);
    m_pane = new QPlainTextEdit(this);
    m_pane->setObjectName(u"leadPane"_s);
    m_pane->setReadOnly(true);
    m_pane->setPlaceholderText(tr("Choose a lead to see who asked, what for, and why it goes where it goes."));
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_list);
    splitter->addWidget(m_pane);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({900, 430});
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_count);
    layout->addWidget(splitter, 1);
}

void InboxPage::reload()
{
    const Result<LeadColumns> columns = m_workspace.columns();
    if (!columns) {
        m_count->setText(columns.error().message);
        return;
    }
    m_model->setLeads(inboxLeads(*columns));
    const int waiting = m_model->rowCount();
    m_count->setText(waiting > 0 ? tr("Waiting: %1, the most urgent first").arg(QLocale().toString(waiting))
                                 : tr("Nothing waits. New leads come in with an import."));
    m_list->resizeColumnsToContents();
    if (waiting > 0)
        m_list->selectRow(0);
    showCurrent();
}

void InboxPage::showCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    m_pane->setPlainText(current.isValid() ? describe(m_model->recordAt(current.row())) : QString());
}

QString InboxPage::describe(const LeadRecord &record) const
{
    const QByteArray &zone = m_workspace.settings().zoneId;
    const Lead &lead = record.lead;
    const auto heading = [](const QString &title) { return QString(u'\n' + title.toUpper() + u'\n'); };
    QString text = shownText(record.person.shownName()) +
                   (record.company.name.isEmpty() ? QString() : QString(u" — "_s + shownText(record.company.name))) +
                   u'\n';
    addLine(text, labelOf(Field::Title), shownText(record.person.title));
    addLine(text, labelOf(Field::Email), shownText(record.person.email));
    addLine(text, labelOf(Field::Phone),
            shownText(record.person.phone.raw.isEmpty() ? record.person.mobile.raw : record.person.phone.raw));
    addLine(text, tr("Address"), placeOf(record.person));
    text += heading(tr("What they asked"));
    addLine(text, labelOf(Field::Product), shownText(lead.product));
    if (const auto inquiries = inquiriesOf(m_workspace.database(), lead.id); inquiries) {
        for (const Inquiry &inquiry : *inquiries)
            text += tr("No. %1, %2: %3\n")
                        .arg(inquiry.number)
                        .arg(instantText(inquiry.receivedAt, zone), shownText(inquiry.message));
    }
    addLine(text, labelOf(Field::Source), shownText(record.source));
    text += heading(tr("Where it goes, and why"));
    addLine(text, labelOf(Field::Owner), lead.owner.isEmpty() ? tr("nobody") : shownText(lead.owner));
    addLine(text, labelOf(Field::Grade), codeOf(lead.grade));
    addLine(text, labelOf(Field::Stage), QString(labelOf(lead.stage) + u", "_s + labelOf(lead.status)));
    if (const auto explained = explainLead(m_workspace, lead.id); !explained) {
        text += explained.error().message + u'\n';
    } else if (*explained) {
        const Decision &decision = (*explained)->decision;
        addLine(text, tr("Because"), because(decision.routing));
        addLine(text, tr("Policy"), tr("version %1 (%2)").arg(decision.policyVersion).arg(decision.fingerprint));
        for (const QString &reason : decision.grading.reasons)
            text += u"  · "_s + reason + u'\n';
    }
    text += heading(tr("Deadlines"));
    if (const auto clocks = clocksOf(m_workspace.database(), lead.id); clocks) {
        for (const Clock &clock : *clocks)
            text += tr("%1: due %2 — %3\n")
                        .arg(labelOf(clock.kind), instantText(clock.due, zone), labelOf(stateOf(clock, m_now)));
    }
    text += heading(tr("History"));
    if (const auto events = eventsOf(m_workspace.database(), lead.id); events) {
        for (const LeadEvent &event : *events)
            text += u"%1  %2  %3\n"_s.arg(instantText(event.at, zone), labelOf(event.kind), shownText(event.detail));
    }
    return text;
}

} // namespace lw
