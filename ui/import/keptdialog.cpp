// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/keptdialog.h"

#include "core/leads/leadfields.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// Leads and inquiries are known by number; what people cannot look up is only named.
QString whatText(const KeptChange &change)
{
    if (change.table == u"lead" || change.table == u"inquiry" || change.table == u"clock")
        return KeptDialog::tr("Lead %1").arg(change.key);
    if (change.table == u"person")
        return KeptDialog::tr("A person");
    if (change.table == u"company")
        return KeptDialog::tr("A company");
    return change.table;
}

QString fieldText(const KeptChange &change)
{
    if (change.field.isEmpty())
        return KeptDialog::tr("all of it");
    const auto field = fieldFromName(change.field);
    return field ? labelOf(*field) : change.field;
}

QTableView *tableOf(const QList<KeptChange> &kept, QWidget *parent)
{
    auto *model = new QStandardItemModel(parent);
    model->setHorizontalHeaderLabels({KeptDialog::tr("What"), KeptDialog::tr("Field"), KeptDialog::tr("Why it stays")});
    for (const KeptChange &change : kept) {
        QList<QStandardItem *> row; // the model owns them
        for (const QString &text : {whatText(change), fieldText(change), change.why})
            row += new QStandardItem(shownText(text));
        model->appendRow(row);
    }
    QTableView *table = makeTable(u"keptChanges"_s, parent);
    table->setAccessibleName(KeptDialog::tr("What stays"));
    table->setModel(model);
    fitColumns(table);
    return table;
}

} // namespace

KeptDialog::KeptDialog(const QString &fileName, const QList<KeptChange> &kept, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"keptDialog"_s);
    setWindowTitle(tr("Some of the import stays"));
    auto *what =
        plainLabel(tr("%n change(s) were made to the leads of %1 since it was imported, and stay. The rest was "
                      "taken back.",
                      nullptr, int(kept.size()))
                       .arg(shownText(fileName)),
                   this);
    what->setObjectName(u"keptText"_s);
    what->setWordWrap(true);
    QTableView *table = tableOf(kept, this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(what);
    layout->addWidget(table, 1);
    layout->addWidget(buttons);
    resize(560, 320);
    table->setCurrentIndex(table->model()->index(0, 0));
    table->setFocus();
}

} // namespace lw
