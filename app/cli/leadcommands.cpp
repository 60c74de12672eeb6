// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "core/leads/leadquery.h"
#include "core/store/historystore.h"
#include "core/store/rulebookstore.h"
#include "core/workspace/workleads.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTimeZone>

namespace lw {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPage = 500;

QString tr(const char *text) { return QCoreApplication::translate("lw::Cli", text); }

const QStringList &defaultColumns()
{
    static const QStringList columns{u"number"_s, u"received_at"_s, u"full_name"_s, u"company"_s, u"source"_s, u"stage"_s, u"status"_s, u"grade"_s, u"owner"_s};
    return columns;
}

// Named lists people work from.
Result<QString> viewFilter(const QString &view)
{
    if (view.isEmpty() || view == u"all")
        return QString();
    if (view == u"inbox")
        return u"status:open stage:inquiry or status:open stage:qualified or status:rejected"_s;
    if (view == u"open")
        return u"status:open or status:on_hold or status:nurture or status:rejected or status:recycled"_s;
    if (view == u"unowned")
        return u"owner:none -status:screened_out -status:merged"_s;
    if (view == u"nurture" || view == u"screened_out" || view == u"lost" || view == u"won")
        return QString(u"status:"_s + view);
    return usage(tr("“%1” is no view: all, inbox, open, unowned, nurture, screened_out, won, lost.").arg(view));
}

Result<QList<Field>> fieldsOf(const QStringList &names)
{
    QList<Field> fields;
    for (const QString &name : names) {
        const std::optional<Field> field = fieldFromName(name.trimmed());
        if (!field)
            return usage(tr("“%1” is no field. “fields” lists them.").arg(name));
        fields += *field;
    }
    return fields;
}

Result<QList<LeadRecord>> recordsOf(const Workspace &workspace, const LeadQuery &query, const QDateTime &now)
{
    const Result<LeadColumns> columns = workspace.columns();
    if (!columns)
        return columns.error();
    QList<LeadRecord> found;
    for (qsizetype from = 0; from < columns->size(); from += kPage) {
        QList<LeadId> ids;
        for (qsizetype i = from; i < std::min(from + kPage, columns->size()); ++i)
            ids += LeadId{columns->number[size_t(i)]};
        const Result<QList<LeadRecord>> page = workspace.records(ids);
        if (!page)
            return page.error();
        for (const LeadRecord &record : *page) {
            if (matches(query, record, now))
                found += record;
        }
    }
    return found;
}

// Instants with the zone's offset, numbers as numbers, money as decimal strings.
QJsonValue jsonOf(const LeadRecord &record, Field field, const QByteArray &zoneId)
{
    const QString text = textOf(record, field);
    switch (info(field).type) {
    case FieldType::Instant: return jsonInstant(QDateTime::fromString(text, Qt::ISODateWithMs), zoneId);
    case FieldType::Integer: return text.isEmpty() ? QJsonValue() : QJsonValue(text.toLongLong());
    case FieldType::Money: return text.isEmpty() ? QJsonValue() : QJsonValue(text);
    case FieldType::Flag: return text == u"true";
    case FieldType::Text:
    case FieldType::Email:
    case FieldType::Phone:
    case FieldType::Country:
    case FieldType::State:
    case FieldType::Postcode:
    case FieldType::Choice: return text;
    }
    Q_UNREACHABLE();
}

QString shown(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.isBool() ? (value.toBool() ? u"true"_s : u"false"_s) : value.toString();
}

QJsonObject personJson(const LeadRecord &record, const QByteArray &zoneId)
{
    QJsonObject json;
    for (const Field field : {Field::FirstName, Field::LastName, Field::FullName, Field::Title, Field::Email, Field::Phone, Field::Mobile, Field::Street,
                              Field::HouseNumber, Field::City, Field::PostalCode, Field::County, Field::State, Field::Country, Field::AreaCode, Field::Consent,
                              Field::DoNotContact})
        json.insert(nameOf(field), jsonOf(record, field, zoneId));
    const PostalAddress &address = record.person.address;
    json.insert(u"raw"_s, QJsonObject{{u"phone"_s, record.person.phone.raw}, {u"mobile"_s, record.person.mobile.raw}, {u"state"_s, address.state},
                                      {u"country"_s, address.country}});
    return json;
}

QJsonObject companyJson(const LeadRecord &record, const QByteArray &zoneId)
{
    QJsonObject json{{u"id"_s, record.company.id ? QJsonValue(record.company.id.value) : QJsonValue()}, {u"name"_s, record.company.name}, {u"domain"_s, record.company.domain}};
    for (const Field field : {Field::Website, Field::Industry, Field::Employees, Field::AnnualRevenue})
        json.insert(nameOf(field), jsonOf(record, field, zoneId));
    return json;
}

QJsonArray clocksJson(const QList<Clock> &clocks, const WorkCalendar &calendar, const QDateTime &now, const QByteArray &zoneId)
{
    QJsonArray json;
    for (const Clock &clock : clocks) {
        const QDateTime until = clock.met.isValid() ? clock.met : now;
        const double worked = double(workingSeconds(calendar, clock.started, until)) / 60;
        const double difference = double(workingSeconds(calendar, clock.due, until)) / 60;
        json += QJsonObject{{u"kind"_s, codeOf(clock.kind)}, {u"started"_s, jsonInstant(clock.started, zoneId)}, {u"due"_s, jsonInstant(clock.due, zoneId)},
                            {u"met"_s, jsonInstant(clock.met, zoneId)}, {u"working_minutes"_s, clock.stopped ? QJsonValue() : QJsonValue(worked)},
                            {u"difference_minutes"_s, clock.stopped ? QJsonValue() : QJsonValue(difference)}, {u"state"_s, codeOf(stateOf(clock, now))},
                            {u"rule"_s, clock.rule}};
    }
    return json;
}

struct Explained {
    KeptDecision kept;
    RulebookPtr rulebook;
    Decision decision;
    QList<RouteStep> steps;
};

// Asks the rulebook of that time again, with the facts of that time; it must say the same.
Result<std::optional<Explained>> explain(const Workspace &workspace, LeadId lead)
{
    const Result<std::optional<KeptDecision>> kept = decisionOf(workspace.database(), lead);
    if (!kept)
        return kept.error();
    if (!*kept)
        return std::optional<Explained>();
    const Result<RulebookPtr> rulebook = loadRulebook(workspace.database(), (*kept)->rulebook);
    if (!rulebook)
        return rulebook.error();
    Explained explained{.kept = **kept, .rulebook = *rulebook, .decision = {}, .steps = {}};
    explained.decision = decide(explained.kept.facts, **rulebook, workspace.localDay(explained.kept.at), &explained.steps);
    if (explained.decision.routing.owner != explained.kept.owner)
        return failed(tr("Lead %1: the kept decision (%2) no longer follows from its rulebook. Run “verify”.").arg(lead.value).arg(explained.kept.owner));
    return std::optional(explained);
}

QJsonArray stepsJson(const QList<RouteStep> &steps)
{
    QJsonArray json;
    for (const RouteStep &step : steps)
        json += QJsonObject{{u"class"_s, codeOf(step.routeClass)}, {u"line"_s, step.line ? QJsonValue(step.line) : QJsonValue()}, {u"tried"_s, step.tried},
                            {u"field"_s, step.field}, {u"value"_s, step.value}, {u"result"_s, step.result}};
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

QJsonArray inquiriesJson(const QList<Inquiry> &inquiries, const QByteArray &zoneId)
{
    QJsonArray json;
    for (const Inquiry &inquiry : inquiries)
        json += QJsonObject{{u"number"_s, inquiry.number}, {u"received_at"_s, jsonInstant(inquiry.receivedAt, zoneId)},
                            {u"registered_at"_s, jsonInstant(inquiry.registeredAt, zoneId)}, {u"registered_by"_s, inquiry.registeredBy},
                            {u"message"_s, inquiry.message}, {u"key_code"_s, inquiry.keyCode}, {u"referrer"_s, inquiry.referrer},
                            {u"batch"_s, inquiry.batch ? QJsonValue(inquiry.batch.value) : QJsonValue()}, {u"row"_s, inquiry.row},
                            {u"payload"_s, QJsonDocument::fromJson(inquiry.payload).object()}};
    return json;
}

QJsonArray eventsJson(const QList<LeadEvent> &events, const QByteArray &zoneId)
{
    QJsonArray json;
    for (const LeadEvent &event : events)
        json += QJsonObject{{u"at"_s, jsonInstant(event.at, zoneId)}, {u"kind"_s, codeOf(event.kind)}, {u"actor"_s, event.actor}, {u"detail"_s, event.detail}};
    return json;
}

QString leadText(const LeadRecord &record, const QList<Inquiry> &inquiries, const QList<LeadEvent> &events)
{
    QString text;
    for (const FieldInfo &field : leadFields()) {
        if (const QString value = textOf(record, field.field); !value.isEmpty())
            text += labelOf(field.field).leftJustified(20) + value + u'\n';
    }
    for (const Inquiry &inquiry : inquiries) {
        if (!inquiry.message.isEmpty())
            text += tr("\nInquiry %1: %2\n").arg(inquiry.number).arg(inquiry.message);
    }
    text += u'\n';
    for (const LeadEvent &event : events)
        text += u"%1  %2  %3  %4\n"_s.arg(event.at.toString(Qt::ISODate), labelOf(event.kind).leftJustified(14), event.actor, event.detail);
    return text;
}

Result<qint64> numberArgument(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number < 1)
        return usage(tr("“%1” is not a register number.").arg(text));
    return number;
}

} // namespace

