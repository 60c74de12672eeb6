// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/contacttab.h"

#include "core/store/donotcontactstore.h"
#include "core/workspace/donotcontact.h"
#include "ui/models/contactmodel.h"
#include "ui/setup/contactdialog.h"
#include "ui/text/text.h"

namespace lw
{

using namespace Qt::StringLiterals;

ContactTab::ContactTab(Session &session, QWidget *parent)
    : ListTab(session,
              {.name = u"contact"_s,
               .purpose = tr("Whom we may not contact. It outlives leads, imports and undo; removing an entry asks for "
                             "a reason."),
               .add = tr("A&dd entry…"),
               .emptyTitle = tr("Nobody asked not to be contacted"),
               .emptyHint = tr("People who are ended as “asked not to be contacted” come here by themselves.")},
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
    session().ask<QList<DoNotContactEntry>>(
        this, [](Workspace &workspace, const Progress &) { return loadDoNotContact(workspace.database()); },
        [this](const Result<QList<DoNotContactEntry>> &entries) {
            if (!entries) {
                session().say({.kind = Message::Kind::Problem, .text = entries.error().message});
                return;
            }
            replaceRows([&] { m_model->setRows(*entries, session().settings().zoneId); });
            setSummary(tr("Entries: %1").arg(QLocale().toString(entries->size())));
        });
}

void ContactTab::add()
{
    auto *dialog = new ContactDialog(m_model->rows(), session().settings().homeCountry, this);
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
    const DoNotContactEntry &entry = m_model->rows()[row];
    session().say({.kind = Message::Kind::Information,
                   .text = tr("%1. To change it, remove it and add it anew.").arg(shownText(becauseOf(entry)))});
}

void ContactTab::remove(const QList<int> &rows)
{
    QList<DoNotContactEntry> entries;
    QList<ContactKey> keys;
    for (const int row : rows) {
        entries += m_model->rows()[row];
        keys += entries.last().key;
    }
    auto *dialog = new LiftDialog(entries, this);
    const QString label = entries.size() == 1 ? tr("Lift “do not contact”: %1").arg(shownText(entries.first().shown))
                                              : tr("Lift “do not contact”: %n entry(s)", nullptr, int(entries.size()));
    connect(dialog, &QDialog::accepted, this, [this, dialog, keys, label] {
        const QString reason = dialog->reason();
        const QString actor = session().actor();
        const QDateTime now = session().now();
        perform(label, [=](Workspace &workspace, const Progress &) {
            return liftContact(workspace, keys, reason, actor, now);
        });
    });
    dialog->open();
}

} // namespace lw
