// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/policycommands.h"

#include "core/workspace/changerulebook.h"
#include "core/workspace/replaypolicy.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <limits>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

Result<QDate> dayOption(Arguments &arguments, const QString &name)
{
    const QString text = arguments.option(name);
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !day.isValid())
        return usage(tr("%1: “%2” is no date such as 2026-01-31.").arg(name, text));
    return day;
}

// A file, or the number of a draft; the draft changed last where nothing is named.
Result<Rulebook> draftRulebook(const Workspace &workspace, const QString &draft)
{
    if (QFileInfo::exists(draft)) {
        const Result<QByteArray> bytes = readSmallFile(draft);
        return bytes ? readRulebook(*bytes, draft) : Result<Rulebook>(bytes.error());
    }
    bool isNumber = false;
    draft.toLongLong(&isNumber);
    if (!draft.isEmpty() && !isNumber)
        return unreadable(tr("%1: there is no such file, and it is not the number of a draft.").arg(draft));
    const Result<PolicyDraft> kept = draftOf(workspace, draft);
    return kept ? Result<Rulebook>(kept->rulebook) : Result<Rulebook>(kept.error());
}

QString nameOf(const QString &owner)
{
    return owner.isEmpty() ? tr("nobody") : owner;
}

QString textOf(const ReplayReport &report)
{
    QString text = tr("%1 leads replayed. %2 would move, %3 of them to nobody. Another grade: %4, screened otherwise: "
                      "%5, other promises: %6.\n")
                       .arg(QString::number(report.leads), QString::number(report.moved),
                            QString::number(report.newlyUnowned), QString::number(report.regraded),
                            QString::number(report.rescreened), QString::number(report.clocksChanged));
    Table table{{tr("Lead"), tr("Name"), tr("Was"), tr("Would be"), tr("Because")}, {}};
    for (const ReplayedLead &lead : report.changed)
        table.rows += {QString::number(lead.number), lead.name, nameOf(lead.was.decision.routing.owner),
                       nameOf(lead.wouldBe.decision.routing.owner), lead.because};
    return table.rows.isEmpty() ? text : QString(text + table.toText());
}

QString csvOf(const ReplayReport &report)
{
    const QList<QStringList> rows = replayTable(report);
    return Table{rows.first(), rows.mid(1)}.toCsv();
}

} // namespace

Result<Answer> runReplay(const CliContext &context, Arguments &arguments)
{
    const QString draft = arguments.option(u"--draft"_s);
    const Result<QDate> from = dayOption(arguments, u"--from"_s), to = dayOption(arguments, u"--to"_s),
                        asOf = dayOption(arguments, u"--as-of"_s);
    const Result<QStringList> rest = arguments.rest();
    if (!rest || !from || !to || !asOf)
        return !rest ? rest.error() : !from ? from.error() : !to ? to.error() : asOf.error();
    if (!rest->isEmpty())
        return usage(tr("replay [--draft RB.json|N] [--from DATE] [--to DATE] [--as-of DATE]."));
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    const Result<Rulebook> rulebook = draftRulebook(**workspace, draft);
    if (!rulebook)
        return rulebook.error();
    const Result<ReplayReport> report =
        replayDraft(**workspace, *rulebook, {.from = *from, .to = *to, .options = ReplayOptions{.asOf = *asOf}});
    if (!report)
        return report.error();
    Answer answer;
    answer.json = toJson(*report, std::numeric_limits<qsizetype>::max());
    answer.text = textOf(*report);
    answer.csv = csvOf(*report);
    return answer;
}

} // namespace lw
