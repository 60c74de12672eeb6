// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/peopleoptions.h"

#include "core/workspace/changepeople.h"
#include "core/workspace/handover.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

QJsonObject memberJson(const Member &member, const Workspace &workspace, const QDateTime &now)
{
    const QDate today = workspace.localDay(now);
    const Acting acting = actingFor(member.name, today, workspace.people().absences);
    const bool isAway = acting.standsIn || acting.circle || acting.name.isEmpty();
    return {
        {u"name"_s, member.name},
        {u"login"_s, member.login},
        {u"department"_s, member.department},
        {u"roles"_s, QJsonArray::fromStringList(member.roles)},
        {u"active"_s, member.active},
        {u"email"_s, member.email},
        {u"away"_s, isAway},
        {u"acting"_s, isAway && !acting.circle ? acting.name : member.name},
        {u"stands_in_for"_s, QJsonArray::fromStringList(standsInFor(member.name, today, workspace.people().absences))},
        {u"roles_today"_s, QJsonArray::fromStringList(workspace.rolesOf(member, now))}};
}

QJsonArray absencesJson(const People &people)
{
    QJsonArray json;
    for (const Absence &absence : people.absences)
        json +=
            QJsonObject{{u"who"_s, absence.who},
                        {u"deputy"_s, absence.deputy},
                        {u"from"_s, absence.from.toString(Qt::ISODate)},
                        {u"to"_s, absence.to.isValid() ? QJsonValue(absence.to.toString(Qt::ISODate)) : QJsonValue()},
                        {u"reason"_s, absence.reason}};
    return json;
}

QJsonArray departmentsJson(const Workspace &workspace)
{
    QJsonArray json;
    for (const Department &department : workspace.people().departments) {
        const auto members = std::ranges::count_if(workspace.members(), [&](const Member &member) {
            return member.department.compare(department.name, Qt::CaseInsensitive) == 0;
        });
        json +=
            QJsonObject{{u"name"_s, department.name}, {u"head"_s, department.head}, {u"members"_s, qint64(members)}};
    }
    return json;
}

Answer listAnswer(const CliContext &context, const Workspace &workspace)
{
    QJsonArray members, reps;
    Table table{{tr("name"), tr("login"), tr("department"), tr("roles"), tr("active"), tr("acting today")}, {}};
    for (const Member &member : workspace.members()) {
        const QJsonObject json = memberJson(member, workspace, context.now);
        members += json;
        table.rows += {member.name,
                       member.login,
                       member.department,
                       member.roles.join(u' '),
                       yesOrNo(member.active),
                       json[u"acting"_s].toString()};
    }
    for (const Rep &rep : workspace.rulebook()->rulebook.reps) {
        reps += repJson(rep);
        table.rows += {rep.name, {}, rep.type, u"rep"_s, yesOrNo(rep.active), rep.member};
    }
    Answer answer;
    answer.json = QJsonObject{{u"members"_s, members},
                              {u"reps"_s, reps},
                              {u"departments"_s, departmentsJson(workspace)},
                              {u"absences"_s, absencesJson(workspace.people())}};
    answer.text = table.toText();
    for (const Absence &absence : workspace.people().absences) {
        const QString until = absence.to.isValid() ? absence.to.toString(Qt::ISODate) : tr("until further notice");
        const QString deputy = absence.deputy.isEmpty() ? tr("nobody stands in") : tr("deputy %1").arg(absence.deputy);
        answer.text +=
            tr("Away: %1, %2 to %3, %4\n").arg(absence.who, absence.from.toString(Qt::ISODate), until, deputy);
    }
    answer.csv = table.toCsv();
    return answer;
}

Answer rightsAnswer()
{
    QJsonObject json;
    Table table{{tr("right")}, {}};
    for (const QString &role : roleCodes())
        table.headers += role;
    for (const Right right : allRights()) {
        QJsonArray roles;
        QStringList row{codeOf(right)};
        for (const QString &role : roleCodes()) {
            const bool may = mayDo(*roleFromCode(role), right);
            row += may ? tr("yes") : u"-"_s;
            if (may)
                roles += role;
        }
        json.insert(codeOf(right), roles);
        table.rows += row;
    }
    Answer answer;
    answer.json = json;
    answer.text = table.toText() + tr("A deputy has, besides, the rights of whoever they stand in for that day. Roles "
                                      "guide, they do not lock: whoever can write the file can change it.\n");
    answer.csv = table.toCsv();
    return answer;
}

Answer departmentsAnswer(const Workspace &workspace)
{
    Answer answer;
    const QJsonArray json = departmentsJson(workspace);
    Table table{{tr("department"), tr("head"), tr("members")}, {}};
    for (const QJsonValue &each : json)
        table.rows +=
            {each[u"name"_s].toString(), each[u"head"_s].toString(), QString::number(each[u"members"_s].toInt())};
    answer.json = json;
    answer.text = table.toText();
    answer.csv = table.toCsv();
    return answer;
}

