// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/territories/linestab.h"

#include "core/files/csvreader.h"
#include "core/workspace/changerulebook.h"
#include "ui/dialogs/filepicker.h"
#include "ui/models/linesmodel.h"
#include "ui/territories/linedialog.h"
#include "ui/territories/plandialog.h"
#include "ui/territories/recentleads.h"

#include <QFileInfo>
#include <QPushButton>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString dayText(QDate day)
{
    return QLocale().toString(day, QLocale::ShortFormat);
}

QString precedence()
{
    QStringList classes;
    for (int i = 0; i <= int(RouteClass::CatchAll); ++i)
        classes += labelOf(static_cast<RouteClass>(i));
    return LinesTab::tr(
               "Asked in this order, whatever the order of the list: %1. Of two postcodes the longer one comes "
               "first.")
        .arg(classes.join(u" › "_s));
}

} // namespace

LinesTab::LinesTab(Session &session, QWidget *parent)
    : ListTab(
          session,
          {.name = u"lines"_s,
           .purpose = tr("Who gets which leads. A change decides new leads at once; leads that have an owner keep it."),
           .add = tr("A&dd line…"),
           .emptyTitle = tr("No territory lines yet"),
           .emptyHint = tr("Until there are some, every lead goes to the owner for everything else."),
           .right = Right::ChangeTerritories},
          parent)
    , m_model(new LinesModel(this))
{
    setModel(m_model);
    addNote(precedence(), u"linesPrecedence"_s);
    auto *import = new QPushButton(tr("Import from a &file…"), this);
    import->setObjectName(u"linesImport"_s);
    import->setToolTip(tr("Puts the lines of a CSV file in place of all that stand here"));
    addButton(import);
    connect(import, &QPushButton::clicked, this, [this] {
        pickFileToOpen(this, tr("Replace all territory lines by those of a file"), tr("Tables (*.csv *.tsv *.txt)"),
                       [this](const QString &path) { importFile(path); });
    });
    connect(&session, &Session::opened, this, &LinesTab::reload);
    connect(&session, &Session::factsChanged, this, &LinesTab::reload);
    connect(&session, &Session::columnsChanged, this, [this] {
        if (isVisible()) // else the page brings it up to date when it comes to the front
            reload();
    });
    reload();
}

void LinesTab::setDay(QDate day)
{
    m_day = day;
    reload();
}

void LinesTab::setCountry(const QString &country)
{
    m_country = country;
    reload();
}

bool LinesTab::isListed(const CoverageLine &line) const
{
    return m_country.isEmpty() || line.country.isEmpty() || line.country == m_country;
}

QString LinesTab::remarkOn(const CoverageLine &line) const
{
    const Rulebook &rulebook = session().rulebook()->rulebook;
    if (line.to.isValid() && line.to < day())
        return tr("Ended on %1, so it decides nothing.").arg(dayText(line.to));
    if (line.from.isValid() && line.from > day())
        return tr("Begins on %1, so it decides nothing yet.").arg(dayText(line.from));
    if (!line.pool.isEmpty())
        return findPool(rulebook.pools, line.pool) ? QString()
                                                   : tr("There is no pool of this name, so the line decides nothing.");
    const Rep *owner = rulebook.findRep(line.owner);
    if (!owner)
        return tr("The owner is not one of the reps, so the line decides nothing.");
    return owner->active ? QString() : tr("The owner is not active, so the line decides nothing.");
}

void LinesTab::reload()
{
    if (!session().isOpen())
        return;
    const QHash<QString, qint64> leads = recentLeadsByTerritory(session());
    QList<LineRow> rows;
    for (const CoverageLine &line : session().rulebook()->rulebook.lines) {
        if (isListed(line))
            rows +=
                LineRow{.line = line, .remark = remarkOn(line), .leads = leads.value(territoryOf(line).toCaseFolded())};
    }
    replaceRows([&] { m_model->setRows(rows); });
    const auto idle = std::ranges::count_if(rows, [](const LineRow &row) { return !row.remark.isEmpty(); });
    const QString counts = QLocale().toString(rows.size() - idle);
    setSummary(day() == session().today()
                   ? tr("Lines: %1, deciding today: %2").arg(QLocale().toString(rows.size()), counts)
                   : tr("Lines: %1, deciding on %3: %2").arg(QLocale().toString(rows.size()), counts, dayText(day())));
}

