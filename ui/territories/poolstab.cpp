// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/territories/poolstab.h"

#include "core/workspace/changepools.h"
#include "core/workspace/routingsituation.h"
#include "ui/models/shortlistmodel.h"
#include "ui/territories/pooldialog.h"
#include "ui/territories/pooltext.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QLayout>
#include <QTableView>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

using Draws = QHash<QString, Draw>;

// Who would get a lead of which nothing is known, as the ledgers stand.
Result<Draws> drawsOf(Workspace &workspace, const QDateTime &now)
{
    const Result<Situation> situation = situationOf(workspace, now);
    if (!situation)
        return situation.error();
    Draws draws;
    const CompiledRulebook &rulebook = *workspace.rulebook();
    for (const Pool &pool : rulebook.rulebook.pools)
        draws.insert(pool.name.toCaseFolded(), draw(pool, {}, {}, rulebook, *situation));
    return draws;
}

bool hasName(const Pool &pool, const QString &name)
{
    return pool.name.compare(name, Qt::CaseInsensitive) == 0;
}

QString seatText(const Candidate &candidate, const Draw &draw)
{
    const QString name = shownText(candidate.member.rep);
    if (candidate.passed != PassedOver::No)
        return PoolsTab::tr("%1: %2").arg(name, labelOf(candidate.passed));
    const QString level = QLocale().toString(levelOf(candidate), 'f', 1);
    const QString open = PoolsTab::tr("%n open lead(s)", nullptr, candidate.seat.open);
    return candidate.member.rep == draw.rep ? PoolsTab::tr("%1: next, level %2, %3").arg(name, level, open)
                                            : PoolsTab::tr("%1: level %2, %3").arg(name, level, open);
}

} // namespace

PoolsTab::PoolsTab(Session &session, QWidget *parent)
    : ListTab(session,
              {.name = u"pools"_s,
               .purpose = tr("Reps who share a territory and take turns. A line names a pool in place of an owner."),
               .add = tr("A&dd pool…"),
               .emptyTitle = tr("No pools yet"),
               .emptyHint = tr("A pool gives the leads of a line to several reps in turn, by weight and by load, and "
                               "skips whoever is away or full."),
               .right = Right::ChangeTerritories},
              parent)
    , m_model(new ShortListModel(poolHeaders(), this))
    , m_turns(plainLabel({}, this))
{
    setModel(m_model);
    m_turns->setObjectName(u"poolTurns"_s);
    m_turns->setWordWrap(true);
    m_turns->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout()->addWidget(m_turns);
    connect(this, &ListTab::currentChanged, this, &PoolsTab::showTurns);
    connect(&session, &Session::opened, this, &PoolsTab::reload);
    connect(&session, &Session::factsChanged, this, &PoolsTab::reload);
    connect(&session, &Session::columnsChanged, this, [this] {
        if (isVisible()) // else the page brings it up to date when it comes to the front
            reload();
    });
    reload();
}

QList<Pool> PoolsTab::pools() const
{
    return session().rulebook()->rulebook.pools;
}

void PoolsTab::reload()
{
    if (!session().isOpen())
        return;
    showRows();
    askTurns();
}

void PoolsTab::showRows()
{
    const QList<ShortRow> rows = poolRows(session().rulebook()->rulebook, m_draws);
    replaceRows([&] { m_model->setRows(rows); });
    setSummary(tr("Pools: %1").arg(QLocale().toString(rows.size())));
    showTurns();
}

void PoolsTab::askTurns()
{
    const int request = ++m_request;
    const QDateTime now = session().now();
    session().ask<Draws>(
        this, [now](Workspace &workspace, const Progress &) { return drawsOf(workspace, now); },
        [this, request](const Result<Draws> &draws) {
            if (request != m_request)
                return;
            if (!draws)
                return session().say({Message::Kind::Problem, draws.error().message});
            m_draws = *draws;
            showRows();
            fitColumns(table());
        });
}

void PoolsTab::showTurns()
{
    const int row = hasCurrent() ? currentRow() : -1;
    const Draw shown = row >= 0 && row < pools().size() ? m_draws.value(pools()[row].name.toCaseFolded())
                                                        : Draw{.pool = {}, .rep = {}};
    QStringList seats;
    for (const Candidate &candidate : shown.candidates)
        seats += seatText(candidate, shown);
    m_turns->setText(seats.join(u" · "_s));
    m_turns->setVisible(!seats.isEmpty());
}

void PoolsTab::add()
{
    openDialog({.name = {}});
}

void PoolsTab::edit(int row)
{
    openDialog(pools()[row]);
}

void PoolsTab::openDialog(const Pool &pool)
{
    if (!session().isOpen())
        return;
    QStringList others;
    const Rulebook &rulebook = session().rulebook()->rulebook;
    for (const Pool &each : rulebook.pools) {
        if (each.name != pool.name)
            others += each.name;
    }
    auto *dialog = new PoolDialog(pool, rulebook.reps, others, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, pool] {
        if (dialog->pool() != pool)
            save(pool.name, dialog->pool());
    });
    dialog->open();
}

void PoolsTab::save(const QString &was, const Pool &pool)
{
    const QString label =
        was.isEmpty() ? tr("Add the pool %1").arg(shownText(pool.name)) : tr("Change the pool %1").arg(shownText(was));
    const PoolRename renamed =
        was.isEmpty() || was == pool.name ? PoolRename{.was = {}, .now = {}} : PoolRename{.was = was, .now = pool.name};
    const QString actor = session().actor();
    const QDateTime now = session().now();
    perform(label, [=](Workspace &workspace, const Progress &) {
        QList<Pool> all = workspace.rulebook()->rulebook.pools;
        const auto known = std::ranges::find_if(all, [&](const Pool &each) { return hasName(each, was); });
        if (was.isEmpty() || known == all.end())
            all += pool;
        else
            *known = pool;
        return changePools(workspace, all, actor, now, label, renamed);
    });
}

void PoolsTab::remove(const QList<int> &rows)
{
    QStringList names;
    for (const int row : rows)
        names += pools()[row].name;
    const QString label = names.size() == 1 ? tr("Remove the pool %1").arg(shownText(names.first()))
                                            : tr("Remove %1 pools").arg(QLocale().toString(names.size()));
    const QString actor = session().actor();
    const QDateTime now = session().now();
    perform(label, [=](Workspace &workspace, const Progress &) {
        QList<Pool> all = workspace.rulebook()->rulebook.pools;
        all.removeIf([&](const Pool &pool) { return names.contains(pool.name, Qt::CaseInsensitive); });
        return changePools(workspace, all, actor, now, label);
    });
}

} // namespace lw
