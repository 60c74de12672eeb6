// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/outward.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Outward", text);
}

bool isContacting(Verb verb)
{
    return verb == Verb::Attempt || verb == Verb::Contact || verb == Verb::Touch;
}

} // namespace

bool isOutward(Verb verb)
{
    return isContacting(verb) || verb == Verb::Release;
}

bool isReportedAnyway(const Lead &lead, Verb verb)
{
    return lead.status == Status::ScreenedOut && isContacting(verb);
}

QString breachOf(const Lead &lead, const Act &act)
{
    if (!isOutward(act.verb) || isOwnCall(act))
        return {};
    if (lead.status == Status::ScreenedOut)
        return tr("Rule 4: %1 although the lead is screened out").arg(labelOf(act.verb));
    if (lead.registeredAt.isValid() && act.at < lead.registeredAt)
        return tr("Rule 4: %1 before the lead was registered and screened").arg(labelOf(act.verb));
    return {};
}

bool isOwnCall(const Act &act)
{
    return (act.verb == Verb::Contact || act.verb == Verb::Touch) && act.reason == QLatin1StringView(kOwnCall);
}

Result<void> mayContact(const LeadRecord &record, const Act &act)
{
    if (!isContacting(act.verb) || isOwnCall(act) || !record.isForbidden())
        return {};
    const QString why =
        record.doNotContactBecause.isEmpty() ? tr("they asked not to be contacted") : record.doNotContactBecause;
    return failed(
        tr("Lead %1 must not be contacted (%2). Where they got in touch themselves, record a contact with the "
           "reason “%3”; where the ban no longer holds, lift it in the do-not-contact register first.")
            .arg(QString::number(record.lead.id.value), why, QLatin1StringView(kOwnCall)));
}

} // namespace lw
