// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/territorycheckcommand.h"

#include "core/territories/territorycheck.h"
#include "core/workspace/recentpostcodes.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kDaysOfLeads = 90; // counted beside each finding

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

QJsonObject jsonOf(const Witness &witness)
{
    QJsonObject json = toJson(witness.facts);
    if (!witness.isEmpty())
        json.insert(u"on"_s, witness.day.toString(Qt::ISODate));
    return json;
}

QJsonArray lineNumbers(const TerritoryQuestion &question, const QList<int> &rows)
{
    QJsonArray numbers;
    for (const int row : rows)
        numbers += question.lines[row].number;
    return numbers;
}

QJsonObject jsonOf(const TerritoryFinding &finding, const TerritoryQuestion &question)
{
    const QJsonArray lines = lineNumbers(question, finding.rows);
    QJsonObject json{{u"key"_s, finding.key}, {u"where"_s, finding.where}, {u"sentence"_s, finding.sentence}};
    if (!finding.witness.isEmpty())
        json.insert(u"witness"_s, jsonOf(finding.witness));
    if (finding.kind == FindingKind::Gap || finding.kind == FindingKind::Overlap ||
        finding.kind == FindingKind::Contradiction)
        json.insert(u"leads"_s, finding.leads);
    if (finding.kind == FindingKind::Overlap || finding.kind == FindingKind::Contradiction)
        json.insert(u"lines"_s, lines);
    if (finding.kind == FindingKind::Overlap)
        json.insert(u"winner"_s, lines[0]);
    if (finding.kind == FindingKind::Dead) {
        json.insert(u"line"_s, lines[0]);
        json.insert(u"by"_s, lineNumbers(question, finding.rows.mid(1)));
    }
    return json;
}

// One row a line: whoever owns many lines has the problem in each.
QJsonArray ownersJson(const QList<TerritoryFinding> &found, const TerritoryQuestion &question)
{
    QJsonArray owners;
    for (const TerritoryFinding &finding : found) {
        for (const int row : finding.rows)
            owners += QJsonObject{{u"line"_s, question.lines[row].number},
                                  {u"owner"_s, recipientOf(question.lines[row])},
                                  {u"key"_s, finding.key},
                                  {u"problem"_s, finding.sentence}};
    }
    return owners;
}

QJsonObject toJson(const TerritoryReport &report, const TerritoryQuestion &question)
{
    QJsonObject json{{u"on"_s, question.day.toString(Qt::ISODate)}, {u"cut"_s, report.isCut}};
    for (const auto &[kind, name] :
         {std::pair(FindingKind::Gap, u"gaps"_s), std::pair(FindingKind::Overlap, u"overlaps"_s),
          std::pair(FindingKind::Dead, u"dead"_s), std::pair(FindingKind::Contradiction, u"contradictions"_s)}) {
        QJsonArray some;
        for (const TerritoryFinding &finding : report.ofKind(kind))
            some += jsonOf(finding, question);
        json.insert(name, some);
    }
    json.insert(u"owners"_s, ownersJson(report.ofKind(FindingKind::Owner), question));
    return json;
}

Table toTable(const TerritoryReport &report, const TerritoryQuestion &question)
{
    Table table{{u"kind"_s, u"where"_s, u"lines"_s, u"leads"_s, u"finding"_s, u"key"_s}, {}};
    for (const TerritoryFinding &finding : report.findings) {
        QStringList lines;
        for (const int row : finding.rows)
            lines += QString::number(question.lines[row].number);
        table.rows += QStringList{codeOf(finding.kind),           finding.where,    lines.join(u' '),
                                  QString::number(finding.leads), finding.sentence, finding.key};
    }
    return table;
}

QString toText(const TerritoryReport &report)
{
    if (report.findings.isEmpty())
        return tr("Nothing found.\n");
    QString text;
    for (const TerritoryFinding &finding : report.findings) {
        text += u"%1: %2"_s.arg(labelOf(finding.kind), finding.sentence);
        text += finding.leads > 0 ? tr(" %1 leads in %2 days.\n").arg(finding.leads).arg(kDaysOfLeads) : u"\n"_s;
    }
    return report.isCut ? QString(text + tr("There are more overlaps; mend these first.\n")) : text;
}

} // namespace

Result<Answer> checkTerritoriesCommand(const CliContext &context, const QString &on)
{
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    const QDate day = on.isEmpty() ? (*workspace)->localDay(context.now) : QDate::fromString(on, Qt::ISODate);
    if (!day.isValid())
        return usage(tr("--on takes a day as 2026-01-31."));
    const Result<QList<SeenLead>> leads = recentlySeenLeads(**workspace, day.addDays(-kDaysOfLeads), day);
    if (!leads)
        return leads.error();
    const Rulebook &rulebook = (*workspace)->rulebook()->rulebook;
    const TerritoryQuestion question{.lines = rulebook.lines,
                                     .reps = rulebook.reps,
                                     .day = day,
                                     .absences = (*workspace)->people().absences,
                                     .leads = *leads,
                                     .allowed = rulebook.allowed,
                                     .pools = rulebook.pools};
    const TerritoryReport report = checkTerritories(question);
    Answer answer;
    answer.json = toJson(report, question);
    answer.text = toText(report);
    answer.csv = toTable(report, question).toCsv();
    answer.exitCode = report.findings.isEmpty() ? 0 : 1;
    return answer;
}

} // namespace lw
