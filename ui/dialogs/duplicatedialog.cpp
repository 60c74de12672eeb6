// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/duplicatedialog.h"

#include "core/base/fold.h"
#include "core/contacts/addressline.h"
#include "ui/dialogs/choicelist.h"
#include "ui/models/contactban.h"
#include "ui/session/session.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kPauseMs = 120;

constexpr Field kCompared[] = {
    Field::FullName,   Field::Company,       Field::Email,   Field::Phone,      Field::Mobile,
    Field::Title,      Field::Street,        Field::City,    Field::PostalCode, Field::Country,
    Field::Product,    Field::ExpectedValue, Field::Message, Field::Source,     Field::Campaign,
    Field::ReceivedAt, Field::Stage,         Field::Status,  Field::Owner,      Field::ExternalId,
};

QString displayed(const LeadRecord &record, Field field, const QByteArray &zoneId)
{
    if (field == Field::ReceivedAt)
        return instantText(record.lead.receivedAt(), zoneId);
    if (field == Field::Stage)
        return labelOf(record.lead.stage);
    if (field == Field::Status)
        return labelOf(record.lead.status);
    if (field == Field::Street)
        return shownText(streetLine(record.person.address));
    if (field == Field::ExpectedValue && record.lead.expectedValue)
        return moneyText(record.lead.expectedValue);
    return shownText(textOf(record, field));
}

QString labelsOf(const QList<Field> &fields)
{
    QStringList labels;
    for (const Field field : fields)
        labels += labelOf(field);
    return labels.join(u", "_s);
}

} // namespace

DuplicateDialog::DuplicateDialog(Session &session, LeadId lead, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_lead(lead)
    , m_originals(new QStandardItemModel(0, 6, this))
    , m_fields(new QStandardItemModel(0, 4, this))
{
    setObjectName(u"duplicateDialog"_s);
    setWindowTitle(tr("Lead %1 is a duplicate of").arg(lead.value));
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    createViews();
    connectAll();
    search();
}

void DuplicateDialog::createViews()
{
    m_originals->setHorizontalHeaderLabels(
        {tr("No."), tr("Name"), tr("Company"), tr("Received"), tr("Status"), tr("Agrees in")});
    m_list = makeChoiceTable(u"duplicateList"_s, m_originals, this);
    m_list->setAccessibleName(tr("Leads that may be the original"));
    m_search = new SteeringLine(m_list, this);
    m_search->setObjectName(u"duplicateSearch"_s);
    m_search->setPlaceholderText(tr("Register number, name, company or e-mail"));
    QLabel *label = plainLabel(tr("&Search"), this);
    label->setBuddy(m_search);
    m_comparison = makeChoiceTable(u"duplicateComparison"_s, m_fields, this);
    m_comparison->setAccessibleName(tr("Both leads side by side"));
    m_comparison->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_comparison->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_comparison->horizontalHeader()->setStretchLastSection(false);
    m_hint = hintLabel({}, this);
    m_hint->setObjectName(u"duplicateHint"_s);
    auto *buttons = new QDialogButtonBox(this);
    m_act = addButtons(buttons, tr("Merge"), this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 2);
    layout->addWidget(m_comparison, 3);
    layout->addWidget(m_hint);
    layout->addWidget(buttons);
    setTabOrder(m_search, m_list);
    setTabOrder(m_list, m_comparison);
    resize(820, 620);
    m_search->setFocus();
}

void DuplicateDialog::connectAll()
{
    connect(m_search, &QLineEdit::textChanged, this, &DuplicateDialog::expectSearch);
    connect(&m_pause, &QTimer::timeout, this, &DuplicateDialog::search);
    connect(&m_session, &Session::columnsChanged, this, &DuplicateDialog::expectSearch);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DuplicateDialog::compare);
    connect(m_list, &QTableView::doubleClicked, this, &DuplicateDialog::accept);
}

// Until the answer is there, Enter must not take what an earlier text found.
void DuplicateDialog::expectSearch()
{
    m_isShown = false;
    ++m_searches;
    m_act->setEnabled(false);
    m_pause.start();
}

