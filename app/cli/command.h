// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/arguments.h"
#include "core/intake/columnmapping.h"
#include "core/people/rights.h"
#include "core/workspace/workspace.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace lw
{

enum class Format { Text, Json, Csv };

/// What holds for every command.
struct CliContext {
    QString workspacePath;
    QString user;
    QDateTime now;
    Format format = Format::Text;
    int waitSeconds = 10;
    bool quiet = false;

    Result<std::unique_ptr<Workspace>> open() const;
    Result<QString> actor(const Workspace &workspace) const;
    /// Who acts, where their roles of the day include one of the rights. Error: see refusal().
    Result<QString> actor(const Workspace &workspace, const QList<Right> &anyOf) const;
    Result<void> mayDo(const Workspace &workspace, Right right) const;
    void say(const QString &message) const; ///< on stderr, unless --quiet
};

/// A command's answer in the three forms; an empty csv falls back to the text.
struct Answer {
    QJsonValue json; ///< undefined: printed already
    QString text;
    QString csv;
    int exitCode = 0; ///< 1: done, with rejects or findings
};

using CommandFunction = Result<Answer> (*)(const CliContext &, Arguments &);

struct Command {
    const char *name;
    CommandFunction run;
    const char *help; ///< arguments and one line of what it does
};

// One family a file.
Result<Answer> runInit(const CliContext &, Arguments &);
Result<Answer> runSettings(const CliContext &, Arguments &);
Result<Answer> runMembers(const CliContext &, Arguments &);
Result<Answer> runReps(const CliContext &, Arguments &);
Result<Answer> runPools(const CliContext &, Arguments &);
Result<Answer> runReference(const CliContext &, Arguments &);
Result<Answer> runVerify(const CliContext &, Arguments &);
Result<Answer> runBackup(const CliContext &, Arguments &);
Result<Answer> runUndo(const CliContext &, Arguments &);
Result<Answer> runSample(const CliContext &, Arguments &);
Result<Answer> runImport(const CliContext &, Arguments &);
Result<Answer> runOutcomes(const CliContext &, Arguments &);
Result<Answer> runCosts(const CliContext &, Arguments &);
Result<Answer> runCampaigns(const CliContext &, Arguments &);
Result<Answer> runTerritories(const CliContext &, Arguments &);
Result<Answer> runRulebook(const CliContext &, Arguments &);
Result<Answer> runPolicy(const CliContext &, Arguments &);
Result<Answer> runReplay(const CliContext &, Arguments &);
Result<Answer> runLeads(const CliContext &, Arguments &);
Result<Answer> runLead(const CliContext &, Arguments &);
Result<Answer> runWhy(const CliContext &, Arguments &);
Result<Answer> runAct(const CliContext &, Arguments &);
Result<Answer> runDuplicates(const CliContext &, Arguments &);
Result<Answer> runMerge(const CliContext &, Arguments &);
Result<Answer> runFields(const CliContext &, Arguments &);
Result<Answer> runReport(const CliContext &, Arguments &);
Result<Answer> runClock(const CliContext &, Arguments &);
Result<Answer> runCalendars(const CliContext &, Arguments &);
Result<Answer> runSweep(const CliContext &, Arguments &);
Result<Answer> runEscalations(const CliContext &, Arguments &);
Result<Answer> runWatch(const CliContext &, Arguments &);
Result<Answer> runCollateral(const CliContext &, Arguments &);
Result<Answer> runCompanies(const CliContext &, Arguments &);
Result<Answer> runCompany(const CliContext &, Arguments &);
Result<Answer> runScreening(const CliContext &, Arguments &);
Result<Answer> runDoNotContact(const CliContext &, Arguments &);

/// Rows under headers, as aligned text and as CSV.
struct Table {
    QStringList headers;
    QList<QStringList> rows;

    QString toText() const;
    QString toCsv() const;
};

/// A profile from its file. Error: names the file.
Result<ColumnMapping> profileFromFile(const QString &path);

/// The bytes of a small file. Error: names it.
Result<QByteArray> readSmallFile(const QString &path);
Result<void> writeFile(const QString &path, const QByteArray &bytes);

// JSON in the forms of cli.md.
QJsonValue jsonNumber(const std::optional<double> &number);
QJsonValue jsonInstant(const QDateTime &instant,
                       const QByteArray &zoneId);        ///< with the zone's offset; null where invalid
QJsonValue jsonMoney(const std::optional<Money> &money); ///< decimal string or null
/// A field of a lead: instants with the zone's offset, numbers as numbers, money as decimal strings.
QJsonValue jsonOf(const LeadRecord &record, Field field, const QByteArray &zoneId);
QString percentText(const std::optional<double> &rate);

/// A register number as typed.
Result<qint64> numberArgument(const QString &text);

/// An instant from an option: ISO 8601, wall time in the workspace zone where no offset is given.
Result<QDateTime> instantOption(const QString &text, const QByteArray &zoneId);

} // namespace lw
