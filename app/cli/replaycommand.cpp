// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/policycommands.h"

#include "core/workspace/changerulebook.h"
#include "core/workspace/replaypolicy.h"
#include "ui/print/reportdocument.h"
#include "ui/print/writepdf.h"

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

struct Draft {
    Rulebook rulebook;
    QString name;
};

Result<Draft> draftInFile(const QString &path)
{
    const Result<QByteArray> bytes = readSmallFile(path);
    if (!bytes)
        return bytes.error();
    const Result<Rulebook> rulebook = readRulebook(*bytes, path);
    return rulebook ? Result<Draft>({*rulebook, QFileInfo(path).fileName()}) : Result<Draft>(rulebook.error());
}

// A file, or the number of a draft; the draft changed last where nothing is named.
Result<Draft> draftNamed(const Workspace &workspace, const QString &draft)
{
    if (QFileInfo::exists(draft))
        return draftInFile(draft);
    bool isNumber = false;
    draft.toLongLong(&isNumber);
    if (!draft.isEmpty() && !isNumber)
        return unreadable(tr("%1: there is no such file, and it is not the number of a draft.").arg(draft));
    const Result<PolicyDraft> kept = draftOf(workspace, draft);
    return kept ? Result<Draft>({kept->rulebook, tr("draft %1").arg(kept->proposal.draft.value)})
                : Result<Draft>(kept.error());
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

struct Paper {
    QString out;
    QString draft;
    QString where;
    Period period;
};

Result<void> write(const ReplayReport &report, const Workspace &workspace, const Paper &paper, const QDateTime &now)
{
    if (!paper.out.endsWith(u".pdf"))
        return writeFile(paper.out, csvOf(report).toUtf8());
    const Result<ReportOrigin> origin = reportOrigin(workspace, now);
    if (!origin)
        return origin.error();
    const Document document =
        replayDocument(report, *origin, tr("What would change: %1").arg(paper.draft), paper.period, paper.where);
    return writePdf(paper.out, document, {.paper = origin->paper, .orientation = QPageLayout::Landscape});
}

} // namespace

Result<Answer> runReplay(const CliContext &context, Arguments &arguments)
{
    const QString draft = arguments.option(u"--draft"_s);
    const Result<QDate> from = dayOption(arguments, u"--from"_s), to = dayOption(arguments, u"--to"_s),
                        asOf = dayOption(arguments, u"--as-of"_s);
    const QString where = arguments.option(u"--where"_s), out = arguments.option(u"--out"_s);
    const Result<QStringList> rest = arguments.rest();
    if (!rest || !from || !to || !asOf)
        return !rest ? rest.error() : !from ? from.error() : !to ? to.error() : asOf.error();
    if (!rest->isEmpty())
        return usage(tr("replay [--draft RB.json|N] [--from DATE] [--to DATE] [--as-of DATE] [--where FILTER] "
                        "[--out FILE.pdf|FILE.csv]."));
    if (from->isValid() && to->isValid() && *from > *to)
        return usage(tr("--from is after --to."));
    const Result<QList<QList<FilterTerm>>> groups = parseFilter(where);
    if (!groups)
        return groups.error();
    if (!out.isEmpty() && !out.endsWith(u".pdf") && !out.endsWith(u".csv"))
        return usage(tr("%1: --out takes a name that ends in .pdf or .csv.").arg(out));
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    const Result<Draft> kept = draftNamed(**workspace, draft);
    if (!kept)
        return kept.error();
    const QTimeZone zone((*workspace)->settings().zoneId);
    const Result<ReplayReport> report = replayDraft(**workspace, kept->rulebook,
                                                    {.from = *from,
                                                     .to = *to,
                                                     .options = ReplayOptions{.asOf = *asOf},
                                                     .only = {.groups = *groups, .search = {}, .zone = zone},
                                                     .now = context.now});
    if (!report)
        return report.error();
    if (!out.isEmpty()) {
        LW_TRY(write(*report, **workspace, {.out = out, .draft = kept->name, .where = where, .period = {*from, *to}},
                     context.now));
        context.say(tr("Wrote %1.").arg(out));
    }
    Answer answer;
    answer.json = toJson(*report, std::numeric_limits<qsizetype>::max());
    answer.text = textOf(*report);
    answer.csv = csvOf(*report);
    return answer;
}

} // namespace lw
