// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testsupport.h"

#include "core/files/csvreader.h"
#include "core/reports/balance.h"
#include "core/store/columnloader.h"
#include "core/store/operationstore.h"
#include "core/workspace/changerulebook.h"
#include "core/workspace/territoryimport.h"

#include <QFileInfo>
#include <QProcess>

namespace lw::test
{

QString dataFolder()
{
    const QString folder = qEnvironmentVariable("LEADWRIGHT_DATA");
    return QFileInfo(folder).isDir() ? folder : QString();
}

QDateTime someMonday()
{
    return QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
}

TestWorkspace::TestWorkspace(const Settings &settings)
{
    const Member manager{.name = QStringLiteral("Manager"),
                         .login = {},
                         .department = {},
                         .roles = {QStringLiteral("lead_manager")},
                         .active = true};
    auto created = Workspace::create(path(), settings, defaultRulebook(settings.zoneId), manager, someMonday());
    if (!created)
        qFatal("%s", qPrintable(created.error().message));
    workspace = *std::move(created);
}

QByteArray TestWorkspace::digest() const
{
    const Result<QByteArray> digest = contentDigest(workspace->database());
    return digest ? *digest : QByteArray();
}

bool TestWorkspace::balanceHolds() const
{
    const Result<LeadColumns> columns = workspace->columns();
    const Result<qint64> registered = registeredInquiries(workspace->database());
    return columns && registered && balance(*columns, *registered).ok();
}

RawTable tableOf(const QByteArray &csv)
{
    const Result<RawTable> table = readCsvBytes(csv, QStringLiteral("test.csv"));
    if (!table)
        qWarning("%s", qPrintable(table.error().message));
    return table ? *table : RawTable();
}

ImportRequest requestFor(const RawTable &table, const IntakeOptions &options, std::optional<ColumnMapping> mapping)
{
    return {.rows = rowsOf(table), .mapping = mapping.value_or(guessMapping(table.headers)), .options = options};
}

ImportResult TestWorkspace::import(const QByteArray &csv, IntakeOptions options, std::optional<ColumnMapping> mapping)
{
    const RawTable table = tableOf(csv);
    const Result<ImportResult> done =
        importLeads(*workspace, requestFor(table, options, std::move(mapping)), QStringLiteral("Manager"));
    if (!done)
        qWarning("%s", qPrintable(done.error().message));
    return done ? *done : ImportResult();
}

IntakeSummary TestWorkspace::dryRun(const QByteArray &csv, IntakeOptions options)
{
    const RawTable table = tableOf(csv);
    const Result<IntakeSummary> plan = planImport(*workspace, requestFor(table, options));
    if (!plan)
        qWarning("%s", qPrintable(plan.error().message));
    return plan ? *plan : IntakeSummary();
}

void TestWorkspace::territories(const QByteArray &csv)
{
    const Result<TerritoriesResult> done =
        importTerritories(*workspace, tableOf(csv), QStringLiteral("Manager"), someMonday());
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
}

LeadRecord TestWorkspace::lead(qint64 number) const
{
    const Result<LeadRecord> record = workspace->record(number);
    return record ? *record : LeadRecord();
}

CliRun runCli(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(120000))
        process.kill();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

} // namespace lw::test
