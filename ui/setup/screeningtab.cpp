// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/screeningtab.h"

#include "core/workspace/changescreening.h"
#include "ui/models/screeningmodel.h"
#include "ui/setup/screeningdialog.h"
#include "ui/text/text.h"

#include <QPushButton>

namespace lw
{

using namespace Qt::StringLiterals;

ScreeningTab::ScreeningTab(Session &session, QWidget *parent)
    : ListTab(session,
              {.name = u"screening"_s,
               .purpose = tr("Who is no lead. Whoever an entry holds for is screened out on arrival, with its reason; "
                             "a person can let them in again."),
               .add = tr("A&dd entry…"),
               .emptyTitle = tr("Nobody is screened out by name"),
               .emptyHint = tr("Add competitors and suppliers, and words that only students or job seekers use.")},
              parent)
    , m_model(new ScreeningModel(this))
{
    setModel(m_model);
    auto *countries = new QPushButton(tr("Countries &served…"), this);
    countries->setObjectName(u"screeningCountries"_s);
    addButton(countries);
    connect(countries, &QPushButton::clicked, this, &ScreeningTab::editCountries);
    connect(&session, &Session::opened, this, &ScreeningTab::reload);
    connect(&session, &Session::factsChanged, this, &ScreeningTab::reload);
    reload();
}

void ScreeningTab::reload()
{
    if (!session().isOpen())
        return;
    const ScreeningList &list = session().rulebook()->rulebook.screening;
    const QList<ScreeningEntry> entries = entriesOf(list);
    replaceRows([&] { m_model->setRows(entries); });
    const QString served =
        list.countriesServed.isEmpty() ? tr("all countries served") : list.countriesServed.join(u", "_s);
    setSummary(tr("Entries: %1 · %2").arg(QLocale().toString(entries.size()), served));
}

void ScreeningTab::add()
{
    openDialog({});
}

void ScreeningTab::edit(int row)
{
    openDialog(m_model->rows()[row]);
}

void ScreeningTab::openDialog(const ScreeningEntry &entry)
{
    QList<ScreeningEntry> others = m_model->rows();
    others.removeOne(entry);
    auto *dialog = new ScreeningDialog(entry, others, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, entry] {
        if (dialog->entry() != entry)
            save(entry, dialog->entry());
    });
    dialog->open();
}

void ScreeningTab::save(const ScreeningEntry &was, const ScreeningEntry &entry)
{
    const QString actor = session().actor();
    const QDateTime now = session().now();
    if (was.value.isEmpty())
        perform(tr("Screen out “%1”").arg(shownText(entry.value)),
                [=](Workspace &workspace, const Progress &) { return addScreening(workspace, entry, actor, now); });
    else
        perform(tr("Change the screening entry “%1”").arg(shownText(was.value)),
                [=](Workspace &workspace, const Progress &) {
                    return replaceScreening(workspace, was, entry, actor, now);
                });
}

void ScreeningTab::remove(const QList<int> &rows)
{
    QList<ScreeningEntry> entries;
    for (const int row : rows)
        entries += m_model->rows()[row];
    const QString label = entries.size() == 1
                              ? tr("Remove the screening entry “%1”").arg(shownText(entries.first().value))
                              : tr("Remove %n screening entry(s)", nullptr, int(entries.size()));
    const QString actor = session().actor();
    const QDateTime now = session().now();
    perform(label,
            [=](Workspace &workspace, const Progress &) { return removeScreening(workspace, entries, actor, now); });
}

void ScreeningTab::editCountries()
{
    if (!session().isOpen())
        return;
    const QStringList served = session().rulebook()->rulebook.screening.countriesServed;
    auto *dialog = new CountriesDialog(served, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, served] {
        const QStringList countries = dialog->countries();
        if (countries == served)
            return;
        const QString actor = session().actor();
        const QDateTime now = session().now();
        perform(tr("Change the countries served"), [=](Workspace &workspace, const Progress &) {
            return serveCountries(workspace, countries, actor, now);
        });
    });
    dialog->open();
}

} // namespace lw
