// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/contacttab.h"

#include "core/store/donotcontactstore.h"
#include "core/workspace/contactreach.h"
#include "core/workspace/donotcontact.h"
#include "ui/models/contactmodel.h"
#include "ui/setup/contactdialog.h"
#include "ui/text/text.h"

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// Who has several leads stands there once, with all their numbers.
QList<ContactRow> rowsOf(const QList<LeadRecord> &records)
{
    QList<ContactRow> rows;
    for (const LeadRecord &record : records) {
        const auto known = std::ranges::find(rows, record.person.id, &ContactRow::person);
        if (known != rows.end()) {
            known->entry.shown =
                ContactTab::tr("%1, %2").arg(known->entry.shown, QString::number(record.lead.id.value));
            continue;
        }
        const QString number = ContactTab::tr("No. %1").arg(record.lead.id.value);
        const QString name = record.person.shownName();
        ContactRow row;
        row.person = record.person.id;
        row.entry.shown = name.isEmpty() ? number : ContactTab::tr("%1, %2").arg(name, number);
        rows += row;
    }
    return rows;
}

Result<QList<ContactRow>> readRows(const Workspace &workspace)
{
    const Result<QList<DoNotContactEntry>> entries = loadDoNotContact(workspace.database());
    if (!entries)
        return entries.error();
    const Result<QList<LeadRecord>> records = forbiddenByRecord(workspace);
    if (!records)
        return records.error();
    QList<ContactRow> rows;
    for (const DoNotContactEntry &entry : *entries) {
        ContactRow row;
        row.entry = entry;
        rows += row;
    }
    return rows + rowsOf(*records);
}

} // namespace

ContactTab::ContactTab(Session &session, QWidget *parent)
    : ListTab(session,
              {.name = u"contact"_s,
               .purpose = tr("Whom we may not contact. It outlives leads, imports and undo; removing an entry asks for "
                             "a reason."),
               .add = tr("A&dd entry…"),
               .emptyTitle = tr("Nobody asked not to be contacted"),
               .emptyHint = tr("People who are ended as “asked not to be contacted” come here by themselves."),
               .right = Right::Triage},
              parent)
    , m_model(new ContactModel(this))
{
    setModel(m_model);
    const auto reloadInFront = [this] {
        if (isVisible())
            reload();
    };
    connect(&session, &Session::deedDone, this, reloadInFront);
    connect(&session, &Session::reread, this, reloadInFront);
}

void ContactTab::reload()
{
    session().ask<QList<ContactRow>>(
        this, [](Workspace &workspace, const Progress &) { return readRows(workspace); },
        [this](const Result<QList<ContactRow>> &rows) {
            if (!rows) {
                session().say({.kind = Message::Kind::Problem, .text = rows.error().message});
                return;
            }
            replaceRows([&] { m_model->setRows(*rows, session().settings().zoneId); });
            setSummary(tr("Entries: %1").arg(QLocale().toString(rows->size())));
        });
}

void ContactTab::add()
{
    QList<DoNotContactEntry> known;
    for (const ContactRow &row : m_model->rows()) {
        if (!row.person)
            known += row.entry;
    }
    auto *dialog = new ContactDialog(known, session().settings().homeCountry, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const DoNotContactEntry entry = dialog->entry();
        const QString reason = dialog->reason();
        const QString actor = session().actor();
        const QDateTime now = session().now();
        perform(tr("Do not contact: %1").arg(shownText(entry.shown)), [=](Workspace &workspace, const Progress &) {
            return forbidContact(workspace, {entry}, reason, actor, now);
        });
    });
    dialog->open();
}

void ContactTab::edit(int row)
{
    const ContactRow &chosen = m_model->rows()[row];
    const QString text = chosen.person
                             ? tr("“%1”: only the record of the person says it, no entry names them. To let them be "
                                  "contacted again, remove it.")
                                   .arg(shownText(chosen.entry.shown))
                             : tr("%1. To change it, remove it and add it anew.")
                                   .arg(shownText(becauseOf(chosen.entry, session().settings().zoneId)));
    session().say({.kind = Message::Kind::Information, .text = text});
}

void ContactTab::remove(const QList<int> &rows)
{
    QStringList names;
    QList<ContactKey> keys;
    QList<PersonId> persons;
    for (const int at : rows) {
        const ContactRow &row = m_model->rows()[at];
        names += row.entry.shown;
        if (row.person)
            persons += row.person;
        else
            keys += row.entry.key;
    }
    auto *dialog = new LiftDialog(names, this);
    const QString label = names.size() == 1 ? tr("Lift “do not contact”: %1").arg(shownText(names.first()))
                                            : tr("Lift “do not contact”: %n entry(s)", nullptr, int(names.size()));
    connect(dialog, &QDialog::accepted, this, [this, dialog, keys, persons, label] {
        const QString reason = dialog->reason();
        const QString actor = session().actor();
        const QDateTime now = session().now();
        perform(label, [=](Workspace &workspace, const Progress &) {
            return liftContact(workspace, keys, persons, reason, actor, now);
        });
    });
    dialog->open();
}

} // namespace lw
