// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/screeningjson.h"

#include "core/leads/disposition.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Screening", text);
}

QJsonObject toJson(const ScreeningEntry &entry)
{
    QJsonObject json{{u"kind"_s, codeOf(entry.by)}, {u"value"_s, entry.value}, {u"reason"_s, entry.reason}};
    if (!entry.company.isEmpty())
        json.insert(u"company"_s, entry.company);
    if (!entry.note.isEmpty())
        json.insert(u"note"_s, entry.note);
    return json;
}

Result<ScreeningEntry> entryFromJson(const QJsonObject &json)
{
    const QString kind = json.value(u"kind"_s).toString();
    const std::optional<ScreenBy> by = screenByFromCode(kind);
    if (!by)
        return unreadable(tr("“%1” is no kind; it is company, domain, person, title or word").arg(kind));
    const ScreeningEntry entry{.reason = json.value(u"reason"_s).toString(),
                               .by = *by,
                               .value = json.value(u"value"_s).toString(),
                               .company = json.value(u"company"_s).toString(),
                               .note = json.value(u"note"_s).toString()};
    if (!isReason(ReasonList::ScreenedOut, entry.reason))
        return unreadable(tr("“%1” is no reason to screen out; the reasons are %2")
                              .arg(entry.reason, reasonCodes(ReasonList::ScreenedOut).join(u", "_s)));
    if (entry.value.isEmpty())
        return unreadable(tr("“value” is missing: what the entry looks for"));
    return entry;
}

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &item : value.toArray())
        strings += item.toString();
    return strings;
}

} // namespace

QJsonObject toJson(const ScreeningList &list)
{
    QJsonObject json{{u"competitor_names"_s, QJsonArray::fromStringList(list.competitorNames)},
                     {u"competitor_domains"_s, QJsonArray::fromStringList(list.competitorDomains)},
                     {u"countries_served"_s, QJsonArray::fromStringList(list.countriesServed)}};
    QJsonArray entries;
    for (const ScreeningEntry &entry : list.entries)
        entries += toJson(entry);
    if (!entries.isEmpty())
        json.insert(u"entries"_s, entries);
    return json;
}

Result<ScreeningList> screeningFromJson(const QJsonObject &json)
{
    ScreeningList list{stringsOf(json.value(u"competitor_names"_s)), stringsOf(json.value(u"competitor_domains"_s)),
                       stringsOf(json.value(u"countries_served"_s))};
    for (const QJsonValue &value : json.value(u"entries"_s).toArray()) {
        const Result<ScreeningEntry> entry = entryFromJson(value.toObject());
        if (!entry)
            return unreadable(tr("Screening entry %1: %2.").arg(list.entries.size() + 1).arg(entry.error().message));
        list.entries += *entry;
    }
    return list;
}

} // namespace lw
