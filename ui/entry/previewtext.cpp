// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/entry/previewtext.h"

#include "core/decisions/decide.h"
#include "core/leads/disposition.h"
#include "ui/text/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::PreviewText", text);
}

QString screenedText(const Screening &screening)
{
    if (screening.reason == u"unreachable")
        return tr("Would be screened out as it is: write a phone number, an e-mail address or a full postal address.");
    return tr("Would be screened out: %1 (%2).")
        .arg(reasonLabel(screening.reason).toLower(), shownText(screening.because));
}

QString ownerText(const Routing &routing)
{
    if (routing.owner.isEmpty())
        return tr("Would go to nobody: no territory covers it.");
    if (routing.territory.isEmpty())
        return tr("Would go to %1 (%2).").arg(shownText(routing.owner), shownText(because(routing)));
    return tr("Would go to %1 (territory %2).").arg(shownText(routing.owner), shownText(routing.territory));
}

QString responseText(const LeadPreview &preview)
{
    const QString name = shownText(preview.row.staged.record.person.shownName());
    const qint64 number = preview.row.joins.value;
    const QString text = name.isEmpty()
                             ? tr("Asked before: this will be a response on lead %1.").arg(number)
                             : tr("%1 asked before: this will be a response on lead %2.").arg(name).arg(number);
    return preview.row.reopens ? tr("%1 It comes back from nurture.").arg(text) : text;
}

QString newLeadText(const LeadPreview &preview)
{
    const auto known = std::ranges::find(preview.lookAlikes, true, &LookAlike::isSame);
    const QString owner = ownerText(preview.row.decision.routing);
    if (known == preview.lookAlikes.end())
        return owner;
    return tr("%1 is known from lead %2 (%3); this will be a new lead.")
               .arg(shownText(known->record.person.shownName()))
               .arg(known->record.lead.id.value)
               .arg(labelOf(known->record.lead.status)) +
           u'\n' + owner;
}

QString remarksText(const PlannedRow &row)
{
    QStringList lines;
    for (const RowIssue &remark : row.staged.remarks) {
        const std::optional<Field> field = fieldFromName(remark.column);
        lines += field ? QString(labelOf(*field) + u": "_s + shownText(remark.problem)) : shownText(remark.problem);
    }
    return lines.join(u'\n');
}

} // namespace

PreviewText describePreview(const LeadPreview &preview, const QDateTime &now, const QByteArray &zoneId)
{
    PreviewText described;
    switch (preview.row.outcome) {
    case IntakeOutcome::Rejected:
        described = {PreviewText::Tone::Warning, preview.problem ? preview.problem->text : QString()};
        break;
    case IntakeOutcome::ScreenedOut:
        described = {PreviewText::Tone::Warning, screenedText(preview.row.decision.screening)};
        break;
    case IntakeOutcome::Response:
    case IntakeOutcome::Updated: described = {PreviewText::Tone::Warning, responseText(preview)}; break;
    case IntakeOutcome::NewLead: described = {PreviewText::Tone::Plain, newLeadText(preview)}; break;
    }
    if (preview.due.isValid())
        described.text += u' ' + tr("Respond by %1.").arg(dueText(preview.due, now, zoneId));
    if (const QString remarks = remarksText(preview.row); !remarks.isEmpty())
        described.text += u'\n' + remarks;
    return described;
}

QString agreementText(const LookAlike &alike)
{
    QStringList parts;
    for (const Field field : alike.agrees) {
        switch (field) {
        case Field::Email: parts += tr("same e-mail"); break;
        case Field::Phone:
        case Field::Mobile: parts += tr("same phone"); break;
        case Field::FullName: parts += tr("same name"); break;
        case Field::Company: parts += tr("same company"); break;
        default: parts += tr("same %1").arg(labelOf(field)); break;
        }
    }
    return parts.join(u", "_s);
}

} // namespace lw
