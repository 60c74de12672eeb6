// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/screeningapply.h"
#include "core/leads/disposition.h"
#include "core/reports/screenedout.h"
#include "core/workspace/changescreening.h"

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

QString usageText()
{
    return tr("screening list | report | add KIND VALUE --reason CODE | remove KIND VALUE | countries [COUNTRY…|all] | "
              "apply [--dry-run], where KIND is company, domain, person, title or word.");
}

/// What the options say beside the words.
struct Entered {
    ScreeningEntry entry;
    Period period;
    bool isDry = false; ///< of apply
};

Result<QDate> dayOf(const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !day.isValid())
        return usage(tr("“%1” is not a day like 2026-01-31.").arg(text));
    return day;
}

// What a verb has no use for stays among the words, and is refused there.
Result<Entered> enteredBy(const QString &verb, Arguments &arguments)
{
    Entered entered;
    if (verb == u"add" || verb == u"remove")
        entered.entry.company = arguments.option(u"--company"_s);
    if (verb == u"add") {
        entered.entry.reason = arguments.option(u"--reason"_s);
        entered.entry.note = arguments.option(u"--note"_s);
    }
    if (verb != u"report")
        return entered;
    const Result<QDate> from = dayOf(arguments.option(u"--from"_s));
    if (!from)
        return from.error();
    const Result<QDate> to = dayOf(arguments.option(u"--to"_s));
    if (!to)
        return to.error();
    if (from->isValid() && to->isValid() && *to < *from)
        return usage(tr("The period ends before it starts."));
    entered.period = {*from, *to};
    return entered;
}

Answer listAnswer(const Workspace &workspace)
{
    const ScreeningList &list = workspace.rulebook()->rulebook.screening;
    Table table{{u"kind"_s, u"value"_s, u"company"_s, u"reason"_s, u"note"_s}, {}};
    QJsonArray entries;
    for (const ScreeningEntry &entry : entriesOf(list)) {
        entries += jsonOf(entry);
        table.rows += {codeOf(entry.by), entry.value, entry.company, entry.reason, entry.note};
    }
    Answer answer;
    answer.json = QJsonObject{{u"entries"_s, entries},
                              {u"countries_served"_s, QJsonArray::fromStringList(list.countriesServed)},
                              {u"policy_version"_s, workspace.rulebook()->version},
                              {u"fingerprint"_s, workspace.rulebook()->fingerprint}};
    answer.text = table.toText() + (list.countriesServed.isEmpty()
                                        ? tr("All countries are served.\n")
                                        : tr("Countries served: %1\n").arg(list.countriesServed.join(u", "_s)));
    answer.csv = table.toCsv();
    return answer;
}

QJsonObject rowJson(const ScreenedOutReport::Row &row)
{
    QJsonObject reasons;
    for (auto reason = row.byReason.begin(); reason != row.byReason.end(); ++reason)
        reasons.insert(reason.key(), *reason);
    return {{u"source"_s, row.source},
            {u"leads"_s, row.leads},
            {u"screened_out"_s, row.screenedOut},
            {u"by_reason"_s, reasons}};
}

Result<Answer> reportAnswer(const Workspace &workspace, const Period &period)
{
    const Result<LeadColumns> columns = workspace.columns();
    if (!columns)
        return columns.error();
    const ScreenedOutReport report = screenedOut(*columns, period);
    Table table{QStringList{u"source"_s, u"leads"_s, u"screened_out"_s} + report.reasons, {}};
    QJsonArray rows;
    for (const ScreenedOutReport::Row &row : report.rows) {
        rows += rowJson(row);
        QStringList cells{row.source, QString::number(row.leads), QString::number(row.screenedOut)};
        for (const QString &reason : report.reasons)
            cells += QString::number(row.byReason.value(reason));
        table.rows += cells;
    }
    Answer answer;
    answer.json = QJsonObject{{u"rows"_s, rows}, {u"total"_s, rowJson(report.total)}};
    answer.text =
        table.toText() + tr("Screened out: %1 of %2 leads\n")
                             .arg(QString::number(report.total.screenedOut), QString::number(report.total.leads));
    answer.csv = table.toCsv();
    return answer;
}