void LinesTab::add()
{
    CoverageLine line;
    line.country = m_country;
    openDialog(line);
}

void LinesTab::edit(int row)
{
    openDialog(m_model->rows()[row].line);
}

void LinesTab::openDialog(const CoverageLine &line)
{
    if (!session().isOpen())
        return;
    const Rulebook &rulebook = session().rulebook()->rulebook;
    auto *dialog = new LineDialog(
        line, {.reps = rulebook.reps, .pools = rulebook.pools, .products = session().settings().products},
        session().today(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, line] {
        const CoverageLine entered = dialog->line();
        if (entered == line && line.number > 0)
            return;
        save(entered);
        if (!isListed(entered))
            Q_EMIT hiddenLineSaved();
    });
    dialog->open();
}

void LinesTab::addLine(const CoverageLine &line)
{
    if (mayChange())
        openDialog(line);
}

void LinesTab::showLine(int number)
{
    const auto row = std::ranges::find(m_model->rows(), number, [](const LineRow &each) { return each.line.number; });
    if (row == m_model->rows().end())
        return;
    makeCurrent(int(row - m_model->rows().begin()));
    takeFocus();
}

void LinesTab::save(const CoverageLine &line)
{
    const QString label =
        line.number > 0 ? tr("Change territory line %1").arg(line.number) : tr("Add a territory line");
    const QString actor = session().actor();
    const QDateTime now = session().now();
    perform(label, [=](Workspace &workspace, const Progress &) {
        QList<CoverageLine> lines = workspace.rulebook()->rulebook.lines;
        const auto known = std::ranges::find(lines, line.number, &CoverageLine::number);
        if (line.number <= 0 || known == lines.end())
            lines += line;
        else
            *known = line;
        return changeLines(workspace, lines, actor, now, label);
    });
}

void LinesTab::remove(const QList<int> &rows)
{
    QList<CoverageLine> gone;
    for (const int row : rows)
        gone += m_model->rows()[row].line;
    const QString label = gone.size() == 1 ? tr("Remove territory line %1").arg(gone.first().number)
                                           : tr("Remove %1 territory lines").arg(QLocale().toString(gone.size()));
    const QString actor = session().actor();
    const QDateTime now = session().now();
    perform(label, [=](Workspace &workspace, const Progress &) {
        QSet<int> numbers;
        for (const CoverageLine &line : gone)
            numbers.insert(line.number);
        QList<CoverageLine> lines = workspace.rulebook()->rulebook.lines;
        lines.removeIf([&](const CoverageLine &line) { return numbers.contains(line.number); });
        return changeLines(workspace, lines, actor, now, label);
    });
}

// What the file would change is shown before anything does.
void LinesTab::importFile(const QString &path)
{
    struct Read {
        RawTable table;
        TerritoriesPlan plan;
    };
    session().ask<Read>(
        this,
        [path](Workspace &workspace, const Progress &) -> Result<Read> {
            const Result<RawTable> table = readCsv(path);
            if (!table)
                return table.error();
            const Result<TerritoriesPlan> plan = planTerritories(workspace.rulebook()->rulebook, *table);
            return plan ? Result<Read>(Read{*table, *plan}) : Result<Read>(plan.error());
        },
        [this, name = QFileInfo(path).fileName()](const Result<Read> &read) {
            if (read)
                askBeforeImport(read->table, name, read->plan);
            else
                session().say({Message::Kind::Problem, read.error().message});
        });
}

void LinesTab::askBeforeImport(const RawTable &table, const QString &fileName, const TerritoriesPlan &plan)
{
    auto *dialog = new PlanDialog(plan, fileName, this);
    connect(dialog, &QDialog::accepted, this, [this, table, fileName] { importTable(table, fileName); });
    dialog->open();
}

void LinesTab::importTable(const RawTable &table, const QString &fileName)
{
    const QString label = tr("Replace the territories by %1").arg(fileName);
    const QString actor = session().actor();
    const QDateTime now = session().now();
    const auto deed = [=](Workspace &workspace, const Progress &) -> Result<OperationId> {
        const Result<TerritoriesResult> done = importTerritories(workspace, table, actor, now);
        return done ? Result<OperationId>(done->operation) : Result<OperationId>(done.error());
    };
    session().perform(label, deed, nullptr, {}, tr("Import territories"));
}

} // namespace lw
