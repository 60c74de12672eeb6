// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/peopleoptions.h"

#include "core/decisions/draw.h"
#include "core/store/poolstore.h"
#include "core/workspace/changepools.h"
#include "core/workspace/routingsituation.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kTurnsShown = 50;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

const QList<Pool> &poolsOf(const Workspace &workspace)
{
    return workspace.rulebook()->rulebook.pools;
}

// Who would get a lead of which nothing is known.
Result<Draw> nextOf(const Workspace &workspace, const Pool &pool, const QDateTime &now)
{
    const Result<Situation> situation = situationOf(workspace, now);
    if (!situation)
        return situation.error();
    return draw(pool, {}, {}, *workspace.rulebook(), *situation);
}

QString nextText(const Draw &drawn)
{
    return drawn.rep.isEmpty() ? tr("nobody (%1)").arg(whyNobody(drawn)) : drawn.rep;
}

QString membersText(const Pool &pool)
{
    QStringList names;
    for (const PoolMember &member : pool.members)
        names += member.weight == 1 ? member.rep : QString(member.rep + u" ×"_s + QString::number(member.weight));
    return names.join(u", "_s);
}

Result<Answer> listAnswer(const CliContext &context, const Workspace &workspace)
{
    QJsonArray json;
    Table table{{tr("pool"), tr("members"), tr("order"), tr("when nobody can"), tr("next")}, {}};
    for (const Pool &pool : poolsOf(workspace)) {
        const Result<Draw> next = nextOf(workspace, pool, context.now);
        if (!next)
            return next.error();
        QJsonObject each = toJson(pool);
        each.insert(u"next"_s, next->rep.isEmpty() ? QJsonValue() : QJsonValue(next->rep));
        json += each;
        table.rows += {pool.name, membersText(pool), labelOf(pool.order), labelOf(pool.whenNobody), nextText(*next)};
    }
    Answer answer;
    answer.json = json;
    answer.text = poolsOf(workspace).isEmpty() ? tr("There are no pools.\n") : table.toText();
    answer.csv = table.toCsv();
    return answer;
}

QString capText(const PoolMember &member)
{
    return member.cap == 0 ? tr("no limit") : QString::number(member.cap);
}

// How each member stands, and the newest rows of the ledger.
Result<Answer> showPool(const CliContext &context, const Workspace &workspace, const Pool &pool)
{
    const Result<Draw> next = nextOf(workspace, pool, context.now);
    if (!next)
        return next.error();
    const Result<QList<KeptTurn>> turns = turnsOfPool(workspace.database(), pool.name, kTurnsShown);
    if (!turns)
        return turns.error();
    QJsonArray members, ledger;
    Table standings{{tr("member"), tr("weight"), tr("cap"), tr("level"), tr("open leads"), tr("now")}, {}};
    for (const Candidate &each : next->candidates) {
        const QString state = each.member.rep == next->rep ? tr("next") : labelOf(each.passed);
        standings.rows += {each.member.rep,
                           QString::number(each.member.weight),
                           capText(each.member),
                           QString::number(levelOf(each), 'g', 4),
                           QString::number(each.seat.open),
                           state};
        members += QJsonObject{{u"rep"_s, each.member.rep},
                               {u"weight"_s, each.member.weight},
                               {u"cap"_s, each.member.cap},
                               {u"level"_s, levelOf(each)},
                               {u"points"_s, each.seat.points},
                               {u"open"_s, each.seat.open},
                               {u"passed_over"_s, codeOf(each.passed)}};
    }
    Table rows{{tr("at"), tr("member"), tr("points"), tr("why"), tr("lead")}, {}};
    const QByteArray &zone = workspace.settings().zoneId;
    for (const KeptTurn &each : *turns) {
        const QJsonValue at = jsonInstant(each.at, zone);
        rows.rows += {at.toString(), each.turn.rep, QString::number(each.turn.points), labelOf(each.turn.kind),
                      each.lead ? QString::number(each.lead.value) : QString()};
        ledger += QJsonObject{{u"at"_s, at},
                              {u"rep"_s, each.turn.rep},
                              {u"points"_s, each.turn.points},
                              {u"kind"_s, codeOf(each.turn.kind)},
                              {u"lead"_s, each.lead ? QJsonValue(each.lead.value) : QJsonValue()}};
    }
    QJsonObject json = toJson(pool);
    json.insert(u"next"_s, next->rep.isEmpty() ? QJsonValue() : QJsonValue(next->rep));
    json.insert(u"standing"_s, members);
    json.insert(u"ledger"_s, ledger);
    Answer answer;
    answer.json = json;
    answer.text = standings.toText() + tr("\nNewest turns:\n") + rows.toText();
    answer.csv = standings.toCsv();
    return answer;
}

// "Ann", "Ann:2" with a weight, "Ann:2:30" with a cap too.
Result<PoolMember> memberFrom(const QString &text)
{
    const QStringList parts = text.split(u':');
    PoolMember member{.rep = parts.first().trimmed()};
    bool isWeight = true, isCap = true;
    if (parts.size() > 1)
        member.weight = parts[1].toInt(&isWeight);
    if (parts.size() > 2)
        member.cap = parts[2].toInt(&isCap);
    if (member.rep.isEmpty() || !isWeight || !isCap || parts.size() > 3)
        return usage(tr("“%1” is no member; write NAME, NAME:WEIGHT or NAME:WEIGHT:CAP.").arg(text));
    return member;
}

