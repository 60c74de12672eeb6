// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "core/clocks/zonename.h"
#include "core/reports/balance.h"
#include "core/store/columnloader.h"
#include "core/store/operationstore.h"
#include "core/store/rulebookstore.h"
#include "core/store/settingsstore.h"
#include "core/territories/geography.h"
#include "core/workspace/changerulebook.h"
#include "core/workspace/changesettings.h"
#include "core/workspace/donotcontact.h"
#include "core/workspace/samplecompany.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

QString tr(const char *text, qsizetype count)
{
    return QCoreApplication::translate("lw::Cli", text, nullptr, int(count));
}

Member founder(const CliContext &context)
{
    const QString login = qEnvironmentVariable("USER");
    const QString name = !context.user.isEmpty() ? context.user : login.isEmpty() ? tr("Lead Manager") : login;
    return {.name = name, .login = login, .department = tr("Marketing"), .roles = {u"lead_manager"_s}, .active = true};
}

Result<Settings> settingsFrom(Arguments &arguments)
{
    Settings settings;
    if (arguments.has(u"--zone"_s))
        settings.zoneId = arguments.option(u"--zone"_s).toUtf8();
    if (arguments.has(u"--currency"_s))
        settings.currency = arguments.option(u"--currency"_s).toUpper();
    if (!isTimeZone(settings.zoneId))
        return usage(
            tr("“%1” is not a time zone; write one like Europe/Berlin.").arg(QString::fromUtf8(settings.zoneId)));
    if (!looksLikeCurrency(settings.currency))
        return usage(tr("“%1” is not a currency code like EUR.").arg(settings.currency));
    settings.homeCountry = likelyHomeCountry(settings.zoneId, settings.currency);
    return settings;
}

Answer createdAnswer(const Workspace &workspace, qint64 leads)
{
    Answer answer;
    answer.json = QJsonObject{{u"workspace"_s, workspace.path()},
                              {u"leads"_s, leads},
                              {u"policy_version"_s, workspace.rulebook()->version},
                              {u"fingerprint"_s, workspace.rulebook()->fingerprint}};
    answer.text =
        tr("Created %1 (zone %2, currency %3, %4 leads).\n")
            .arg(workspace.path(), QString::fromUtf8(workspace.settings().zoneId), workspace.settings().currency)
            .arg(leads);
    return answer;
}

Result<void> setOne(Settings &settings, const QString &key, const QString &value)
{
    bool isNumber = false;
    if (key == u"company_name")
        settings.companyName = value;
    else if (key == u"home_country") {
        settings.homeCountry = countryCode(value);
        if (settings.homeCountry.isEmpty() && !value.isEmpty())
            return usage(tr("“%1” is not a country.").arg(value));
    } else if (key == u"margin") {
        settings.margin = value.toDouble(&isNumber);
        if (!isNumber || settings.margin < 0 || settings.margin > 1)
            return usage(tr("margin is a share of revenue between 0 and 1."));
    } else if (key == u"week_start") {
        settings.weekStart = value.toInt(&isNumber);
        if (!isNumber || settings.weekStart < 1 || settings.weekStart > 7)
            return usage(tr("week_start is 1 (Monday) to 7 (Sunday)."));
    } else if (key == u"fiscal_start_month") {
        settings.fiscalStartMonth = value.toInt(&isNumber);
        if (!isNumber || settings.fiscalStartMonth < 1 || settings.fiscalStartMonth > 12)
            return usage(tr("fiscal_start_month is 1 to 12."));
    } else if (key == u"paper") {
        if (value != u"A4" && value != u"Letter")
            return usage(tr("paper is A4 or Letter."));
        settings.paper = value;
    } else if (key == u"products") {
        settings.products = value.split(u',', Qt::SkipEmptyParts);
    } else if (key == u"response_phone") {
        settings.responsePhone = value;
    } else if (key == u"response_url") {
        settings.responseUrl = value;
    } else if (key == u"response_email") {
        settings.responseEmail = value;
    } else if (key == u"response_address") {
        settings.responseAddress = value;
    } else {
        return usage(tr("“%1” is no setting that can be changed. Zone and currency are chosen with “init”.").arg(key));
    }
    return {};
}

QList<std::pair<QString, QString>> shownSettings(const Settings &settings)
{
    return {{u"company_name"_s, settings.companyName},
            {u"zone"_s, QString::fromUtf8(settings.zoneId)},
            {u"currency"_s, settings.currency},
            {u"home_country"_s, settings.homeCountry},
            {u"week_start"_s, QString::number(settings.weekStart)},
            {u"fiscal_start_month"_s, QString::number(settings.fiscalStartMonth)},
            {u"margin"_s, QString::number(settings.margin)},
            {u"paper"_s, settings.paper},
            {u"products"_s, settings.products.join(u',')},
            {u"response_phone"_s, settings.responsePhone},
            {u"response_url"_s, settings.responseUrl},
            {u"response_email"_s, settings.responseEmail},
            {u"response_address"_s, settings.responseAddress},
            {u"sample"_s, settings.isSample ? u"true"_s : u"false"_s}};
}

