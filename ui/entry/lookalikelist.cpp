// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/entry/lookalikelist.h"

#include "ui/dialogs/choicelist.h"
#include "ui/entry/previewtext.h"
#include "ui/models/contactban.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int kShownRows = 4;
}

LookAlikeList::LookAlikeList(QWidget *parent)
    : QWidget(parent)
{
    m_model = new QStandardItemModel(0, 6, this);
    m_model->setHorizontalHeaderLabels(
        {tr("Lead"), tr("Name"), tr("Company"), tr("Status"), tr("Owner"), tr("In common")});
    m_table = makeChoiceTable(u"newLeadAlikes"_s, m_model, this);
    m_table->setAccessibleName(tr("Leads that look like it"));
    m_table->setToolTip(tr("Enter opens the lead"));
    m_table->installEventFilter(this);
    m_table->setFixedHeight(m_table->verticalHeader()->defaultSectionSize() * (kShownRows + 1) + 8);
    m_label = plainLabel({}, this);
    m_label->setObjectName(u"newLeadAlikesLabel"_s);
    m_label->setBuddy(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_label);
    layout->addWidget(m_table);
    connect(m_table, &QTableView::clicked, this, &LookAlikeList::openCurrent);
    hide();
}

void LookAlikeList::setLookAlikes(const QList<LookAlike> &lookAlikes, bool hasMore)
{
    const QString before = currentKey(m_table);
    m_model->removeRows(0, m_model->rowCount());
    for (const LookAlike &alike : lookAlikes) {
        const LeadRecord &record = alike.record;
        const QString number = QString::number(record.lead.id.value);
        addChoice(m_model,
                  {number, shownText(record.person.shownName()), shownText(record.company.name),
                   labelOf(record.lead.status), shownText(record.lead.owner), agreementText(alike)},
                  number);
        markBan(m_model->item(m_model->rowCount() - 1, 1), record);
    }
    setCurrentKey(m_table, before);
    m_label->setText(hasMore ? tr("The likeliest %1 look-alikes").arg(kLookAlikesShown)
                             : tr("%n look-alike(s)", nullptr, int(lookAlikes.size())));
    setVisible(!lookAlikes.isEmpty());
}

bool LookAlikeList::isInUse() const
{
    return m_table->hasFocus();
}

void LookAlikeList::openCurrent()
{
    if (const qint64 number = currentKey(m_table).toLongLong(); number > 0)
        Q_EMIT leadWanted(number);
}

// In the list Enter opens; it must not reach the default button.
bool LookAlikeList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        const bool isEnter = pressed->key() == Qt::Key_Return || pressed->key() == Qt::Key_Enter;
        if (isEnter && (pressed->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
            openCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace lw