// An entry is named by its kind and value, a person's by the company too.
Result<ScreeningEntry> entryNamed(const Workspace &workspace, const ScreeningEntry &named)
{
    QList<ScreeningEntry> found;
    for (const ScreeningEntry &entry : entriesOf(workspace.rulebook()->rulebook.screening)) {
        if (sameSubject(entry, named))
            found += entry;
    }
    if (found.isEmpty())
        return usage(tr("“%1” (%2) does not stand in the screening list. “screening list” shows it.")
                         .arg(named.value, codeOf(named.by)));
    return found.first();
}

Result<OperationId> change(const CliContext &context, Workspace &workspace, const QString &verb,
                           const ScreeningEntry &entry)
{
    const Result<QString> actor = context.actor(workspace, {Right::ChangePolicy});
    if (!actor)
        return actor.error();
    if (verb == u"add")
        return addScreening(workspace, entry, *actor, context.now);
    const Result<ScreeningEntry> named = entryNamed(workspace, entry);
    if (!named)
        return named.error();
    return removeScreening(workspace, {*named}, *actor, context.now);
}

Result<OperationId> serve(const CliContext &context, Workspace &workspace, const QStringList &countries)
{
    const Result<QString> actor = context.actor(workspace, {Right::ChangePolicy});
    if (!actor)
        return actor.error();
    const bool isAll = countries == QStringList{u"all"_s};
    return serveCountries(workspace, isAll ? QStringList() : countries, *actor, context.now);
}

// An entry that goes holds nobody more than before.
Result<Answer> changedAnswer(const CliContext &context, const Result<OperationId> &done, const Workspace &workspace,
                             bool mayHoldMore)
{
    if (!done)
        return done.error();
    if (mayHoldMore)
        sayWhoMatches(context, workspace);
    Answer answer = listAnswer(workspace);
    QJsonObject json = answer.json.toObject();
    json.insert(u"operation"_s, done->value);
    answer.json = json;
    answer.text = tr("In force, version %1 (change %2; “undo %2” takes it back).\n")
                      .arg(QString::number(workspace.rulebook()->version), QString::number(done->value));
    return answer;
}

} // namespace

Result<Answer> runScreening(const CliContext &context, Arguments &arguments)
{
    const QString verb = arguments.takeCommand();
    Result<Entered> entered = enteredBy(verb, arguments);
    if (!entered)
        return entered.error();
    entered->isDry = verb == u"apply" && arguments.flag(u"--dry-run"_s);
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    const bool isEntry = verb == u"add" || verb == u"remove";
    const bool isKnown = isEntry || verb == u"list" || verb == u"report" || verb == u"countries" || verb == u"apply";
    if (!isKnown || rest->size() != (isEntry ? 2 : verb == u"countries" ? rest->size() : 0))
        return usage(usageText());
    if (isEntry) {
        const std::optional<ScreenBy> by = screenByFromCode(rest->first());
        if (!by)
            return usage(usageText());
        if (verb == u"add" && entered->entry.reason.isEmpty())
            return usage(tr("--reason is missing. Say why they are no lead; the reasons are: %1.")
                             .arg(reasonCodes(ReasonList::ScreenedOut).join(u", "_s)));
        entered->entry.by = *by;
        entered->entry.value = rest->last();
    }
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    if (verb == u"report")
        return reportAnswer(**workspace, entered->period);
    if (verb == u"countries" && !rest->isEmpty())
        return changedAnswer(context, serve(context, **workspace, *rest), **workspace, true);
    if (verb == u"apply")
        return applyScreening(context, **workspace, entered->isDry);
    if (!isEntry)
        return listAnswer(**workspace);
    return changedAnswer(context, change(context, **workspace, verb, entered->entry), **workspace, verb == u"add");
}

} // namespace lw