// Everybody who enters something may take it back; what others did, who may do everything.
Result<QString> undoer(const CliContext &context, const Workspace &workspace, OperationId id)
{
    const Result<QString> actor = context.actor(workspace, {Right::Register});
    if (!actor)
        return actor.error();
    const Result<std::optional<Operation>> operation = loadOperation(workspace.database(), id);
    if (!operation)
        return operation.error();
    if (!*operation || (*operation)->actor == *actor || context.mayDo(workspace, Right::Erase))
        return actor;
    return failed(tr("Change %1 (%2) was made by %3; taking back what others did is for lead managers. Roles guide, "
                     "they do not lock. --user names somebody else.")
                      .arg(QString::number(id.value), (*operation)->label, (*operation)->actor));
}

} // namespace

Result<Answer> runInit(const CliContext &context, Arguments &arguments)
{
    const bool sample = arguments.flag(u"--sample"_s);
    const bool hasOwn = arguments.has(u"--zone"_s) || arguments.has(u"--currency"_s) || arguments.has(u"--rulebook"_s);
    const QString rulebookFile = arguments.option(u"--rulebook"_s);
    const Result<Settings> settings = settingsFrom(arguments);
    if (!settings)
        return settings.error();
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    if (rest->size() > 1 || (rest->isEmpty() && context.workspacePath.isEmpty()))
        return usage(tr("init takes the name of one new file."));
    const QString path = rest->isEmpty() ? context.workspacePath : rest->first();
    if (sample) {
        if (hasOwn)
            context.say(
                tr("The sample company has a time zone, a currency and a rulebook of its own; --zone, --currency and "
                   "--rulebook change nothing in it."));
        const Result<std::unique_ptr<Workspace>> created = createSampleWorkspace(path, founder(context), context.now);
        if (!created)
            return created.error();
        const Result<LeadColumns> columns = (*created)->columns();
        return columns ? Result<Answer>(createdAnswer(**created, columns->size())) : Result<Answer>(columns.error());
    }
    Rulebook rulebook = defaultRulebook(settings->zoneId);
    if (!rulebookFile.isEmpty()) {
        const Result<QByteArray> bytes = readSmallFile(rulebookFile);
        if (!bytes)
            return bytes.error();
        const Result<Rulebook> read = readRulebook(*bytes, rulebookFile);
        if (!read)
            return read.error();
        rulebook = *read;
        const QStringList found = findings(rulebook, context.now.date());
        for (const QString &finding : found)
            context.say(tr("%1: %2").arg(rulebookFile, finding));
    }
    const Result<std::unique_ptr<Workspace>> created =
        Workspace::create(path, *settings, rulebook, founder(context), context.now);
    return created ? Result<Answer>(createdAnswer(**created, 0)) : Result<Answer>(created.error());
}

Result<Answer> runSettings(const CliContext &context, Arguments &arguments)
{
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    if (!rest->isEmpty()) {
        Settings settings = (*workspace)->settings();
        for (const QString &pair : *rest) {
            if (!pair.contains(u'='))
                return usage(tr("Write settings as KEY=VALUE."));
            LW_TRY(setOne(settings, pair.section(u'=', 0, 0), pair.section(u'=', 1)));
        }
        const Result<QString> actor = context.actor(**workspace, {Right::ChangeSettings});
        if (!actor)
            return actor.error();
        const Result<OperationId> saved = changeSettings(**workspace, settings, *actor, context.now);
        if (!saved)
            return saved.error();
    }
    Answer answer;
    QJsonObject json;
    Table table{{tr("setting"), tr("value")}, {}};
    for (const auto &[key, value] : shownSettings((*workspace)->settings())) {
        json.insert(key, value);
        table.rows += {key, value};
    }
    answer.json = json;
    answer.text = table.toText();
    answer.csv = table.toCsv();
    return answer;
}

Result<Answer> runVerify(const CliContext &context, Arguments &arguments)
{
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    const Database &database = (*workspace)->database();
    Result<QStringList> found = checkFile(database);
    const Result<QStringList> altered = alteredRulebooks(database);
    if (!altered)
        return altered.error();
    const Result<LeadColumns> columns = (*workspace)->columns();
    const Result<qint64> registered = registeredInquiries(database);
    const Result<QByteArray> digest = contentDigest(database);
    const Result<JournalHead> head = journalHead(database);
    if (!found || !columns || !registered || !digest || !head)
        return !found        ? found.error()
               : !columns    ? columns.error()
               : !registered ? registered.error()
               : !digest     ? digest.error()
                             : head.error();
    *found += *altered;
    if (!balance(*columns, *registered).ok())
        *found += tr("The balance does not hold.");
    Answer answer;
    answer.json = QJsonObject{{u"findings"_s, QJsonArray::fromStringList(*found)},
                              {u"digest"_s, QString::fromLatin1(*digest)},
                              {u"journal"_s, QJsonObject{{u"entries"_s, head->entries}, {u"head"_s, head->hash}}},
                              {u"ok"_s, found->isEmpty()}};
    answer.text =
        (found->isEmpty() ? tr("Sound.") : found->join(u'\n')) + tr("\nContent %1, journal %2 entries, head %3.\n")
                                                                     .arg(QString::fromLatin1(digest->left(16)))
                                                                     .arg(head->entries)
                                                                     .arg(head->hash);
    answer.exitCode = found->isEmpty() ? 0 : 1;
    return answer;
}

