// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/compliancecommands.h"

#include "core/workspace/policycompliance.h"
#include "ui/models/compliancetable.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kBreachesShown = 50; // the other forms have all

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

Table textTable(const ReportTable &report)
{
    Table table;
    for (const ReportColumn &column : report.columns)
        table.headers += column.title;
    for (const ReportRow &row : report.rows) {
        QStringList cells;
        for (const ReportCell &cell : row.cells)
            cells += cell.text;
        table.rows += cells;
    }
    return table;
}

} // namespace

Answer answerOf(const ComplianceReport &report, const QByteArray &zoneId)
{
    Answer answer;
    answer.json = toJson(report);
    answer.text = complianceText(report) + u"\n\n"_s + textTable(complianceTable(report)).toText();
    QList<Breach> broken = breachesOf(report), letGo = broken;
    broken.removeIf([](const Breach &each) { return each.item.waived; });
    letGo.removeIf([](const Breach &each) { return !each.item.waived; });
    if (!broken.isEmpty())
        answer.text += tr("\nNot kept over four weeks, %1; the latest %2 at most:\n")
                           .arg(QString::number(broken.size()), QString::number(kBreachesShown)) +
                       textTable(breachTable(broken, kBreachesShown, zoneId)).toText();
    if (!letGo.isEmpty())
        answer.text += tr("\nLet go over four weeks:\n") + textTable(breachTable(letGo, letGo.size(), zoneId)).toText();
    answer.csv = toCsv(complianceFigures(report));
    return answer;
}

Result<Answer> policyComplianceCommand(const CliContext &context, Arguments &arguments)
{
    const QString whom = arguments.option(u"--for"_s);
    const Result<QStringList> rest = arguments.rest();
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!rest || !workspace)
        return rest ? workspace.error() : rest.error();
    const Result<ComplianceReport> report = policyCompliance(**workspace, context.now, whom);
    if (!report)
        return report.error();
    return answerOf(*report, (*workspace)->settings().zoneId);
}

Result<Answer> policyWaive(const CliContext &context, Arguments &arguments)
{
    const QString reason = arguments.option(u"--reason"_s);
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    const std::optional<ClockKind> kind = clockKindFromCode(rest->value(1));
    const Result<qint64> lead = numberArgument(rest->value(0));
    if (!kind || !lead || rest->size() != 2)
        return usage(
            tr("policy waive LEAD KIND --reason TEXT; KIND is one of %1.").arg(clockKindCodes().join(u", "_s)));
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    const Result<QString> actor = context.actor(**workspace, {Right::ChangePolicy});
    if (!actor)
        return actor.error();
    const Result<OperationId> done = waiveClock(**workspace, LeadId{*lead}, *kind, {}, reason, *actor, context.now);
    if (!done)
        return done.error();
    Answer answer;
    answer.json = QJsonObject{{u"operation"_s, done->value}};
    answer.text = tr("Let go (change %1; “undo %1” takes it back).\n").arg(done->value);
    return answer;
}

} // namespace lw
