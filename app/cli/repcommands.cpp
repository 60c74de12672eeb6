// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/handovercommand.h"
#include "app/cli/peopleoptions.h"

#include "core/workspace/changerulebook.h"

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

const QStringList &types()
{
    static const QStringList codes{u"inside"_s, u"outside"_s, u"independent"_s, u"distributor"_s, u"vendor"_s};
    return codes;
}

// Files bring types of their own, so what is no code stays as it is.
QString typeText(const QString &code)
{
    switch (types().indexOf(code)) {
    case 0: return tr("Inside sales");
    case 1: return tr("Outside sales");
    case 2: return tr("Independent agent");
    case 3: return tr("Distributor");
    case 4: return tr("Tele-sales vendor");
    default: return code;
    }
}

QList<Rep> repsOf(const Workspace &workspace)
{
    return workspace.rulebook()->rulebook.reps;
}

Answer listAnswer(const CliContext &context, const Workspace &workspace)
{
    const QDate today = workspace.localDay(context.now);
    QJsonArray json;
    Table table{{tr("name"), tr("type"), tr("member"), tr("skills"), tr("email"), tr("phone"), tr("active"),
                 tr("acting today")},
                {}};
    for (const Rep &rep : repsOf(workspace)) {
        const QString acting = addresseesOf(rep.name, today, repsOf(workspace), workspace.people()).owner;
        QJsonObject each = repJson(rep);
        each.insert(u"acting"_s, acting);
        json += each;
        table.rows += {rep.name,  typeText(rep.type), rep.member,          rep.skills.join(u", "_s),
                       rep.email, rep.phone,          yesOrNo(rep.active), acting};
    }
    Answer answer;
    answer.json = json;
    answer.text = table.toText();
    answer.csv = table.toCsv();
    return answer;
}

/// One change of the list of reps, as the command line orders it.
struct Order {
    QList<Rep> reps;
    QString label;
    RepRename renamed = {};
};

Result<void> takeType(Arguments &arguments, Rep &rep)
{
    if (!arguments.has(u"--type"_s))
        return {};
    const QString type = arguments.option(u"--type"_s).toLower();
    if (!types().contains(type))
        return usage(tr("“%1” is no type of rep. Types are: %2.").arg(type, types().join(u", "_s)));
    rep.type = type;
    return {};
}

Result<void> takeMember(Arguments &arguments, Rep &rep, const People &people)
{
    if (!arguments.has(u"--member"_s))
        return {};
    const QString name = arguments.option(u"--member"_s);
    const Member *member = people.find(name);
    if (!name.isEmpty() && !member)
        return usage(tr("“%1” is not a member of this workspace. “members” lists them.").arg(name));
    rep.member = member ? member->name : QString();
    return {};
}

Result<void> take(Rep &rep, Arguments &arguments, const People &people)
{
    takeText(arguments, u"--email"_s, rep.email);
    takeText(arguments, u"--phone"_s, rep.phone);
    takeList(arguments, u"--skills"_s, rep.skills);
    LW_TRY(takeType(arguments, rep));
    LW_TRY(takeMember(arguments, rep, people));
    return takeYesOrNo(arguments, u"--active"_s, rep.active);
}

Result<Order> addOrder(const Workspace &workspace, const QString &name, Arguments &arguments)
{
    Rep rep{.name = name, .type = u"outside"_s, .email = {}, .phone = {}};
    LW_TRY(take(rep, arguments, workspace.people()));
    return Order{.reps = repsOf(workspace) + QList<Rep>{rep}, .label = tr("Add the rep %1").arg(name)};
}

Result<Order> changeOrder(const Workspace &workspace, const QString &name, bool removes, Arguments &arguments)
{
    QList<Rep> reps = repsOf(workspace);
    const auto rep =
        std::ranges::find_if(reps, [&](const Rep &each) { return each.name.compare(name, Qt::CaseInsensitive) == 0; });
    if (rep == reps.end())
        return usage(tr("“%1” is not one of the reps. “reps” lists them.").arg(name));
    const QString was = rep->name;
    if (removes) {
        reps.erase(rep);
        return Order{.reps = reps, .label = tr("Remove the rep %1").arg(was)};
    }
    takeText(arguments, u"--name"_s, rep->name);
    LW_TRY(take(*rep, arguments, workspace.people()));
    Order order{.reps = {}, .label = tr("Change the rep %1").arg(was)};
    if (rep->name != was)
        order.renamed = {.was = was, .now = rep->name.simplified()};
    order.reps = reps;
    return order;
}

Result<Answer> carryOut(const CliContext &context, Workspace &workspace, const Order &order)
{
    const Result<QString> actor = context.actor(workspace, {Right::ChangePeople});
    if (!actor)
        return actor.error();
    const Result<OperationId> done = changeReps(workspace, order.reps, *actor, context.now, order.label, order.renamed);
    if (!done)
        return done.error();
    Answer answer = listAnswer(context, workspace);
    answer.json = QJsonObject{{u"operation"_s, done->value}, {u"reps"_s, answer.json}};
    answer.text = tr("%1 (change %2; “undo %2” takes it back).\n").arg(order.label, QString::number(done->value));
    return answer;
}

} // namespace

Result<Answer> runReps(const CliContext &context, Arguments &arguments)
{
    const QString given = arguments.takeCommand();
    const QString verb = given.isEmpty() ? u"list"_s : given;
    if (verb == u"hand-over")
        return repHandOver(context, arguments);
    if (verb != u"list" && verb != u"add" && verb != u"set" && verb != u"remove")
        return usage(tr("“reps %1” is not known. “help reps” says what is.").arg(verb));
    const QString name = verb == u"list" ? QString() : arguments.takeCommand();
    if (verb != u"list" && name.isEmpty())
        return usage(tr("reps %1 takes a name.").arg(verb));
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    if (verb == u"list") {
        LW_TRY(nothingLeft(arguments));
        return listAnswer(context, **workspace);
    }
    const Result<Order> order = verb == u"add" ? addOrder(**workspace, name, arguments)
                                               : changeOrder(**workspace, name, verb == u"remove", arguments);
    if (!order)
        return order.error();
    LW_TRY(nothingLeft(arguments));
    return carryOut(context, **workspace, *order);
}

} // namespace lw
