// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/territorytree.h"

#include "app/cli/peopleoptions.h"

#include "core/territories/territorytree.h"
#include "core/workspace/changepools.h"

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

Answer treeAnswer(const TerritoryParents &parents)
{
    QJsonArray json;
    Table table{{tr("territory"), tr("part of")}, {}};
    for (auto it = parents.cbegin(); it != parents.cend(); ++it) {
        json += QJsonObject{{u"territory"_s, it.key()}, {u"part_of"_s, it.value()}};
        table.rows += {it.key(), it.value()};
    }
    Answer answer;
    answer.json = json;
    answer.text = parents.isEmpty() ? tr("No territory is part of another.\n") : table.toText();
    answer.csv = table.toCsv();
    return answer;
}

// The name of a line's territory or of one that has parts, as it is written there.
QString knownTerritory(const Rulebook &rulebook, const QString &name)
{
    QStringList names = rulebook.territoryParents.keys() + rulebook.territoryParents.values();
    for (const CoverageLine &line : rulebook.lines)
        names += territoryOf(line);
    const auto found =
        std::ranges::find_if(names, [&](const QString &each) { return each.compare(name, Qt::CaseInsensitive) == 0; });
    return found == names.end() ? QString() : *found;
}

} // namespace

Result<Answer> territoryTree(const CliContext &context, Arguments &arguments)
{
    LW_TRY(nothingLeft(arguments));
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    return treeAnswer((*workspace)->rulebook()->rulebook.territoryParents);
}

Result<Answer> territoryPart(const CliContext &context, Arguments &arguments)
{
    const QString given = arguments.takeCommand();
    const QString parent = arguments.option(u"--of"_s).simplified();
    LW_TRY(nothingLeft(arguments));
    if (given.isEmpty() || parent.isEmpty())
        return usage(tr("territories part TERRITORY --of TERRITORY, or --of none."));
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    const Rulebook &rulebook = (*workspace)->rulebook()->rulebook;
    const QString child = knownTerritory(rulebook, given);
    if (child.isEmpty())
        return usage(tr("“%1” is no territory. “territories export” lists them.").arg(given));
    const Result<QString> actor = context.actor(**workspace, {Right::ChangeTerritories});
    if (!actor)
        return actor.error();
    TerritoryParents parents = rulebook.territoryParents;
    parents.remove(child);
    const bool isTop = parent.compare(u"none", Qt::CaseInsensitive) == 0;
    const QString known = knownTerritory(rulebook, parent);
    const QString whole = known.isEmpty() ? parent : known;
    if (!isTop)
        parents.insert(child, whole);
    const QString label =
        isTop ? tr("%1 is part of no other territory").arg(child) : tr("%1 is part of %2").arg(child, whole);
    const Result<OperationId> done = changeTerritoryTree(**workspace, parents, *actor, context.now, label);
    if (!done)
        return done.error();
    Answer answer = treeAnswer(parents);
    answer.json = QJsonObject{{u"operation"_s, done->value}, {u"tree"_s, answer.json}};
    answer.text = tr("%1 (change %2; “undo %2” takes it back).\n").arg(label, QString::number(done->value));
    return answer;
}

} // namespace lw
