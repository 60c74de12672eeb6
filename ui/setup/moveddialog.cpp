// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/moveddialog.h"

#include "ui/text/daytext.h"
#include "ui/widgets/widgets.h"

#include <QDialogButtonBox>
#include <QLocale>
#include <QStandardItemModel>
#include <QTableView>
#include <QTimeZone>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kMostShown = 1000; // more is no list to read; the number stands above it

} // namespace

MovedDialog::MovedDialog(const QList<MovedDeadline> &moved, const QByteArray &zoneId, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"movedDialog"_s);
    setWindowTitle(tr("Deadlines that would move"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *model = new QStandardItemModel(0, 4, this);
    model->setHorizontalHeaderLabels({tr("Lead"), tr("Promise"), tr("Due now"), tr("Due then")});
    const QTimeZone zone(zoneId);
    const qsizetype shown = std::min(moved.size(), kMostShown);
    for (const MovedDeadline &each : moved.first(shown)) {
        QList<QStandardItem *> row;
        for (const QString &text : {QLocale().toString(each.lead.value), labelOf(each.kind),
                                    dayAndTimeText(each.was, zone), dayAndTimeText(each.now, zone)})
            row += new QStandardItem(text); // the model owns it
        model->appendRow(row);
    }
    QTableView *table = makeTable(u"movedTable"_s, this);
    table->setModel(model);
    table->setAccessibleName(windowTitle());
    fitColumns(table);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(plainLabel(tr("%Ln open deadline(s), the earliest first.", nullptr, int(moved.size())), this));
    if (shown < moved.size())
        layout->addWidget(hintLabel(tr("The first %1 are listed.").arg(QLocale().toString(shown)), this));
    layout->addWidget(table, 1);
    layout->addWidget(buttons);
    resize(640, 400);
    table->setCurrentIndex(model->index(0, 0));
    table->setFocus();
}

} // namespace lw
