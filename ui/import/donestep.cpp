// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/donestep.h"

#include "ui/import/importwords.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QHBoxLayout>
#include <QHeaderView>
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

QPushButton *makeButton(const QString &text, const QString &objectName, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    return button;
}

QLabel *makeLine(const QString &objectName, QWidget *parent)
{
    QLabel *label = plainLabel({}, parent);
    label->setObjectName(objectName);
    label->setWordWrap(true);
    return label;
}

} // namespace

DoneStep::DoneStep(QWidget *parent)
    : QWidget(parent)
{
    createViews();
    connectAll();
}

void DoneStep::createViews()
{
    m_title = headingLabel({}, this);
    m_title->setObjectName(u"importDoneTitle"_s);
    m_counts = makeLine(u"importDoneCounts"_s, this);
    m_difference = makeLine(u"importDifference"_s, this);
    m_undoHint = makeLine(u"importUndoHint"_s, this);
    m_showLeads = makeButton(tr("Show the ne&w leads"), u"importShowLeads"_s, this);
    m_undo = makeButton(tr("&Undo this import"), u"importUndo"_s, this);
    m_saveRejects = makeButton(tr("Save re&jected rows…"), u"importDoneSaveRejects"_s, this);
    m_another = makeButton(tr("Import &another file"), u"importAnother"_s, this);
    QTableView *owners = makeTable(u"importDoneOwners"_s, this);
    owners->horizontalHeader()->setStretchLastSection(false);
    owners->setAccessibleName(tr("New leads by owner"));
    m_owners = new QStandardItemModel(this);
    owners->setModel(m_owners);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_showLeads, m_undo, m_saveRejects, m_another})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    for (QLabel *line : {m_title, m_counts, m_difference, m_undoHint})
        layout->addWidget(line);
    layout->addLayout(buttons);
    layout->addWidget(owners, 1);
}

void DoneStep::connectAll()
{
    connect(m_showLeads, &QPushButton::clicked, this, &DoneStep::newLeadsWanted);
    connect(m_undo, &QPushButton::clicked, this, &DoneStep::undoWanted);
    connect(m_saveRejects, &QPushButton::clicked, this, &DoneStep::saveRejectsWanted);
    connect(m_another, &QPushButton::clicked, this, &DoneStep::anotherWanted);
}

void DoneStep::setReport(const QString &fileName, const IntakeSummary &summary, const QString &difference)
{
    m_title->setText(tr("%n row(s) of %1 imported", nullptr, int(writtenRows(summary))).arg(shownText(fileName)));
    m_counts->setText(countsText(summary));
    m_difference->setText(difference);
    m_difference->setVisible(!difference.isEmpty());
    m_saveRejects->setEnabled(summary.rejected > 0);
    m_hasNewLeads = summary.leadsNew + summary.screenedOut > 0;
    fillOwners(*m_owners, summary);
    setUndo(Undo::Latest);
    setFocusProxy(m_hasNewLeads ? m_showLeads : m_another);
}

void DoneStep::setUndo(Undo undo)
{
    m_undo->setEnabled(undo == Undo::Latest);
    m_showLeads->setEnabled(m_hasNewLeads && undo != Undo::Undone);
    switch (undo) {
    case Undo::Latest: m_undoHint->clear(); break;
    case Undo::NotLatest:
        m_undoHint->setText(tr("Other changes came after this import. Under “Earlier imports”, where “Import another "
                               "file” leads, it can be taken back all the same; what people changed since stays."));
        break;
    case Undo::Undone: m_undoHint->setText(tr("This import was taken back.")); break;
    }
    m_undoHint->setVisible(undo != Undo::Latest);
}

} // namespace lw