/// One change of the people of a workspace, as the command line orders it.
struct Order {
    People people;
    Right right = Right::ChangeMembers;
    QString label;
    MemberRename renamed = {};
};

Result<Member *> memberIn(People &people, const QString &name)
{
    for (Member &member : people.members) {
        if (member.name.compare(name, Qt::CaseInsensitive) == 0)
            return &member;
    }
    return usage(tr("“%1” is not a member of this workspace. “members” lists them.").arg(name));
}

Result<void> take(Member &member, Arguments &arguments)
{
    takeText(arguments, u"--login"_s, member.login);
    takeText(arguments, u"--department"_s, member.department);
    takeText(arguments, u"--email"_s, member.email);
    takeList(arguments, u"--roles"_s, member.roles);
    return takeYesOrNo(arguments, u"--active"_s, member.active);
}

Result<Order> addOrder(People people, const QString &name, Arguments &arguments)
{
    Member member{.name = name, .login = {}, .department = {}, .roles = {}};
    LW_TRY(take(member, arguments));
    people.members += member;
    return Order{.people = people, .label = tr("Add the member %1").arg(name)};
}

Result<Order> setOrder(People people, const QString &name, Arguments &arguments)
{
    const Result<Member *> member = memberIn(people, name);
    if (!member)
        return member.error();
    Order order{.people = {}, .label = tr("Change the member %1").arg((*member)->name)};
    const QString was = (*member)->name;
    takeText(arguments, u"--name"_s, (*member)->name);
    LW_TRY(take(**member, arguments));
    if ((*member)->name != was)
        order.renamed = {.was = was, .now = (*member)->name};
    order.people = people;
    return order;
}

Result<Order> removeOrder(People people, const QString &name, Arguments &)
{
    const Result<Member *> member = memberIn(people, name);
    if (!member)
        return member.error();
    const QString removed = (*member)->name;
    people.members.removeIf([&](const Member &each) { return each.name == removed; });
    return Order{.people = people, .label = tr("Remove the member %1").arg(removed)};
}

Result<Order> departmentOrder(People people, const QString &name, Arguments &arguments)
{
    const bool removes = arguments.flag(u"--remove"_s);
    const auto found = std::ranges::find_if(
        people.departments, [&](const Department &each) { return each.name.compare(name, Qt::CaseInsensitive) == 0; });
    const bool isKnown = found != people.departments.end();
    if (removes && !isKnown)
        return usage(tr("There is no department “%1”. “members departments” lists them.").arg(name));
    if (removes) {
        for (Member &member : people.members) {
            if (member.department.compare(found->name, Qt::CaseInsensitive) == 0)
                return failed(tr("%1 belongs to %2. Put them into another department first.")
                                  .arg(member.name, member.department));
        }
        people.departments.erase(found);
        return Order{.people = people, .label = tr("Remove the department %1").arg(name)};
    }
    Department department = isKnown ? *found : Department{.name = name, .head = {}};
    takeText(arguments, u"--head"_s, department.head);
    if (isKnown)
        *found = department;
    else
        people.departments += department;
    return Order{.people = people,
                 .label = isKnown ? tr("Change the department %1").arg(department.name)
                                  : tr("Add the department %1").arg(department.name)};
}

Result<Order> awayOrder(People people, const QString &name, Arguments &arguments)
{
    Absence absence{.who = name, .deputy = arguments.option(u"--deputy"_s), .from = {}, .to = {}};
    absence.reason = arguments.option(u"--reason"_s);
    LW_TRY(takeDay(arguments, u"--from"_s, absence.from));
    LW_TRY(takeDay(arguments, u"--to"_s, absence.to));
    if (!absence.from.isValid())
        return usage(tr("members away NAME --from 2026-08-03 [--to 2026-08-14] [--deputy NAME] [--reason TEXT]"));
    people.absences += absence;
    return Order{.people = people, .right = Right::ChangePeople, .label = tr("%1 is away").arg(name)};
}

// What has not begun is dropped; what has, ended yesterday.
Result<Order> backOrder(People people, const QString &name, QDate today)
{
    bool any = false;
    QList<Absence> kept;
    for (Absence absence : people.absences) {
        const bool isOver = absence.to.isValid() && absence.to < today;
        if (!isOver && absence.from <= today && absence.who.compare(name, Qt::CaseInsensitive) == 0) {
            any = true;
            absence.to = today.addDays(-1);
            if (absence.to < absence.from)
                continue;
        }
        kept += absence;
    }
    if (!any)
        return usage(tr("“%1” is not away today.").arg(name));
    people.absences = kept;
    return Order{.people = people, .right = Right::ChangePeople, .label = tr("%1 is back").arg(name)};
}

Result<Answer> carryOut(const CliContext &context, Workspace &workspace, const Order &order)
{
    const Result<QString> actor = context.actor(workspace, {order.right});
    if (!actor)
        return actor.error();
    const Result<OperationId> done =
        changePeople(workspace, order.people, *actor, context.now, order.label, order.renamed);
    if (!done)
        return done.error();
    Answer answer = listAnswer(context, workspace);
    QJsonObject json = answer.json.toObject();
    json.insert(u"operation"_s, done->value);
    answer.json = json;
    answer.text = tr("%1 (change %2; “undo %2” takes it back).\n").arg(order.label, QString::number(done->value));
    return answer;
}

