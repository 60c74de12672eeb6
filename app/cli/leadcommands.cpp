// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/whycommand.h"

#include "core/decisions/qualification.h"
#include "core/rules/answering.h"
#include "core/store/historystore.h"
#include "core/workspace/explain.h"
#include "core/workspace/splitlead.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

QJsonObject personJson(const LeadRecord &record, const QByteArray &zoneId)
{
    QJsonObject json;
    for (const Field field :
         {Field::FirstName, Field::LastName, Field::FullName, Field::Title, Field::Email, Field::Phone, Field::Mobile,
          Field::Street, Field::HouseNumber, Field::City, Field::PostalCode, Field::County, Field::State,
          Field::Country, Field::AreaCode, Field::Consent, Field::DoNotContact})
        json.insert(nameOf(field), jsonOf(record, field, zoneId));
    const PostalAddress &address = record.person.address;
    json.insert(u"raw"_s, QJsonObject{{u"phone"_s, record.person.phone.raw},
                                      {u"mobile"_s, record.person.mobile.raw},
                                      {u"state"_s, address.state},
                                      {u"country"_s, address.country}});
    return json;
}

QJsonObject companyJson(const LeadRecord &record, const QByteArray &zoneId)
{
    QJsonObject json{{u"id"_s, record.company.id ? QJsonValue(record.company.id.value) : QJsonValue()},
                     {u"name"_s, record.company.name},
                     {u"domain"_s, record.company.domain}};
    for (const Field field : {Field::Website, Field::Industry, Field::Employees, Field::AnnualRevenue})
        json.insert(nameOf(field), jsonOf(record, field, zoneId));
    return json;
}

// A pause that is over counts as over, whether or not anybody has looked at it since.
Clock standing(const Clock &clock, const QDateTime &now, const CalendarArithmetic &calendar)
{
    return clock.isOpen() && clock.runs(now) ? resumed(clock, now, calendar) : clock;
}

// What was measured when the clock was met stands; what is open is measured now, or as of its pause.
double differenceOf(const Clock &clock, const QDateTime &now, const CalendarArithmetic &calendar)
{
    if (clock.difference)
        return *clock.difference;
    const QDateTime until = clock.met.isValid() ? clock.met : clock.pause.isOn() ? clock.pause.from : now;
    return double(measured(clock.span, clock.due, until, calendar)) / 60'000;
}

QJsonObject clockJson(const Clock &clock, const QDateTime &now, const CalendarArithmetic &calendar,
                      const QByteArray &zoneId)
{
    const double worked = double(calendar.elapsed(clock.started, clock.met.isValid() ? clock.met : now)) / 60'000;
    const QString span = toText(clock.span);
    return {{u"kind"_s, codeOf(clock.kind)},
            {u"started"_s, jsonInstant(clock.started, zoneId)},
            {u"due"_s, jsonInstant(clock.due, zoneId)},
            {u"met"_s, jsonInstant(clock.met, zoneId)},
            {u"working_minutes"_s, clock.stopped ? QJsonValue() : QJsonValue(worked)},
            {u"difference_minutes"_s, clock.stopped ? QJsonValue() : QJsonValue(differenceOf(clock, now, calendar))},
            {u"state"_s, codeOf(stateOf(clock, now, calendar))},
            {u"rule"_s, clock.rule},
            {u"span"_s, span.isEmpty() ? QJsonValue() : QJsonValue(span)},
            {u"calendar"_s, clock.calendar},
            {u"charged_to"_s, codeOf(chargedTo(clock.kind))},
            {u"paused_until"_s, jsonInstant(clock.pause.until, zoneId)},
            {u"pause_reason"_s, clock.pause.reason},
            {u"needed"_s, clock.needed},
            {u"done"_s, clock.done}};
}

QJsonArray clocksJson(const QList<Clock> &clocks, const CompiledRulebook &rulebook, const QDateTime &now,
                      const QByteArray &zoneId)
{
    QJsonArray json;
    for (const Clock &clock : clocks) {
        const CalendarArithmetic &calendar = rulebook.calendarOf(clock.calendar);
        json += clockJson(standing(clock, now, calendar), now, calendar, zoneId);
    }
    return json;
}