template<class T, class FromCode>
Result<void> takeCode(Arguments &arguments, const QString &option, T &into, FromCode fromCode)
{
    if (!arguments.has(option))
        return {};
    const QString word = arguments.option(option);
    const std::optional<T> code = fromCode(word);
    if (!code)
        return usage(tr("“%1” is no value of %2.").arg(word, option));
    into = *code;
    return {};
}

Result<void> take(Pool &pool, Arguments &arguments)
{
    QStringList members;
    if (arguments.has(u"--members"_s)) {
        takeList(arguments, u"--members"_s, members);
        pool.members.clear();
        for (const QString &text : std::as_const(members)) {
            const Result<PoolMember> member = memberFrom(text);
            if (!member)
                return member.error();
            pool.members += *member;
        }
    }
    LW_TRY(takeCode(arguments, u"--order"_s, pool.order, poolOrderFromCode));
    LW_TRY(takeCode(arguments, u"--when-nobody"_s, pool.whenNobody, whenNobodyFromCode));
    LW_TRY(takeYesOrNo(arguments, u"--by-skill"_s, pool.bySkill));
    LW_TRY(takeYesOrNo(arguments, u"--catch-up"_s, pool.catchUp));
    if (!arguments.has(u"--hours-ahead"_s))
        return {};
    bool isNumber = false;
    pool.hoursAhead = arguments.option(u"--hours-ahead"_s).toInt(&isNumber);
    return isNumber ? Result<void>() : Result<void>(usage(tr("--hours-ahead takes a whole number of hours.")));
}

/// One change of the list of pools, as the command line orders it.
struct Order {
    QList<Pool> pools;
    QString label;
    PoolRename renamed = {};
};

Result<Order> orderFrom(const Workspace &workspace, const QString &verb, const QString &name, Arguments &arguments)
{
    Order order{.pools = poolsOf(workspace), .label = {}};
    const auto pool = std::ranges::find_if(
        order.pools, [&](const Pool &each) { return each.name.compare(name, Qt::CaseInsensitive) == 0; });
    if (verb == u"add") {
        if (pool != order.pools.end())
            return usage(tr("There is a pool “%1” already. Choose another name.").arg(pool->name));
        Pool added{.name = name};
        LW_TRY(take(added, arguments));
        order.pools += added;
        order.label = tr("Add the pool %1").arg(name);
        return order;
    }
    if (pool == order.pools.end())
        return usage(tr("There is no pool “%1”. “pools” lists them.").arg(name));
    const QString was = pool->name;
    if (verb == u"remove") {
        order.pools.erase(pool);
        order.label = tr("Remove the pool %1").arg(was);
        return order;
    }
    takeText(arguments, u"--name"_s, pool->name);
    LW_TRY(take(*pool, arguments));
    if (pool->name != was)
        order.renamed = {.was = was, .now = pool->name};
    order.label = tr("Change the pool %1").arg(was);
    return order;
}

Result<Answer> carryOut(const CliContext &context, Workspace &workspace, const Order &order)
{
    const Result<QString> actor = context.actor(workspace, {Right::ChangeTerritories});
    if (!actor)
        return actor.error();
    const Result<OperationId> done =
        changePools(workspace, order.pools, *actor, context.now, order.label, order.renamed);
    if (!done)
        return done.error();
    Result<Answer> answer = listAnswer(context, workspace);
    if (!answer)
        return answer;
    answer->json = QJsonObject{{u"operation"_s, done->value}, {u"pools"_s, answer->json}};
    answer->text = tr("%1 (change %2; “undo %2” takes it back).\n").arg(order.label, QString::number(done->value));
    return answer;
}

} // namespace

Result<Answer> runPools(const CliContext &context, Arguments &arguments)
{
    const QString given = arguments.takeCommand();
    const QString verb = given.isEmpty() ? u"list"_s : given;
    const QStringList verbs{u"list"_s, u"show"_s, u"add"_s, u"set"_s, u"remove"_s};
    if (!verbs.contains(verb))
        return usage(tr("“pools %1” is not known. “help pools” says what is.").arg(verb));
    const QString name = verb == u"list" ? QString() : arguments.takeCommand().simplified();
    if (verb != u"list" && name.isEmpty())
        return usage(tr("pools %1 takes a name.").arg(verb));
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    if (verb == u"list") {
        LW_TRY(nothingLeft(arguments));
        return listAnswer(context, **workspace);
    }
    if (verb == u"show") {
        LW_TRY(nothingLeft(arguments));
        const Pool *pool = findPool(poolsOf(**workspace), name);
        return pool ? showPool(context, **workspace, *pool)
                    : Result<Answer>(usage(tr("There is no pool “%1”. “pools” lists them.").arg(name)));
    }
    const Result<Order> order = orderFrom(**workspace, verb, name, arguments);
    if (!order)
        return order.error();
    LW_TRY(nothingLeft(arguments));
    return carryOut(context, **workspace, *order);
}

} // namespace lw
