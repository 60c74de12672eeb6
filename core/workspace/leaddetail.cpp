// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/leaddetail.h"

#include "core/workspace/splitlead.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lw
{

using namespace Qt::StringLiterals;

QList<Field> agreeingFields(const Suspicion &suspicion)
{
    QList<Field> fields;
    for (const QJsonValue &reason : QJsonDocument::fromJson(suspicion.reasons).array()) {
        const auto field = fieldFromName(reason[u"field"_s].toString());
        if (field && reason[u"similarity"_s].toDouble() > 0.9)
            fields += *field;
    }
    return fields;
}

Result<LeadDetail> loadDetail(const Workspace &workspace, LeadId lead)
{
    const Database &database = workspace.database();
    const Result<LeadRecord> record = workspace.record(lead.value);
    if (!record)
        return record.error();
    const Result<QList<Inquiry>> inquiries = inquiriesOf(database, lead);
    const Result<QList<LeadEvent>> events = eventsOf(database, lead);
    const Result<QList<Clock>> clocks = clocksOf(database, lead);
    const Result<QList<Suspicion>> suspicions = suspicionsOf(database, lead);
    for (const Error *error : {inquiries ? nullptr : &inquiries.error(), events ? nullptr : &events.error(),
                               clocks ? nullptr : &clocks.error(), suspicions ? nullptr : &suspicions.error()}) {
        if (error)
            return *error;
    }
    LeadDetail detail{.record = *record,
                      .inquiries = *inquiries,
                      .events = *events,
                      .clocks = *clocks,
                      .explained = {},
                      .explainProblem = {},
                      .suspicions = *suspicions,
                      .suspects = {},
                      .rulebook = workspace.rulebook()};
    if (detail.inquiries.size() > 1) { // a lead's only inquiry says what the lead says
        const Result<QList<InquiryChoice>> choices = inquiryChoices(workspace, lead);
        if (!choices)
            return choices.error();
        for (const InquiryChoice &choice : *choices) {
            if (!choice.differs.isEmpty())
                detail.askedBy.insert(choice.filed.inquiry.number, choice.differs);
        }
    }
    // A decision that cannot be explained hides nothing else about the lead.
    if (const auto explained = explainLead(workspace, lead))
        detail.explained = *explained;
    else
        detail.explainProblem = explained.error().message;
    QList<LeadId> others;
    for (const Suspicion &suspicion : detail.suspicions)
        others += suspicion.a == lead ? suspicion.b : suspicion.a;
    const Result<QList<LeadRecord>> suspects = workspace.records(others);
    if (!suspects)
        return suspects.error();
    detail.suspects = *suspects;
    return detail;
}

} // namespace lw
