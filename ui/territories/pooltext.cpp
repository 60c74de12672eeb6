// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/territories/pooltext.h"

#include "core/decisions/rulebook.h"
#include "ui/text/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("lw::PoolText", text, nullptr, n);
}

qsizetype linesOf(const Rulebook &rulebook, const Pool &pool)
{
    return std::ranges::count_if(rulebook.lines, [&](const CoverageLine &line) {
        return line.pool.compare(pool.name, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

QString membersText(const Pool &pool)
{
    QStringList members;
    for (const PoolMember &member : pool.members) {
        QString text = shownText(member.rep);
        if (member.weight != 1)
            text += u" ×"_s + QLocale().toString(member.weight);
        if (member.cap > 0)
            text = tr("%1 (up to %2)").arg(text, QLocale().toString(member.cap));
        members += text;
    }
    return members.join(u", "_s);
}

QString conditionsText(const Pool &pool)
{
    QStringList parts;
    if (pool.hoursAhead > 0)
        parts += tr("opens within %n hour(s)", pool.hoursAhead);
    if (pool.bySkill)
        parts += tr("by skill");
    if (pool.catchUp)
        parts += tr("catches up");
    return parts.join(u"; "_s);
}

QString nextText(const Draw &draw)
{
    if (draw.pool.isEmpty())
        return {};
    return draw.rep.isEmpty() ? whyNobody(draw) : shownText(draw.rep);
}

QStringList poolHeaders()
{
    return {tr("Pool"),       tr("Members"), tr("Next in turn"), tr("Order"), tr("When nobody can"),
            tr("Conditions"), tr("Lines")};
}

QList<ShortRow> poolRows(const Rulebook &rulebook, const QHash<QString, Draw> &draws)
{
    QList<ShortRow> rows;
    for (const Pool &pool : rulebook.pools) {
        const qsizetype lines = linesOf(rulebook, pool);
        const QStringList cells{
            shownText(pool.name),     membersText(pool),        nextText(draws.value(pool.name.toCaseFolded())),
            labelOf(pool.order),      labelOf(pool.whenNobody), conditionsText(pool),
            QLocale().toString(lines)};
        QVariantList sortBy(cells.cbegin(), cells.cend());
        sortBy.last() = lines;
        rows += ShortRow{.key = pool.name, .cells = cells, .sortBy = sortBy, .quiet = lines == 0};
    }
    return rows;
}

} // namespace lw