Result<Answer> runLeads(const CliContext &context, Arguments &arguments)
{
    const QString where = arguments.option(u"--where"_s);
    const QString search = arguments.option(u"--search"_s);
    const QString view = arguments.option(u"--view"_s);
    const QString columnText = arguments.option(u"--columns"_s);
    const QString sort = arguments.option(u"--sort"_s);
    const QString limitText = arguments.option(u"--limit"_s);
    const QString afterText = arguments.option(u"--after"_s);
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    if (!rest->isEmpty())
        return usage(tr("leads takes options only; put the filter behind --where."));
    const Result<QString> named = viewFilter(view);
    if (!named)
        return named.error();
    const Result<QList<QList<FilterTerm>>> viewGroups = parseFilter(*named);
    const Result<QList<QList<FilterTerm>>> groups = parseFilter(where);
    const QStringList columns = columnText.isEmpty() ? defaultColumns() : columnText.split(u',', Qt::SkipEmptyParts);
    const Result<QList<Field>> fields = fieldsOf(QStringList(columns).filter(QRegularExpression(u"^(?!custom:)"_s)));
    if (!groups || !viewGroups || !fields)
        return !groups ? groups.error() : !viewGroups ? viewGroups.error() : fields.error();
    bool isLimit = true, isKey = true;
    const qsizetype limit = limitText.isEmpty() ? std::numeric_limits<int>::max() : limitText.toLongLong(&isLimit);
    const qsizetype after = afterText.isEmpty() ? 0 : afterText.toLongLong(&isKey);
    if (!isLimit || !isKey || limit < 0 || after < 0)
        return usage(tr("--limit takes a number, --after the “next” of the page before."));
    const bool descending = sort.startsWith(u'-');
    const Result<QList<Field>> sortField = fieldsOf({sort.isEmpty() ? u"number"_s : descending ? sort.mid(1) : sort});
    if (!sortField)
        return sortField.error();
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    Result<QList<LeadRecord>> found = recordsOf(**workspace, {.groups = *groups, .search = search, .zone = QTimeZone((*workspace)->settings().zoneId)}, context.now);
    if (!found)
        return found.error();
    const LeadQuery viewQuery{.groups = *viewGroups, .search = {}};
    found->removeIf([&](const LeadRecord &record) { return !matches(viewQuery, record, context.now); });
    sortRecords(*found, sortField->first(), descending);
    // The key of a page is the position it ends at: the order is total, ties decided by number.
    const QList<LeadRecord> page = found->mid(after, limit);
    const qsizetype end = after + page.size();
    const QByteArray &zone = (*workspace)->settings().zoneId;
    Table table{{}, {}};
    QJsonArray rows;
    table.headers = columns;
    for (const LeadRecord &record : page) {
        QJsonObject row{{u"number"_s, record.lead.id.value}};
        QStringList cells;
        for (const QString &column : columns) {
            const QJsonValue value = column.startsWith(u"custom:") ? QJsonValue(customOf(record, column.mid(7))) : jsonOf(record, *fieldFromName(column.trimmed()), zone);
            row.insert(column, value);
            cells += shown(value);
        }
        rows += row;
        table.rows += cells;
    }
    Answer answer;
    answer.json = QJsonObject{{u"total"_s, found->size()}, {u"rows"_s, rows}, {u"next"_s, end < found->size() ? QJsonValue(QString::number(end)) : QJsonValue()}};
    answer.text = table.toText() + tr("%1 of %2 leads\n").arg(page.size()).arg(found->size());
    answer.csv = table.toCsv();
    return answer;
}

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
    const Result<QList<Inquiry>> inquiries = inquiriesOf(workspace.database(), id);
    const Result<QList<LeadEvent>> events = eventsOf(workspace.database(), id);
    const Result<QList<Clock>> clocks = clocksOf(workspace.database(), id);
    const Result<std::optional<Explained>> explained = explain(workspace, id);
    if (!inquiries || !events || !clocks || !explained)
        return !inquiries ? inquiries.error() : !events ? events.error() : !clocks ? clocks.error() : explained.error();
    const QByteArray &zone = workspace.settings().zoneId;
    QJsonObject json{{u"number"_s, id.value}, {u"merged_into"_s, record->lead.mergedInto ? QJsonValue(record->lead.mergedInto.value) : QJsonValue()}};
    for (const Field field : {Field::ExternalId, Field::Stage, Field::Status, Field::Reason, Field::Grade, Field::Owner, Field::Territory, Field::Product,
                              Field::Source, Field::Channel, Field::Campaign, Field::ExpectedValue, Field::Revenue, Field::ReceivedAt, Field::RegisteredAt,
                              Field::ClosedAt, Field::Deadline, Field::Need, Field::Authority, Field::Budget, Field::Timeline})
        json.insert(nameOf(field), jsonOf(*record, field, zone));
    json.insert(u"currency"_s, workspace.settings().currency);
    json.insert(u"person"_s, personJson(*record, zone));
    json.insert(u"company"_s, companyJson(*record, zone));
    json.insert(u"inquiries"_s, inquiriesJson(*inquiries, zone));
    json.insert(u"events"_s, eventsJson(*events, zone));
    json.insert(u"clocks"_s, clocksJson(*clocks, workspace.rulebook()->rulebook.calendar, context.now, zone));
    json.insert(u"decision"_s, *explained ? QJsonValue(decisionJson(**explained, zone)) : QJsonValue());
    Answer answer;
    answer.json = json;
    answer.text = leadText(*record, *inquiries, *events);
    return answer;
}