QJsonObject decisionJson(const Explained &explained, const QByteArray &zoneId)
{
    QJsonObject json = toJson(explained.decision);
    json.insert(u"at"_s, jsonInstant(explained.kept.at, zoneId));
    json.insert(u"facts"_s, toJson(explained.kept.facts));
    json.insert(u"steps"_s, stepsJson(explained.steps));
    return json;
}

QJsonArray inquiriesJson(const QList<InquiryChoice> &choices, const QByteArray &zoneId)
{
    QJsonArray json;
    for (const InquiryChoice &choice : choices) {
        const Inquiry &inquiry = choice.filed.inquiry;
        json += QJsonObject{{u"number"_s, inquiry.number},
                            {u"received_at"_s, jsonInstant(inquiry.receivedAt, zoneId)},
                            {u"registered_at"_s, jsonInstant(inquiry.registeredAt, zoneId)},
                            {u"registered_by"_s, inquiry.registeredBy},
                            {u"asked_by"_s, choice.asked},
                            {u"differs"_s, choice.differs},
                            {u"source"_s, choice.filed.source},
                            {u"message"_s, inquiry.message},
                            {u"key_code"_s, inquiry.keyCode},
                            {u"referrer"_s, inquiry.referrer},
                            {u"batch"_s, inquiry.batch ? QJsonValue(inquiry.batch.value) : QJsonValue()},
                            {u"row"_s, inquiry.row},
                            {u"payload"_s, QJsonDocument::fromJson(inquiry.payload).object()}};
    }
    return json;
}

QJsonArray eventsJson(const QList<LeadEvent> &events, const QByteArray &zoneId)
{
    QJsonArray json;
    for (const LeadEvent &event : events)
        json += QJsonObject{{u"at"_s, jsonInstant(event.at, zoneId)},
                            {u"kind"_s, codeOf(event.kind)},
                            {u"actor"_s, event.actor},
                            {u"detail"_s, event.detail}};
    return json;
}

// A lead's only inquiry says nothing that the lead does not, but its message.
QString inquiriesText(const QList<InquiryChoice> &choices)
{
    QString text;
    for (const InquiryChoice &choice : choices) {
        const Inquiry &inquiry = choice.filed.inquiry;
        if (choices.size() == 1 && choice.differs.isEmpty() && inquiry.message.isEmpty())
            continue;
        text += tr("\nInquiry %1, %2%3\n")
                    .arg(QString::number(inquiry.number), inquiry.receivedAt.toString(Qt::ISODate),
                         choice.filed.source.isEmpty() ? QString() : QString(u", "_s + choice.filed.source));
        if (!choice.differs.isEmpty())
            text += tr("  asked by %1; the lead does not say: %2\n").arg(choice.asked, choice.differs);
        if (!inquiry.message.isEmpty())
            text += u"  "_s + inquiry.message + u'\n';
    }
    return text;
}

QJsonObject answersJson(const QuestionSet &questions, const Answers &answers)
{
    QJsonObject json;
    for (const Question &question : questions.questions) {
        if (const QString given = answerTo(question, answers); !given.isEmpty())
            json.insert(question.key, given);
    }
    return json;
}

QString qualificationText(const QuestionSet &questions, const LeadRecord &record, const Qualification &qualification)
{
    const Lead &lead = record.lead;
    QString text;
    if (!lead.gradeBy.isEmpty())
        text += tr("\nGrade %1 by %2%3; the questions say %4\n")
                    .arg(codeOf(lead.grade), lead.gradeBy,
                         lead.gradeBecause.isEmpty() ? QString() : QString(u" — "_s + lead.gradeBecause),
                         qualification.grading.grade == Grade::None ? tr("none") : codeOf(qualification.grading.grade));
    else
        text += tr("\nGrade %1 by the questions\n").arg(lead.grade == Grade::None ? tr("none") : codeOf(lead.grade));
    for (const QString &reason : qualification.grading.reasons)
        text += u"  "_s + reason + u'\n';
    if (const QString fit = fitText(qualification.fit); !fit.isEmpty())
        text += u"  "_s + fit + u'\n';
    for (const Question &question : questions.questions) {
        if (const QString given = answerText(question, lead.answers); !given.isEmpty())
            text += u"  %1  %2 %3\n"_s.arg(question.key.leftJustified(12), question.text, given);
    }
    for (const Question &question : qualification.open)
        text += tr("  %1  %2 not asked yet\n").arg(question.key.leftJustified(12), question.text);
    return text;
}

