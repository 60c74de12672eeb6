// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/handovercommand.h"

#include "app/cli/peopleoptions.h"

#include "core/workspace/handoverrep.h"

#include <QCoreApplication>
#include <QFile>

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

Result<void> addTerritory(const QString &pair, RepHandOverOrder &order)
{
    const qsizetype at = pair.lastIndexOf(u'=');
    const QString territory = pair.first(std::max(at, qsizetype(0))).trimmed();
    const QString rep = pair.sliced(at + 1).trimmed();
    if (territory.isEmpty() || rep.isEmpty())
        return usage(tr("Write TERRITORY=REP, not “%1”.").arg(pair));
    if (order.territories.contains(territory))
        return usage(tr("“%1” is named twice.").arg(territory));
    order.territories.insert(territory, rep);
    return {};
}

// One TERRITORY=REP a line.
Result<void> addTerritoriesOf(const QString &path, RepHandOverOrder &order)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (!line.trimmed().isEmpty())
            LW_TRY(addTerritory(line.trimmed(), order));
    }
    return {};
}

Result<RepHandOverOrder> orderFrom(const QString &from, Arguments &arguments)
{
    RepHandOverOrder order{.from = from, .to = {}};
    takeList(arguments, u"--to"_s, order.to);
    while (arguments.has(u"--territory"_s))
        LW_TRY(addTerritory(arguments.option(u"--territory"_s), order));
    while (arguments.has(u"--map"_s)) {
        const QString map = arguments.option(u"--map"_s);
        LW_TRY(map.contains(u'=') ? addTerritory(map, order) : addTerritoriesOf(map, order));
    }
    if (arguments.has(u"--by"_s)) {
        const QString by = arguments.option(u"--by"_s);
        if (by != u"load")
            return usage(tr("--by takes load, not “%1”.").arg(by));
    }
    LW_TRY(takeDay(arguments, u"--on"_s, order.on));
    order.leaves = arguments.flag(u"--leaves"_s);
    return order;
}

QJsonObject jsonOf(const RepHandOver &plan)
{
    QJsonArray shares;
    for (const HandOverShare &share : plan.shares)
        shares += QJsonObject{{u"rep"_s, share.rep},
                              {u"leads"_s, share.leads.size()},
                              {u"lines"_s, share.lines.size()},
                              {u"accounts"_s, share.accounts.size()}};
    QJsonObject stages;
    for (auto it = plan.leadsByStage.cbegin(); it != plan.leadsByStage.cend(); ++it)
        stages.insert(codeOf(it.key()), it.value());
    return {{u"from"_s, plan.from},
            {u"on"_s, plan.on.toString(Qt::ISODate)},
            {u"leads"_s, plan.leads()},
            {u"leads_by_stage"_s, stages},
            {u"nurtured"_s, plan.nurtured},
            {u"open_clocks"_s, plan.openClocks},
            {u"lines"_s, plan.lines()},
            {u"accounts"_s, plan.accounts()},
            {u"pools"_s, QJsonArray::fromStringList(plan.pools)},
            {u"stands_in_for"_s, QJsonArray::fromStringList(plan.standsInFor)},
            {u"catch_all"_s, plan.catchAll},
            {u"calendar"_s, plan.calendar},
            {u"shares"_s, shares}};
}

QString textOf(const RepHandOver &plan)
{
    Table table{{tr("to"), tr("open leads"), tr("territory lines"), tr("accounts")}, {}};
    for (const HandOverShare &share : plan.shares)
        table.rows += {share.rep, QString::number(share.leads.size()), QString::number(share.lines.size()),
                       QString::number(share.accounts.size())};
    QString text = table.toText();
    text += tr("Open clocks on these leads: %1; at rest for now: %2.\n").arg(plan.openClocks).arg(plan.nurtured);
    if (!plan.pools.isEmpty())
        text += tr("Leaves the pools: %1.\n").arg(plan.pools.join(u", "_s));
    if (plan.catchAll)
        text += tr("What no territory covers goes to %1.\n").arg(plan.shares.first().rep);
    if (!plan.standsInFor.isEmpty())
        text += tr("%1 stands in for %2.\n").arg(plan.shares.first().rep, plan.standsInFor.join(u", "_s));
    return text;
}

} // namespace

Result<Answer> repHandOver(const CliContext &context, Arguments &arguments)
{
    const QString from = arguments.takeCommand();
    const bool isDry = arguments.flag(u"--dry-run"_s);
    const Result<RepHandOverOrder> order = orderFrom(from, arguments);
    if (!order)
        return order.error();
    LW_TRY(nothingLeft(arguments));
    if (from.isEmpty())
        return usage(tr("reps hand-over NAME --to NAME[,NAME…] or --map TERRITORY=NAME."));
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    const Result<QString> actor = context.actor(**workspace, {Right::ChangePeople});
    if (!actor)
        return actor.error();
    const Result<RepHandOver> plan = planRepHandOver(**workspace, *order, context.now);
    if (!plan)
        return plan.error();
    Answer answer;
    QJsonObject json = jsonOf(*plan);
    answer.text = isDry ? tr("Nothing was written. This is what would go:\n") : QString();
    answer.text += textOf(*plan);
    if (!isDry) {
        const Result<OperationId> done = handOverRep(**workspace, *order, *actor, context.now);
        if (!done)
            return done.error();
        json.insert(u"operation"_s, done->value);
        answer.text += tr("Handed over (“undo %1” takes the whole back).\n").arg(done->value);
    }
    answer.json = json;
    return answer;
}

} // namespace lw