Result<Answer> runWhy(const CliContext &context, Arguments &arguments)
{
    const QString name = arguments.option(u"--not"_s);
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    const Result<qint64> number = numberArgument(rest->value(0));
    if (!number)
        return number.error();
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    const Result<LeadRecord> record = (*workspace)->record(*number);
    if (!record)
        return record.error();
    const Result<std::optional<Explained>> found = explain(**workspace, record->lead.id);
    if (!found)
        return found.error();
    if (!*found)
        return failed(tr("Lead %1 was never decided by a rulebook.").arg(*number));
    const Explained &explained = **found;
    const Routing &routing = explained.decision.routing;
    const PolicyRule *rule = findRule(explained.rulebook->rulebook.policy, explained.decision.screening.screenedOut ? RuleType::Screening : RuleType::Routing);
    QJsonObject json{{u"owner"_s, record->lead.owner},
                     {u"decided_owner"_s, routing.owner},
                     {u"decided_by"_s, QJsonObject{{u"class"_s, codeOf(routing.routeClass)}, {u"line"_s, routing.line ? QJsonValue(routing.line) : QJsonValue()},
                                                   {u"rule"_s, rule ? QJsonValue(rule->number) : QJsonValue()}, {u"weak"_s, routing.weak},
                                                   {u"policy_version"_s, explained.decision.policyVersion},
                                                   {u"fingerprint"_s, explained.decision.fingerprint}}},
                     {u"screened_out"_s, explained.decision.screening.reason},
                     {u"steps"_s, stepsJson(explained.steps)}};
    QString text = tr("%1 — %2 (policy version %3, %4)\n").arg(routing.owner.isEmpty() ? tr("Nobody") : routing.owner, because(routing))
                       .arg(explained.decision.policyVersion).arg(explained.decision.fingerprint);
    if (record->lead.owner != routing.owner)
        text += tr("Now: %1, changed by hand since.\n").arg(record->lead.owner.isEmpty() ? tr("nobody") : record->lead.owner);
    for (const RouteStep &step : explained.steps)
        text += u"  %1  %2\n"_s.arg(labelOf(step.routeClass).leftJustified(22), step.line ? tr("line %1: %2").arg(step.line).arg(step.result) : step.result);
    if (!name.isEmpty()) {
        const WhyNot answer = whyNot(name, explained.kept.facts, *explained.rulebook, (*workspace)->localDay(explained.kept.at));
        json.insert(u"not"_s, QJsonObject{{u"name"_s, answer.name}, {u"reason"_s, answer.reason}, {u"change"_s, answer.change.isEmpty() ? QJsonValue() : QJsonValue(answer.change)}});
        text += tr("Not %1: %2\n").arg(answer.name, answer.reason) + (answer.change.isEmpty() ? QString() : tr("It would be with %1.\n").arg(answer.change));
    }
    Answer answer;
    answer.json = json;
    answer.text = text;
    return answer;
}

