// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/leadevent.h"

#include "core/base/codes.h"

namespace lw
{

namespace
{

constexpr std::array<Code<EventKind>, 33> kKinds{{
    {EventKind::Registered, "registered", QT_TRANSLATE_NOOP("lw::Codes", "Registered")},
    {EventKind::Response, "response", QT_TRANSLATE_NOOP("lw::Codes", "Asked again")},
    {EventKind::ScreenedOut, "screened_out", QT_TRANSLATE_NOOP("lw::Codes", "Screened out")},
    {EventKind::Graded, "graded", QT_TRANSLATE_NOOP("lw::Codes", "Graded")},
    {EventKind::Routed, "routed", QT_TRANSLATE_NOOP("lw::Codes", "Routed")},
    {EventKind::Qualified, "qualified", QT_TRANSLATE_NOOP("lw::Codes", "Qualified")},
    {EventKind::Released, "released", QT_TRANSLATE_NOOP("lw::Codes", "Released")},
    {EventKind::Accepted, "accepted", QT_TRANSLATE_NOOP("lw::Codes", "Accepted")},
    {EventKind::Rejected, "rejected", QT_TRANSLATE_NOOP("lw::Codes", "Rejected")},
    {EventKind::Attempt, "attempt", QT_TRANSLATE_NOOP("lw::Codes", "Attempt")},
    {EventKind::Contact, "contact", QT_TRANSLATE_NOOP("lw::Codes", "Contact")},
    {EventKind::Touch, "touch", QT_TRANSLATE_NOOP("lw::Codes", "Touch")},
    {EventKind::Note, "note", QT_TRANSLATE_NOOP("lw::Codes", "Note")},
    {EventKind::Opportunity, "opportunity", QT_TRANSLATE_NOOP("lw::Codes", "Opportunity")},
    {EventKind::Sale, "sale", QT_TRANSLATE_NOOP("lw::Codes", "Sale")},
    {EventKind::Lost, "lost", QT_TRANSLATE_NOOP("lw::Codes", "Lost")},
    {EventKind::Nurture, "nurture", QT_TRANSLATE_NOOP("lw::Codes", "Nurture")},
    {EventKind::Requalify, "requalify", QT_TRANSLATE_NOOP("lw::Codes", "Requalify")},
    {EventKind::Recycled, "recycled", QT_TRANSLATE_NOOP("lw::Codes", "Recycled")},
    {EventKind::Disqualified, "disqualified", QT_TRANSLATE_NOOP("lw::Codes", "Disqualified")},
    {EventKind::Hold, "hold", QT_TRANSLATE_NOOP("lw::Codes", "Put on hold")},
    {EventKind::Reopened, "reopened", QT_TRANSLATE_NOOP("lw::Codes", "Reopened")},
    {EventKind::Merged, "merged", QT_TRANSLATE_NOOP("lw::Codes", "Merged")},
    {EventKind::Updated, "updated", QT_TRANSLATE_NOOP("lw::Codes", "Updated")},
    {EventKind::Breach, "breach", QT_TRANSLATE_NOOP("lw::Codes", "Breach of the policy")},
    {EventKind::Requested, "requested", QT_TRANSLATE_NOOP("lw::Codes", "Asked for material")},
    {EventKind::Sent, "sent", QT_TRANSLATE_NOOP("lw::Codes", "Material sent")},
    {EventKind::Paused, "paused", QT_TRANSLATE_NOOP("lw::Codes", "Clocks paused")},
    {EventKind::Resumed, "resumed", QT_TRANSLATE_NOOP("lw::Codes", "Clocks running again")},
    {EventKind::Escalated, "escalated", QT_TRANSLATE_NOOP("lw::Codes", "Escalated")},
    {EventKind::Due, "due", QT_TRANSLATE_NOOP("lw::Codes", "Deadline moved")},
    {EventKind::TakenBack, "taken_back", QT_TRANSLATE_NOOP("lw::Codes", "Taken back")},
    {EventKind::Answered, "answered", QT_TRANSLATE_NOOP("lw::Codes", "Questions answered")},
}};

} // namespace

QString codeOf(EventKind kind)
{
    return codeIn(kKinds, kind);
}
QString labelOf(EventKind kind)
{
    return labelIn(kKinds, kind);
}
std::optional<EventKind> eventKindFromCode(QStringView code)
{
    return fromCodeIn(kKinds, code);
}

} // namespace lw
