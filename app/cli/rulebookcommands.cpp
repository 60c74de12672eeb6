// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/territorycheckcommand.h"
#include "app/cli/territorytree.h"

#include "core/files/tablefile.h"
#include "core/workspace/changerulebook.h"
#include "core/workspace/policydrafts.h"
#include "core/workspace/policylife.h"
#include "core/workspace/territoryimport.h"

#include <QCoreApplication>
#include <QJsonArray>
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

QString lineText(const CoverageLine &line)
{
    return tr("line %1 (%2)").arg(line.number).arg(describe(line));
}

QJsonArray linesJson(const QList<CoverageLine> &lines)
{
    QJsonArray json;
    for (const CoverageLine &line : lines)
        json += QJsonObject{{u"line"_s, line.number}, {u"where"_s, describe(line)}, {u"to"_s, recipientOf(line)}};
    return json;
}

QJsonArray changesJson(const QList<ChangedLine> &changes)
{
    QJsonArray json;
    for (const ChangedLine &change : changes)
        json += QJsonObject{{u"line"_s, change.now.number},
                            {u"where"_s, describe(change.now)},
                            {u"from"_s, recipientOf(change.was)},
                            {u"to"_s, recipientOf(change.now)}};
    return json;
}

QJsonObject planJson(const TerritoriesPlan &plan)
{
    return {{u"same"_s, plan.same},
            {u"added"_s, linesJson(plan.added)},
            {u"gone"_s, linesJson(plan.gone)},
            {u"other_owner"_s, changesJson(plan.otherOwner)},
            {u"changed"_s, changesJson(plan.changed)},
            {u"conflicts"_s, QJsonArray::fromStringList(plan.conflicts)},
            {u"notes"_s, QJsonArray::fromStringList(plan.notes)}};
}

QString planText(const TerritoriesPlan &plan)
{
    QString text = tr("New: %1, gone: %2, for another owner: %3, changed otherwise: %4, the same: %5.\n")
                       .arg(plan.added.size())
                       .arg(plan.gone.size())
                       .arg(plan.otherOwner.size())
                       .arg(plan.changed.size())
                       .arg(plan.same);
    for (const CoverageLine &line : plan.added)
        text += u"  + "_s + lineText(line) + u": "_s + recipientOf(line) + u'\n';
    for (const CoverageLine &line : plan.gone)
        text += u"  - "_s + lineText(line) + u": "_s + recipientOf(line) + u'\n';
    for (const ChangedLine &change : plan.otherOwner)
        text += u"  ~ "_s + lineText(change.now) +
                tr(": %1, was %2\n").arg(recipientOf(change.now), recipientOf(change.was));
    for (const ChangedLine &change : plan.changed)
        text += u"  ~ "_s + lineText(change.now) + u'\n';
    for (const QString &each : plan.conflicts + plan.notes)
        text += u"  ! "_s + each + u'\n';
    return text;
}

Result<Answer> planTerritoriesFile(const Workspace &workspace, const RawTable &table)
{
    const Result<TerritoriesPlan> plan = planTerritories(workspace.rulebook()->rulebook, table);
    if (!plan)
        return plan.error();
    Answer answer;
    answer.json = planJson(*plan);
    answer.text = tr("Nothing was written. This is what would change:\n") + planText(*plan);
    return answer;
}

Result<Answer> importTerritoriesFile(const CliContext &context, Workspace &workspace, const QString &path, bool isDry)
{
    const Result<QString> actor = context.actor(workspace, {Right::ChangeTerritories});
    if (!actor)
        return actor.error();
    const Result<RawTable> table = readTable(path);
    if (!table)
        return table.error();
    if (isDry)
        return planTerritoriesFile(workspace, *table);
    const Result<TerritoriesResult> done = importTerritories(workspace, *table, *actor, context.now);
    if (!done)
        return done.error();
    for (const QString &rep : done->newReps)
        context.say(tr("New rep: %1").arg(rep));
    for (const QString &each : done->plan.conflicts + done->plan.notes)
        context.say(each);
    Answer answer;
    answer.json = QJsonObject{{u"operation"_s, done->operation.value},
                              {u"changes"_s, planJson(done->plan)},
                              {u"lines"_s, done->lines},
                              {u"new_reps"_s, QJsonArray::fromStringList(done->newReps)},
                              {u"policy_version"_s, done->version},
                              {u"fingerprint"_s, workspace.rulebook()->fingerprint}};
    answer.text = tr("%1 lines in force, version %2.\n").arg(done->lines).arg(done->version);
    return answer;
}

Answer exportTerritories(const Workspace &workspace)
{
    Table table{coverageColumns(), {}};
    QJsonArray json;
    for (const CoverageLine &line : workspace.rulebook()->rulebook.lines) {
        const QStringList cells = toCells(line);
        table.rows += cells;
        QJsonObject object{{u"line"_s, line.number}};
        for (qsizetype i = 0; i < cells.size(); ++i)
            object.insert(table.headers[i], cells[i]);
        json += object;
    }
    Answer answer;
    answer.json = json;
    answer.text = answer.csv = table.toCsv();
    return answer;
}