Result<Answer> runBackup(const CliContext &context, Arguments &arguments)
{
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    if (rest->size() != 1)
        return usage(tr("backup takes the name of one new file."));
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    const QString path = rest->first();
    LW_TRY(copyTo((*workspace)->database(), path));
    // A copy counts once it opens and holds the same.
    const Result<std::unique_ptr<Workspace>> copy = Workspace::open(path);
    const Result<QByteArray> mine = contentDigest((*workspace)->database());
    const Result<QByteArray> theirs = copy ? contentDigest((*copy)->database()) : Result<QByteArray>(copy.error());
    const Result<QStringList> found = copy ? checkFile((*copy)->database()) : Result<QStringList>(copy.error());
    if (!mine || !theirs || !found || *mine != *theirs || !found->isEmpty())
        return failed(tr("%1 was written but does not hold the same as the workspace. Do not rely on it.").arg(path));
    Answer answer;
    answer.json = QJsonObject{{u"backup"_s, path}, {u"digest"_s, QString::fromLatin1(*mine)}, {u"verified"_s, true}};
    answer.text = tr("Backed up to %1 and verified.\n").arg(path);
    return answer;
}

Result<Answer> runUndo(const CliContext &context, Arguments &arguments)
{
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    Answer answer;
    if (rest->isEmpty()) {
        const Result<QList<Operation>> operations = revertibleOperations((*workspace)->database(), 100);
        if (!operations)
            return operations.error();
        QJsonArray json;
        Table table{{tr("id"), tr("when"), tr("who"), tr("what")}, {}};
        for (const Operation &operation : *operations) {
            const QString when = jsonInstant(operation.at, (*workspace)->settings().zoneId).toString();
            json += QJsonObject{{u"id"_s, operation.id.value},
                                {u"at"_s, when},
                                {u"actor"_s, operation.actor},
                                {u"kind"_s, operation.kind},
                                {u"label"_s, operation.label}};
            table.rows += {QString::number(operation.id.value), when, operation.actor, operation.label};
        }
        answer.json = json;
        answer.text = table.toText();
        answer.csv = table.toCsv();
        return answer;
    }
    bool isNumber = false;
    const qint64 id = rest->first().toLongLong(&isNumber);
    if (!isNumber || rest->size() > 1)
        return usage(tr("undo takes the number of one change. “undo” alone lists them."));
    const Result<QString> actor = undoer(context, **workspace, OperationId{id});
    if (!actor)
        return actor.error();
    const Result<qsizetype> bans = bansBroughtBy((*workspace)->database(), OperationId{id});
    if (!bans)
        return bans.error();
    const Result<Reverted> reverted = (*workspace)->undo(OperationId{id}, *actor, context.now);
    if (!reverted)
        return reverted.error();
    QJsonArray kept;
    QString text = tr("Changes taken back: %1\n").arg(reverted->changes);
    for (const KeptChange &change : reverted->kept) {
        kept += QJsonObject{
            {u"number"_s, change.key}, {u"table"_s, change.table}, {u"field"_s, change.field}, {u"why"_s, change.why}};
        const QString what = QString(u"%1 %2"_s).arg(change.table, QString::number(change.key));
        text += tr("Kept: %1: %2\n").arg(QString(what + u' ' + change.field).trimmed(), change.why);
    }
    if (*bans > 0)
        text += tr("%n entry(s) came into the do-not-contact register with it, and undo does not touch that: "
                   "“do-not-contact list” shows them, “do-not-contact lift” takes them out, with a reason.\n",
                   *bans);
    answer.json = QJsonObject{{u"reverted"_s, reverted->changes}, {u"kept"_s, kept}, {u"bans"_s, *bans}};
    answer.text = text;
    return answer;
}

Result<Answer> runSample(const CliContext &context, Arguments &arguments)
{
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    Answer answer;
    if (rest->size() == 2 && rest->first() == u"file") {
        LW_TRY(writeFile(rest->at(1), makeSampleFiles(context.now).thisMorningCsv));
        answer.json = QJsonObject{{u"file"_s, rest->at(1)}};
        answer.text = tr("Wrote %1: forty made-up inquiries to import.\n").arg(rest->at(1));
        return answer;
    }
    if (*rest != QStringList{u"remove"_s})
        return usage(tr("sample remove, or sample file FILE."));
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    const Result<QString> actor = context.actor(**workspace);
    if (!actor)
        return actor.error();
    const Result<SampleRemoved> removed = removeSample(**workspace, *actor, context.now);
    if (!removed)
        return removed.error();
    answer.json = QJsonObject{
        {u"removed"_s, removed->leads}, {u"kept"_s, removed->kept}, {u"rulebook_kept"_s, removed->rulebookKept}};
    answer.text = tr("Removed %1 sample leads; %2 of your own are kept.\n").arg(removed->leads).arg(removed->kept);
    return answer;
}

} // namespace lw
