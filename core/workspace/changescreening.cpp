// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/changescreening.h"

#include "core/contacts/postaladdress.h"
#include "core/store/rulebookstore.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ChangeScreening", text);
}

// The list somebody worked on may be older than the file: another program can have put a rulebook in force since.
Result<void> refuseStale(const Workspace &workspace, const Database &database)
{
    const Result<RulebookId> inForce = rulebookInForce(database);
    if (!inForce)
        return inForce.error();
    if (inForce->value != workspace.rulebook()->version)
        return failed(tr("The rulebook was changed by somebody else since this file was opened here. Open it again, "
                         "then make the change. Nothing was changed."));
    return {};
}

// What an older file let pass is not held against a change elsewhere in the list.
Result<QList<ScreeningEntry>> checkedEntries(const QList<ScreeningEntry> &entries, const QList<ScreeningEntry> &before)
{
    QList<ScreeningEntry> checked;
    for (const ScreeningEntry &entry : entries) {
        const Result<ScreeningEntry> good =
            before.contains(entry) ? Result<ScreeningEntry>(entry) : checkedEntry(entry);
        if (!good)
            return good.error();
        if (std::ranges::any_of(checked, [&](const ScreeningEntry &other) { return sameSubject(other, *good); }))
            return usage(tr("“%1” (%2) stands in the screening list already.").arg(good->value, labelOf(good->by)));
        checked += *good;
    }
    return checked;
}

QList<ScreeningEntry> entriesInForce(const Workspace &workspace)
{
    return entriesOf(workspace.rulebook()->rulebook.screening);
}

Result<OperationId> changeEntries(Workspace &workspace, const QList<ScreeningEntry> &entries, const QString &actor,
                                  const QDateTime &now, const QString &label)
{
    const QStringList &served = workspace.rulebook()->rulebook.screening.countriesServed;
    return changeScreening(workspace, screeningListOf(entries, served), actor, now, label);
}

Error gone(const ScreeningEntry &entry)
{
    return usage(tr("“%1” (%2) does not stand in the screening list.").arg(entry.value, labelOf(entry.by)));
}

} // namespace

Result<QStringList> countryCodes(const QStringList &countries)
{
    QStringList codes;
    for (const QString &country : countries) {
        if (country.trimmed().isEmpty())
            continue;
        PostalAddress address;
        address.country = country.trimmed();
        const QString code = normalised(address, {}).countryCode;
        if (code.isEmpty())
            return usage(tr("“%1” is no country. Write its name or its code of two letters, like DE.").arg(country));
        if (!codes.contains(code))
            codes += code;
    }
    codes.sort();
    return codes;
}

Result<OperationId> changeScreening(Workspace &workspace, const ScreeningList &list, const QString &actor,
                                    const QDateTime &now, const QString &label)
{
    Rulebook rulebook = workspace.rulebook()->rulebook;
    const Result<QList<ScreeningEntry>> entries = checkedEntries(entriesOf(list), entriesOf(rulebook.screening));
    if (!entries)
        return entries.error();
    const Result<QStringList> served = countryCodes(list.countriesServed);
    if (!served)
        return served.error();
    rulebook.screening = screeningListOf(*entries, *served);
    // Of the kind of all changes of the rulebook, which are undone from the newest on.
    const Deed deed{u"territories"_s, label, actor, now};
    const Result<OperationId> done = workspace.perform(deed, [&](OpenDeed &open) -> Result<void> {
        LW_TRY(refuseStale(workspace, open.database));
        const Result<RulebookId> version = putInForce(open.database, rulebook, now);
        if (!version)
            return version.error();
        open.detail = {{u"screening"_s, entries->size()},
                       {u"countries_served"_s, served->size()},
                       {u"fingerprint"_s, fingerprint(rulebook)}};
        return {};
    });
    if (done)
        Q_EMIT workspace.rulebookChanged();
    return done;
}

Result<OperationId> addScreening(Workspace &workspace, const ScreeningEntry &entry, const QString &actor,
                                 const QDateTime &now)
{
    return changeEntries(workspace, entriesInForce(workspace) << entry, actor, now,
                         tr("Screen out “%1”").arg(entry.value.simplified()));
}

Result<OperationId> replaceScreening(Workspace &workspace, const ScreeningEntry &was, const ScreeningEntry &entry,
                                     const QString &actor, const QDateTime &now)
{
    QList<ScreeningEntry> entries = entriesInForce(workspace);
    const qsizetype at = entries.indexOf(was);
    if (at < 0)
        return gone(was);
    entries[at] = entry;
    return changeEntries(workspace, entries, actor, now, tr("Change the screening entry “%1”").arg(was.value));
}

Result<OperationId> removeScreening(Workspace &workspace, const QList<ScreeningEntry> &entries, const QString &actor,
                                    const QDateTime &now)
{
    QList<ScreeningEntry> left = entriesInForce(workspace);
    for (const ScreeningEntry &entry : entries) {
        if (!left.removeOne(entry))
            return gone(entry);
    }
    const QString label = entries.size() == 1
                              ? tr("Remove the screening entry “%1”").arg(entries.first().value)
                              : QCoreApplication::translate("lw::ChangeScreening", "Remove %n screening entry(s)",
                                                            nullptr, int(entries.size()));
    return changeEntries(workspace, left, actor, now, label);
}

Result<OperationId> serveCountries(Workspace &workspace, const QStringList &countries, const QString &actor,
                                   const QDateTime &now)
{
    const Result<QStringList> codes = countryCodes(countries);
    if (!codes)
        return codes.error();
    return changeScreening(workspace, screeningListOf(entriesInForce(workspace), *codes), actor, now,
                           codes->isEmpty() ? tr("Serve all countries")
                                            : tr("Serve these countries: %1").arg(codes->join(u", "_s)));
}

} // namespace lw
