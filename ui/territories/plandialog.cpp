// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/territories/plandialog.h"

#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QDialogButtonBox>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kMostShown = 1000; // more is no list to read; the numbers stand above it

QString number(qsizetype count)
{
    return QLocale().toString(count);
}

QString countsOf(const TerritoriesPlan &plan)
{
    QStringList parts{PlanDialog::tr("new: %1").arg(number(plan.added.size())),
                      PlanDialog::tr("gone: %1").arg(number(plan.gone.size())),
                      PlanDialog::tr("to somebody else: %1").arg(number(plan.otherOwner.size())),
                      PlanDialog::tr("changed otherwise: %1").arg(number(plan.changed.size())),
                      PlanDialog::tr("as before: %1").arg(number(plan.same))};
    if (!plan.conflicts.isEmpty())
        parts += PlanDialog::tr("conflicts: %1").arg(number(plan.conflicts.size()));
    return PlanDialog::tr("Lines %1.").arg(parts.join(u", "_s));
}

void addRow(QStandardItemModel &model, const QString &what, const QString &line, const QString &who)
{
    if (model.rowCount() >= kMostShown)
        return;
    QList<QStandardItem *> row;
    for (const QString &text : {what, shownText(line), shownText(who)})
        row += new QStandardItem(text); // the model owns it
    model.appendRow(row);
}

void fill(QStandardItemModel &model, const TerritoriesPlan &plan)
{
    for (const QString &conflict : plan.conflicts)
        addRow(model, PlanDialog::tr("Conflict"), conflict, {});
    for (const ChangedLine &line : plan.otherOwner)
        addRow(model, PlanDialog::tr("To somebody else"), territoryOf(line.now),
               PlanDialog::tr("%1 → %2").arg(recipientOf(line.was), recipientOf(line.now)));
    for (const CoverageLine &line : plan.gone)
        addRow(model, PlanDialog::tr("Gone"), territoryOf(line), recipientOf(line));
    for (const CoverageLine &line : plan.added)
        addRow(model, PlanDialog::tr("New"), territoryOf(line), recipientOf(line));
    for (const ChangedLine &line : plan.changed)
        addRow(model, PlanDialog::tr("Changed"), territoryOf(line.now), recipientOf(line.now));
    for (const QString &note : plan.notes)
        addRow(model, PlanDialog::tr("Note"), note, {});
}

} // namespace

PlanDialog::PlanDialog(const TerritoriesPlan &plan, const QString &fileName, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"planDialog"_s);
    setWindowTitle(tr("Replace the territories by %1").arg(shownText(fileName)));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *model = new QStandardItemModel(0, 3, this);
    model->setHorizontalHeaderLabels({tr("What"), tr("Territory"), tr("Recipient")});
    fill(*model, plan);
    QTableView *table = makeTable(u"planTable"_s, this);
    table->setModel(model);
    table->setAccessibleName(windowTitle());
    fitColumns(table);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *replace = buttons->addButton(tr("Replace territories"), QDialogButtonBox::AcceptRole);
    replace->setObjectName(u"save"_s);
    replace->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    QLabel *counts = plainLabel(countsOf(plan), this);
    counts->setObjectName(u"planCounts"_s);
    layout->addWidget(counts);
    if (!plan.newReps.isEmpty())
        layout->addWidget(hintLabel(tr("They become reps: %1.").arg(shownText(plan.newReps.join(u", "_s))), this));
    layout->addWidget(table, 1);
    layout->addWidget(hintLabel(tr("Leads that have an owner keep it. The change can be undone."), this));
    layout->addWidget(buttons);
    resize(720, 460);
    replace->setFocus();
}

} // namespace lw
