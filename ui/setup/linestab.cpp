// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/linestab.h"

#include "core/files/csvreader.h"
#include "core/workspace/changerulebook.h"
#include "core/workspace/territoryimport.h"
#include "ui/dialogs/filepicker.h"
#include "ui/models/linesmodel.h"
#include "ui/setup/linedialog.h"

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
    addNote(tr("Asked in this order, whatever the order of the list: existing owner › major account › grandfathered › "
               "house › product or value › street › postcode (the longest first) › city › area code › county › state › "
               "country › everything else."),
            u"linesPrecedence"_s);
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
    reload();
}

QString LinesTab::remarkOn(const CoverageLine &line) const
{
    const Rep *owner = session().rulebook()->rulebook.findRep(line.owner);
    if (line.to.isValid() && line.to < session().today())
        return tr("Ended on %1; decides nothing now.").arg(dayText(line.to));
    if (line.from.isValid() && line.from > session().today())
        return tr("Begins on %1; decides nothing yet.").arg(dayText(line.from));
    if (!owner)
        return tr("The owner is not one of the reps, so the line decides nothing.");
    return owner->active ? QString() : tr("The owner is not active, so the line decides nothing.");
}

void LinesTab::reload()
{
    if (!session().isOpen())
        return;
    QList<LineRow> rows;
    for (const CoverageLine &line : session().rulebook()->rulebook.lines)
        rows += LineRow{.line = line, .remark = remarkOn(line)};
    replaceRows([&] { m_model->setRows(rows); });
    const auto idle = std::ranges::count_if(rows, [](const LineRow &row) { return !row.remark.isEmpty(); });
    setSummary(tr("Lines: %1, deciding today: %2")
                   .arg(QLocale().toString(rows.size()), QLocale().toString(rows.size() - idle)));
}

void LinesTab::add()
{
    openDialog({});
}

void LinesTab::edit(int row)
{
    openDialog(m_model->rows()[row].line);
}

void LinesTab::openDialog(const CoverageLine &line)
{
    if (!session().isOpen())
        return;
    auto *dialog = new LineDialog(line, session().rulebook()->rulebook.reps, session().settings().products,
                                  session().today(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, line] {
        if (dialog->line() != line)
            save(dialog->line());
    });
    dialog->open();
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

void LinesTab::importFile(const QString &path)
{
    const QString label = tr("Replace the territories by %1").arg(QFileInfo(path).fileName());
    const QString actor = session().actor();
    const QDateTime now = session().now();
    const auto deed = [=](Workspace &workspace, const Progress &) -> Result<OperationId> {
        const Result<RawTable> table = readCsv(path);
        if (!table)
            return table.error();
        const Result<TerritoriesResult> done = importTerritories(workspace, *table, actor, now);
        return done ? Result<OperationId>(done->operation) : Result<OperationId>(done.error());
    };
    session().perform(label, deed, nullptr, {}, tr("Import territories"));
}

} // namespace lw