Answer handOverAnswer(const HandOver &plan, OperationId operation)
{
    const auto listed = [](const QStringList &names) { return names.isEmpty() ? tr("none") : names.join(u", "_s); };
    Answer answer;
    answer.json = QJsonObject{{u"operation"_s, operation ? QJsonValue(operation.value) : QJsonValue()},
                              {u"from"_s, plan.from},
                              {u"to"_s, plan.to},
                              {u"open_leads"_s, plan.openLeads},
                              {u"next_actions"_s, plan.nextActions},
                              {u"escalations"_s, plan.escalations},
                              {u"departments"_s, QJsonArray::fromStringList(plan.departments)},
                              {u"stands_in_for"_s, QJsonArray::fromStringList(plan.standsInFor)},
                              {u"campaigns"_s, QJsonArray::fromStringList(plan.campaigns)},
                              {u"calendar"_s, plan.calendar},
                              {u"catch_all"_s, plan.catchAll}};
    answer.text =
        tr("The lead manager’s role: %1 → %2\nOpen leads at the desk: %3, with a next action: %4\nEscalations that "
           "wait: %5\nHead of: %6\nStands in for: %7\nCampaigns: %8\nWhat no territory covers: %9\n")
            .arg(plan.from, plan.to, QString::number(plan.openLeads), QString::number(plan.nextActions),
                 QString::number(plan.escalations), listed(plan.departments), listed(plan.standsInFor),
                 listed(plan.campaigns), plan.catchAll ? tr("goes along") : tr("stays where it is"));
    if (!plan.calendar.isEmpty())
        answer.text += tr("Calendar: %1\n").arg(plan.calendar);
    answer.text += operation ? tr("Handed over (change %1; “undo %1” takes all of it back).\n").arg(operation.value)
                             : tr("Nothing was changed.\n");
    return answer;
}

Result<Answer> handOverAs(const CliContext &context, Workspace &workspace, const QString &from, const QString &to,
                          bool dryRun)
{
    const Result<HandOver> plan = planHandOver(workspace, from, to, context.now);
    if (!plan)
        return plan.error();
    if (dryRun)
        return handOverAnswer(*plan, {});
    const Result<QString> actor = context.actor(workspace, {Right::HandOver});
    if (!actor)
        return actor.error();
    const Result<OperationId> done = handOver(workspace, from, to, *actor, context.now);
    return done ? Result<Answer>(handOverAnswer(*plan, *done)) : Result<Answer>(done.error());
}

Result<Order> orderOf(const QString &verb, const QString &name, const People &people, QDate today, Arguments &arguments)
{
    if (verb == u"add")
        return addOrder(people, name, arguments);
    if (verb == u"set")
        return setOrder(people, name, arguments);
    if (verb == u"remove")
        return removeOrder(people, name, arguments);
    if (verb == u"department")
        return departmentOrder(people, name, arguments);
    if (verb == u"away")
        return awayOrder(people, name, arguments);
    return backOrder(people, name, today);
}

} // namespace

Result<Answer> runMembers(const CliContext &context, Arguments &arguments)
{
    const QString given = arguments.takeCommand();
    const QString verb = given.isEmpty() ? u"list"_s : given;
    static const QStringList reading{u"list"_s, u"rights"_s, u"departments"_s};
    static const QStringList changing{u"add"_s, u"set"_s, u"remove"_s, u"department"_s, u"away"_s, u"back"_s};
    const bool handsOver = verb == u"hand-over";
    if (!handsOver && !reading.contains(verb) && !changing.contains(verb))
        return usage(tr("“members %1” is not known. “help members” says what is.").arg(verb));
    const bool dryRun = handsOver && arguments.flag(u"--dry-run"_s);
    const QString name = reading.contains(verb) ? QString() : arguments.takeCommand();
    const QString to = handsOver ? arguments.takeCommand() : QString();
    if (!reading.contains(verb) && (name.isEmpty() || (handsOver && to.isEmpty())))
        return usage(handsOver ? tr("members hand-over FROM TO") : tr("members %1 takes a name.").arg(verb));
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    const Result<Order> order = changing.contains(verb) ? orderOf(verb, name, (*workspace)->people(),
                                                                  (*workspace)->localDay(context.now), arguments)
                                                        : Result<Order>(Order());
    if (!order)
        return order.error();
    LW_TRY(nothingLeft(arguments));
    if (handsOver)
        return handOverAs(context, **workspace, name, to, dryRun);
    if (changing.contains(verb))
        return carryOut(context, **workspace, *order);
    return verb == u"rights"        ? rightsAnswer()
           : verb == u"departments" ? departmentsAnswer(**workspace)
                                    : listAnswer(context, **workspace);
}

} // namespace lw