namespace {

// A day alone means its whole length: promises until a date hold to its end.
Result<Act> actFrom(Arguments &arguments, const Workspace &workspace, const QDateTime &now)
{
    Act act;
    const QByteArray &zone = workspace.settings().zoneId;
    const QString grade = arguments.option(u"--grade"_s);
    const auto known = gradeFromCode(grade);
    if (!known)
        return usage(tr("“%1” is no grade; write A, B, C or D.").arg(grade));
    act.grade = *known;
    act.to = arguments.option(u"--to"_s);
    act.reason = arguments.option(u"--reason"_s);
    act.note = arguments.option(u"--note"_s);
    act.at = now;
    const QString currency = arguments.option(u"--currency"_s).toUpper();
    if (!currency.isEmpty() && currency != workspace.settings().currency)
        return usage(tr("The workspace counts in %1; convert the amount first.").arg(workspace.settings().currency));
    if (const QString amount = arguments.option(u"--amount"_s); !amount.isEmpty()) {
        const Result<Money> money = parseMoney(amount, workspace.settings().currency);
        if (!money)
            return usage(money.error().message);
        act.amount = *money;
    }
    for (const auto &[name, into] : {std::pair(u"--at"_s, &act.at), std::pair(u"--until"_s, &act.until)}) {
        if (const QString text = arguments.option(name); !text.isEmpty()) {
            const Result<QDateTime> instant = instantOption(text, zone);
            if (!instant)
                return instant.error();
            *into = *instant;
        }
    }
    return act;
}

} // namespace

