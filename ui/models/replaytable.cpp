// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/replaytable.h"

#include "ui/text/reporttext.h"
#include "ui/text/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ReplayTable", text);
}

ReportColumn words(const QString &title)
{
    return {.title = title, .isNumber = false};
}

ReportColumn figure(const QString &title)
{
    return {.title = title};
}

QString shownOwner(const QString &owner)
{
    return owner.isEmpty() ? tr("nobody") : shownText(owner);
}

ReportCell ownerCell(const QString &owner)
{
    return {.text = shownOwner(owner), .value = owner};
}

ReportCell wordCell(const QString &text)
{
    return {.text = shownText(text), .value = text};
}

ReportCell countCell(qint64 count)
{
    return {.text = countText(count), .value = count};
}

ReportCell moveCell(qint64 count)
{
    return count > 0 ? countCell(count) : ReportCell{.text = {}, .value = count};
}

QString shownGrade(Grade grade)
{
    return grade == Grade::None ? tr("none") : codeOf(grade);
}

ReportRow rowOf(const ReplayedLead &lead)
{
    const QString grades = lead.isRegraded
                               ? QString(shownGrade(lead.was.grade) + u" → " + shownGrade(lead.wouldBe.grade))
                               : shownGrade(lead.was.grade);
    const ReportCell same{.text = tr("the same"), .value = lead.wouldBe.decision.routing.owner};
    return {.cells = {{.text = QString::number(lead.number), .value = lead.number},
                      wordCell(lead.name),
                      ownerCell(lead.was.decision.routing.owner),
                      lead.isMoved ? ownerCell(lead.wouldBe.decision.routing.owner) : same,
                      {.text = grades, .value = grades},
                      wordCell(lead.because)},
            .filter = u"number:%1"_s.arg(lead.number)};
}

/// Owners on either side of a move, each once, in order of name; nobody last.
QStringList ownersOf(const ReplayReport &report, QString std::pair<QString, QString>::*side)
{
    QStringList owners;
    for (auto move = report.byOwner.keyBegin(); move != report.byOwner.keyEnd(); ++move) {
        if (const QString &owner = *move.*side; !owners.contains(owner))
            owners += owner;
    }
    std::ranges::sort(owners, {}, [](const QString &owner) { return std::pair(owner.isEmpty(), owner); });
    return owners;
}

ReportRow totals(const ReplayReport &report, const QStringList &to)
{
    ReportRow row{.cells = {wordCell(tr("Total"))}, .filter = {}, .isTotal = true};
    for (const QString &owner : to) {
        qint64 sum = 0;
        for (auto move = report.byOwner.cbegin(); move != report.byOwner.cend(); ++move)
            sum += move.key().second == owner ? *move : 0;
        row.cells += countCell(sum);
    }
    row.cells += countCell(report.moved);
    return row;
}

} // namespace

QString replaySummary(const ReplayReport &report)
{
    const double share = report.leads > 0 ? 100.0 * double(report.moved) / double(report.leads) : 0;
    return tr("%1 leads replayed: %2 would have another owner (%3 %), %4 nobody; another grade %5, screened otherwise "
              "%6, other promises %7.")
        .arg(countText(report.leads), countText(report.moved), QLocale().toString(share, 'f', 1),
             countText(report.newlyUnowned), countText(report.regraded), countText(report.rescreened),
             countText(report.clocksChanged));
}

ReportTable replayList(const ReplayReport &report, qsizetype most)
{
    ReportTable table{.columns = {figure(tr("Lead")), words(tr("Name")), words(tr("Was")), words(tr("Would be")),
                                  words(tr("Grade")), words(tr("Because"))},
                      .rows = {}};
    for (const ReplayedLead &lead : report.changed.first(std::min(most, report.changed.size())))
        table.rows += rowOf(lead);
    return table;
}

ReportTable replayMatrix(const ReplayReport &report)
{
    const QStringList from = ownersOf(report, &std::pair<QString, QString>::first),
                      to = ownersOf(report, &std::pair<QString, QString>::second);
    ReportTable table{.columns = {words(tr("From \\ to"))}, .rows = {}};
    if (from.isEmpty())
        return table;
    for (const QString &owner : to)
        table.columns += figure(shownOwner(owner));
    table.columns += figure(tr("Total"));
    for (const QString &owner : from) {
        ReportRow row{.cells = {ownerCell(owner)}, .filter = {}};
        qint64 sum = 0;
        for (const QString &other : to) {
            const qint64 moved = report.byOwner.value({owner, other});
            row.cells += moveCell(moved);
            sum += moved;
        }
        row.cells += countCell(sum);
        table.rows += row;
    }
    table.rows += totals(report, to);
    return table;
}

ReportTable replayMoves(const ReplayReport &report)
{
    ReportTable table{.columns = {words(tr("From")), words(tr("To")), figure(tr("Leads"))}, .rows = {}};
    for (auto move = report.byOwner.cbegin(); move != report.byOwner.cend(); ++move)
        table.rows += ReportRow{.cells = {ownerCell(move.key().first), ownerCell(move.key().second), countCell(*move)},
                                .filter = {}};
    std::ranges::stable_sort(table.rows, std::ranges::greater(),
                             [](const ReportRow &row) { return row.cells.last().value.toLongLong(); });
    return table;
}

ReportTable replayLoad(const ReplayReport &report)
{
    ReportTable table{
        .columns = {words(tr("Owner")), figure(tr("Leads now")), figure(tr("Would be")), figure(tr("Difference"))},
        .rows = {}};
    for (auto each = report.load.cbegin(); each != report.load.cend(); ++each) {
        const qint64 more = each->second - each->first;
        const ReportCell difference{.text = more > 0 ? QString(u'+' + countText(more)) : countText(more),
                                    .value = more};
        table.rows +=
            ReportRow{.cells = {ownerCell(each.key()), countCell(each->first), countCell(each->second), difference},
                      .filter = {}};
    }
    return table;
}

} // namespace lw