// The rulebook of a file, or the one in force.
Result<Rulebook> chosenRulebook(const CliContext &context, const QString &path)
{
    if (!path.isEmpty()) {
        const Result<QByteArray> bytes = readSmallFile(path);
        return bytes ? readRulebook(*bytes, path) : Result<Rulebook>(bytes.error());
    }
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    return workspace ? Result<Rulebook>((*workspace)->rulebook()->rulebook) : Result<Rulebook>(workspace.error());
}

Result<Answer> exportRulebook(const CliContext &context, const QString &path)
{
    const Result<Rulebook> rulebook = chosenRulebook(context, {});
    if (!rulebook)
        return rulebook.error();
    const QJsonObject json = toJson(*rulebook);
    Answer answer;
    answer.json = json;
    answer.text = QString::fromUtf8(QJsonDocument(json).toJson());
    if (path.isEmpty())
        return answer;
    LW_TRY(writeFile(path, answer.text.toUtf8()));
    answer.json = QJsonObject{{u"file"_s, path}, {u"fingerprint"_s, fingerprint(*rulebook)}};
    answer.text = tr("Wrote %1 (%2).\n").arg(path, fingerprint(*rulebook));
    return answer;
}

Result<Answer> importRulebook(const CliContext &context, const QString &path)
{
    const Result<Rulebook> rulebook = chosenRulebook(context, path);
    if (!rulebook)
        return rulebook.error();
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    const Result<QString> actor = context.actor(**workspace, {Right::DraftPolicy});
    if (!actor)
        return actor.error();
    const Result<NewDraft> draft = importDraft(**workspace, *rulebook, *actor, context.now);
    if (!draft)
        return draft.error();
    const Result<PolicyCheck> check = checkPolicy(**workspace, *rulebook, context.now);
    if (!check)
        return check.error();
    const QStringList obstacles = check->obstacles();
    for (const QString &obstacle : obstacles)
        context.say(tr("Before it is signed: %1").arg(obstacle));
    Answer answer;
    answer.exitCode = obstacles.isEmpty() ? 0 : 1;
    answer.json = QJsonObject{{u"draft"_s, draft->draft.value},
                              {u"fingerprint"_s, fingerprint(*rulebook)},
                              {u"obstacles"_s, QJsonArray::fromStringList(obstacles)}};
    answer.text =
        tr("Draft %1 (%2) is kept beside the rulebook in force. “policy propose” lays it before both parties.\n")
            .arg(draft->draft.value)
            .arg(fingerprint(*rulebook));
    return answer;
}

Result<Answer> checkRulebook(const CliContext &context, const QString &path)
{
    const Result<Rulebook> rulebook = chosenRulebook(context, path);
    if (!rulebook)
        return rulebook.error();
    QStringList found = findings(*rulebook, context.now.date());
    for (const ExampleResult &example :
         checkExamples(*compile(*rulebook, 0), Situation{.day = context.now.date()}, context.now)) {
        if (!example.isRight())
            found += tr("The example “%1” comes out differently (%2).").arg(example.name, example.wrong.join(u"; "_s));
    }
    Answer answer;
    answer.json =
        QJsonObject{{u"fingerprint"_s, fingerprint(*rulebook)}, {u"findings"_s, QJsonArray::fromStringList(found)}};
    answer.text = found.isEmpty() ? tr("Nothing found.\n") : QString(found.join(u'\n') + u'\n');
    answer.exitCode = found.isEmpty() ? 0 : 1;
    return answer;
}

} // namespace

Result<Answer> runTerritories(const CliContext &context, Arguments &arguments)
{
    const QString what = arguments.takeCommand();
    if (what == u"tree")
        return territoryTree(context, arguments);
    if (what == u"part")
        return territoryPart(context, arguments);
    const QString on = arguments.option(u"--on"_s);
    const bool isDry = what == u"import" && arguments.flag(u"--dry-run"_s);
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    if (what == u"check" && rest->isEmpty())
        return checkTerritoriesCommand(context, on);
    if (!on.isEmpty() || (!(what == u"import" && rest->size() == 1) && !(what == u"export" && rest->isEmpty())))
        return usage(tr("territories import FILE.csv [--dry-run], export, check [--on DATE], tree, or part TERRITORY "
                        "--of TERRITORY."));
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    return what == u"import" ? importTerritoriesFile(context, **workspace, rest->first(), isDry)
                             : Result<Answer>(exportTerritories(**workspace));
}

Result<Answer> runRulebook(const CliContext &context, Arguments &arguments)
{
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    const QString what = rest->value(0);
    if (what == u"export" && rest->size() <= 2)
        return exportRulebook(context, rest->value(1));
    if (what == u"import" && rest->size() == 2)
        return importRulebook(context, rest->at(1));
    if (what == u"check" && rest->size() <= 2)
        return checkRulebook(context, rest->value(1));
    return usage(tr("rulebook export [FILE], rulebook import FILE, or rulebook check [FILE]."));
}

} // namespace lw