QString leadText(const LeadRecord &record, const QList<InquiryChoice> &inquiries, const QList<LeadEvent> &events,
                 const QString &qualification)
{
    QString text;
    for (const FieldInfo &field : leadFields()) {
        if (const QString value = textOf(record, field.field); !value.isEmpty())
            text += labelOf(field.field).leftJustified(20) + value + u'\n';
    }
    text += qualification;
    text += inquiriesText(inquiries);
    text += u'\n';
    for (const LeadEvent &event : events)
        text += u"%1  %2  %3  %4\n"_s.arg(event.at.toString(Qt::ISODate), labelOf(event.kind).leftJustified(14),
                                          event.actor, event.detail);
    return text;
}

} // namespace

Result<Answer> runLead(const CliContext &context, Arguments &arguments)
{
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    const Result<qint64> number = numberArgument(rest->value(0));
    if (!number)
        return number.error();
    const Result<std::unique_ptr<Workspace>> opened = context.open();
    if (!opened)
        return opened.error();
    const Workspace &workspace = **opened;
    const Result<LeadRecord> record = workspace.record(*number);
    if (!record)
        return record.error();
    const LeadId id = record->lead.id;
    const Result<QList<InquiryChoice>> inquiries = inquiryChoices(workspace, id);
    const Result<QList<LeadEvent>> events = eventsOf(workspace.database(), id);
    const Result<QList<Clock>> clocks = clocksOf(workspace.database(), id);
    const Result<std::optional<Explained>> explained = explainLead(workspace, id);
    if (!inquiries || !events || !clocks || !explained)
        return !inquiries ? inquiries.error() : !events ? events.error() : !clocks ? clocks.error() : explained.error();
    const QByteArray &zone = workspace.settings().zoneId;
    QJsonObject json{
        {u"number"_s, id.value},
        {u"merged_into"_s, record->lead.mergedInto ? QJsonValue(record->lead.mergedInto.value) : QJsonValue()}};
    for (const Field field :
         {Field::ExternalId, Field::Stage,         Field::Status,  Field::Reason,     Field::Grade,
          Field::Owner,      Field::Territory,     Field::Product, Field::Source,     Field::Channel,
          Field::Campaign,   Field::ExpectedValue, Field::Revenue, Field::ReceivedAt, Field::RegisteredAt,
          Field::ClosedAt,   Field::Deadline,      Field::Need,    Field::Authority,  Field::Budget,
          Field::Timeline})
        json.insert(nameOf(field), jsonOf(*record, field, zone));
    const Rulebook &rulebook = workspace.rulebook()->rulebook;
    const Qualification qualification =
        qualificationOf(*record, *workspace.rulebook(), workspace.rulebook()->dayOf(context.now));
    json.insert(u"grade_by"_s, record->lead.gradeBy);
    json.insert(u"grade_because"_s, record->lead.gradeBecause);
    json.insert(u"answers"_s, answersJson(rulebook.questions, record->lead.answers));
    json.insert(u"qualification"_s, toJson(qualification));
    json.insert(u"currency"_s, workspace.settings().currency);
    json.insert(u"person"_s, personJson(*record, zone));
    json.insert(u"company"_s, companyJson(*record, zone));
    json.insert(u"inquiries"_s, inquiriesJson(*inquiries, zone));
    json.insert(u"events"_s, eventsJson(*events, zone));
    json.insert(u"clocks"_s, clocksJson(*clocks, *workspace.rulebook(), context.now, zone));
    json.insert(u"decision"_s, *explained ? QJsonValue(decisionJson(**explained, zone)) : QJsonValue());
    Answer answer;
    answer.json = json;
    answer.text = leadText(*record, *inquiries, *events, qualificationText(rulebook.questions, *record, qualification));
    return answer;
}

} // namespace lw