void DuplicateDialog::search()
{
    const int asked = ++m_searches;
    m_session.ask<OriginalsFound>(
        this,
        [columns = m_session.columns(), lead = m_lead, typed = m_search->text()](
            Workspace &workspace, const Progress &) { return findOriginals(workspace, columns.get(), lead, typed); },
        [this, asked](const Result<OriginalsFound> &found) {
            if (asked != m_searches)
                return;
            if (found)
                take(*found);
            else
                m_hint->setText(found.error().message);
        });
}

// Whoever has moved down the list stays where they are; else the first is the one.
void DuplicateDialog::take(const OriginalsFound &found)
{
    const QString before = m_list->currentIndex().row() > 0 ? currentKey(m_list) : QString();
    m_found = found;
    m_isShown = true;
    m_originals->removeRows(0, m_originals->rowCount());
    for (const Original &original : std::as_const(m_found.originals)) {
        const LeadRecord &record = original.record;
        const QString number = QString::number(record.lead.id.value);
        addChoice(m_originals,
                  {number, shownText(record.person.shownName()), shownText(record.company.name),
                   displayed(record, Field::ReceivedAt, m_session.settings().zoneId), labelOf(record.lead.status),
                   labelsOf(original.matching)},
                  number);
        markBan(m_originals->item(m_originals->rowCount() - 1, 1), record);
    }
    fitColumns(m_list);
    setCurrentKey(m_list, before);
    compare();
}

const Original *DuplicateDialog::current() const
{
    const qint64 number = m_isShown ? currentKey(m_list).toLongLong() : 0;
    const auto found = std::ranges::find_if(
        m_found.originals, [number](const Original &original) { return original.record.lead.id.value == number; });
    return found == m_found.originals.end() ? nullptr : &*found;
}

void DuplicateDialog::compare()
{
    const Original *original = current();
    m_fields->removeRows(0, m_fields->rowCount());
    m_fields->setHorizontalHeaderLabels({tr("Field"), tr("No. %1").arg(m_lead.value),
                                         original ? tr("No. %1").arg(original->record.lead.id.value) : QString(),
                                         tr("Compared")});
    if (original)
        addComparison(original->record);
    m_comparison->setCurrentIndex(m_fields->index(0, 0));
    m_act->setEnabled(original);
    m_hint->setText(hint());
}

// What differs says so in a word and stands out by its weight; colour would not reach everybody.
void DuplicateDialog::addComparison(const LeadRecord &other)
{
    QFont bold = m_comparison->font();
    bold.setBold(true);
    const QByteArray zone = m_session.settings().zoneId;
    for (const Field field : kCompared) {
        const QString left = textOf(m_found.lead, field);
        const QString right = textOf(other, field);
        if (left.isEmpty() && right.isEmpty())
            continue;
        const bool differs = fold(left) != fold(right);
        const QString verdict = !differs          ? tr("same")
                                : left.isEmpty()  ? tr("only in No. %1").arg(other.lead.id.value)
                                : right.isEmpty() ? tr("only in No. %1").arg(m_lead.value)
                                                  : tr("differs");
        addChoice(m_fields,
                  {labelOf(field), displayed(m_found.lead, field, zone), displayed(other, field, zone), verdict},
                  nameOf(field));
        for (int column = 0; differs && column < m_fields->columnCount(); ++column)
            m_fields->item(m_fields->rowCount() - 1, column)->setFont(bold);
    }
}

QString DuplicateDialog::hint() const
{
    const Original *original = current();
    const QString typed = m_search->text().trimmed();
    if (!original && !typed.isEmpty())
        return m_session.columns() ? tr("No other lead has “%1”.").arg(shownText(typed))
                                   : tr("The leads are still being read; a register number can be found already.");
    if (!original)
        return tr("Nothing like this lead was noticed at intake. Search for the one it repeats.");
    const QString consequence =
        tr("Lead %1 is merged into lead %2: its inquiries go there, and lead %2 stays as it is.")
            .arg(m_lead.value)
            .arg(original->record.lead.id.value);
    if (m_found.total <= m_found.originals.size())
        return consequence;
    return tr("%1 The newest %2 of %3 are listed; write more to see fewer.")
        .arg(consequence, QLocale().toString(m_found.originals.size()), QLocale().toString(m_found.total));
}

void DuplicateDialog::accept()
{
    const Original *original = current();
    if (!original)
        return;
    Q_EMIT chosen(original->record.lead.id);
    QDialog::accept();
}

} // namespace lw