Result<Answer> runAct(const CliContext &context, Arguments &arguments)
{
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    Result<Act> act = actFrom(arguments, **workspace, context.now);
    if (!act)
        return act.error();
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    QList<qint64> numbers;
    qsizetype at = 0;
    for (bool isNumber = true; at < rest->size(); ++at) {
        const qint64 number = rest->at(at).toLongLong(&isNumber);
        if (!isNumber)
            break;
        numbers += number;
    }
    const std::optional<Verb> verb = verbFromCode(rest->value(at));
    if (numbers.isEmpty() || !verb)
        return usage(tr("act NO… VERB, where VERB is one of %1.").arg(verbCodes().join(u", "_s)));
    act->verb = *verb;
    if (*verb == Verb::DuplicateOf) {
        const Result<qint64> original = numberArgument(rest->value(at + 1));
        if (!original)
            return original.error();
        act->original = LeadId{*original};
    } else if (*verb == Verb::Grade && act->grade == Grade::None) {
        act->grade = gradeFromCode(rest->value(at + 1)).value_or(Grade::None);
    } else if (rest->size() > at + 1) {
        return usage(tr("“%1” is one word too many.").arg(rest->at(at + 1)));
    }
    const Result<QString> actor = context.actor(**workspace);
    if (!actor)
        return actor.error();
    act->actor = *actor;
    const Result<OperationId> done = workLeads(**workspace, numbers, *act, context.now);
    if (!done)
        return done.error();
    Answer answer;
    QJsonArray leads;
    for (const qint64 number : numbers) {
        const Result<LeadRecord> record = (*workspace)->record(number);
        if (!record)
            return record.error();
        leads += QJsonObject{{u"number"_s, record->lead.id.value}, {u"stage"_s, codeOf(record->lead.stage)}, {u"status"_s, codeOf(record->lead.status)},
                             {u"grade"_s, codeOf(record->lead.grade)}, {u"owner"_s, record->lead.owner}};
    }
    answer.json = QJsonObject{{u"operation"_s, done->value}, {u"leads"_s, leads}};
    answer.text = tr("%1: %2 leads (change %3; “undo %3” takes it back).\n").arg(labelOf(*verb)).arg(numbers.size()).arg(done->value);
    return answer;
}

Result<Answer> runDuplicates(const CliContext &context, Arguments &arguments)
{
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    const Result<QList<Suspicion>> suspicions = loadSuspicions((*workspace)->database());
    if (!suspicions)
        return suspicions.error();
    QJsonArray json;
    Table table{{u"a_number"_s, u"a_external_id"_s, u"b_number"_s, u"b_external_id"_s, u"score"_s, u"verdict"_s}, {}};
    for (const Suspicion &pair : *suspicions) {
        json += QJsonObject{{u"a"_s, QJsonObject{{u"number"_s, pair.a.value}, {u"external_id"_s, pair.externalA}}},
                            {u"b"_s, QJsonObject{{u"number"_s, pair.b.value}, {u"external_id"_s, pair.externalB}}},
                            {u"score"_s, pair.score}, {u"verdict"_s, pair.verdict}, {u"reasons"_s, QJsonDocument::fromJson(pair.reasons).array()}};
        table.rows += {QString::number(pair.a.value), pair.externalA, QString::number(pair.b.value), pair.externalB, QString::number(pair.score), pair.verdict};
    }
    Answer answer;
    answer.json = json;
    answer.text = table.toText() + tr("%1 pairs\n").arg(suspicions->size());
    answer.csv = table.toCsv();
    return answer;
}

Result<Answer> runFields(const CliContext &, Arguments &arguments)
{
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    QJsonArray json;
    Table table{{tr("field"), tr("label"), tr("from files")}, {}};
    for (const FieldInfo &field : leadFields()) {
        json += QJsonObject{{u"name"_s, nameOf(field.field)}, {u"label"_s, labelOf(field.field)}, {u"importable"_s, field.fromFile}};
        table.rows += {nameOf(field.field), labelOf(field.field), field.fromFile ? tr("yes") : tr("no")};
    }
    Answer answer;
    answer.json = json;
    answer.text = table.toText();
    answer.csv = table.toCsv();
    return answer;
}

} // namespace lw
