// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/campaigndialog.h"

#include "ui/setup/inputs.h"
#include "ui/text/text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

CampaignDialog::CampaignDialog(const Campaign &campaign, const CampaignChoices &choices, QWidget *parent)
    : FormDialog(campaign.id ? tr("Change a campaign") : tr("Add a campaign"), parent)
    , m_before(campaign)
    , m_choices(choices)
{
    setObjectName(u"campaignDialog"_s);
    m_choices.campaigns.removeIf([&](const Campaign &other) { return other.id == campaign.id; });
    m_taken = keyCodesOf(m_choices.campaigns);
    createViews();
    fill();
    finish(campaign.id ? tr("Save campaign") : tr("Add campaign"));
    m_name->setFocus();
    m_name->selectAll();
}

QLineEdit *CampaignDialog::text(const QString &name)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(name);
    return line;
}

void CampaignDialog::createViews()
{
    m_name = text(u"campaignName"_s);
    m_name->setMaxLength(200);
    m_source = new QComboBox(this);
    m_source->setObjectName(u"campaignSource"_s);
    m_source->addItem(tr("No source"), qint64(0));
    for (const Source &source : m_choices.sources)
        m_source->addItem(shownText(source.name), source.id.value);
    m_owner = text(u"campaignOwner"_s);
    m_owner->setMaxLength(200);
    m_keyCodes = text(u"campaignKeyCodes"_s);
    m_keyCodes->setMaxLength(1000);
    m_start = new DayField(tr("First day"), m_choices.today, this);
    m_start->setObjectName(u"campaignStart"_s);
    m_end = new DayField(tr("Last day"), m_choices.today, this);
    m_end->setObjectName(u"campaignEnd"_s);
    QFormLayout *form = addForm();
    addField(form, tr("Na&me"), m_name, tr("One planned spend: “Spring mailing 2026”."));
    addField(form, tr("&Source"), m_source,
             tr("Its costs go with it when it moves. Leads keep the source they came from."));
    addField(form, tr("&Key codes"), m_keyCodes,
             tr("Printed on its pieces, one blank apart. A code that comes back with a lead fills in campaign, source "
                "and channel."));
    addField(form, tr("O&wner"), m_owner);
    addField(form, tr("S&tarts"), m_start);
    addField(form, tr("E&nds"), m_end);
    addPlan(form);
}

void CampaignDialog::addPlan(QFormLayout *form)
{
    QLineEdit *budget = text(u"campaignBudget"_s);
    QLineEdit *inquiries = text(u"campaignInquiries"_s);
    QLineEdit *qualified = text(u"campaignQualified"_s);
    QLineEdit *sales = text(u"campaignSales"_s);
    QLineEdit *revenue = text(u"campaignRevenue"_s);
    m_amounts = {{budget, &Campaign::budget}, {revenue, &Campaign::forecastRevenue}};
    m_counts = {{inquiries, &Campaign::forecastInquiries},
                {qualified, &Campaign::forecastQualified},
                {sales, &Campaign::forecastSales}};
    addField(form, tr("&Budget in %1").arg(m_choices.currency), budget);
    addField(form, tr("Expected &inquiries"), inquiries);
    addField(form, tr("Expected &qualified leads"), qualified);
    addField(form, tr("Expected sa&les"), sales);
    addField(form, tr("Expected &revenue in %1").arg(m_choices.currency), revenue,
             tr("Leave empty what is not planned; empty is not 0."));
}

void CampaignDialog::fill()
{
    m_name->setText(m_before.name);
    m_source->setCurrentIndex(std::max(0, m_source->findData(m_before.source.value)));
    m_owner->setText(m_before.owner);
    m_keyCodes->setText(m_before.keyCodes);
    m_start->setDay(m_before.start);
    m_end->setDay(m_before.end);
    for (const Amount &amount : std::as_const(m_amounts))
        amount.field->setText(amountText(m_before.*amount.value));
    for (const Count &count : std::as_const(m_counts))
        count.field->setText(countText(m_before.*count.value));
}

Campaign CampaignDialog::campaign() const
{
    Campaign entered = m_before;
    entered.name = m_name->text().simplified();
    entered.source = SourceId{m_source->currentData().toLongLong()};
    entered.owner = m_owner->text().simplified();
    entered.keyCodes = keyCodesIn(m_keyCodes->text()).join(u' ');
    entered.start = m_start->day();
    entered.end = m_end->day();
    for (const Amount &amount : m_amounts) {
        const Result<std::optional<Money>> read = readAmount(amount.field->text(), m_choices.currency);
        entered.*amount.value = read ? *read : std::nullopt;
    }
    for (const Count &count : m_counts) {
        const Result<std::optional<qint64>> read = readCount(count.field->text());
        entered.*count.value = read ? *read : std::nullopt;
    }
    return entered;
}

FormDialog::Problem CampaignDialog::problem() const
{
    const Campaign entered = campaign();
    const Problem names = problemWithNames(entered);
    return names.text.isEmpty() ? problemWithFigures(entered) : names;
}

FormDialog::Problem CampaignDialog::problemWithNames(const Campaign &entered) const
{
    if (entered.name.isEmpty())
        return {m_name, tr("A campaign needs a name.")};
    for (const Campaign &other : m_choices.campaigns) {
        if (other.source == entered.source && fold(other.name) == fold(entered.name))
            return {m_name, tr("This source has a campaign of this name already.")};
    }
    for (const QString &code : keyCodesIn(entered.keyCodes)) {
        const auto owner = std::ranges::find(m_choices.campaigns, m_taken.value(keyCodeKey(code)), &Campaign::id);
        if (m_taken.contains(keyCodeKey(code)) && owner != m_choices.campaigns.end())
            return {m_keyCodes, tr("“%1” belongs to the campaign “%2” already.").arg(code, shownText(owner->name))};
    }
    return {};
}

FormDialog::Problem CampaignDialog::problemWithFigures(const Campaign &entered) const
{
    if (entered.start.isValid() && entered.end.isValid() && entered.end < entered.start)
        return {m_end, tr("It ends before it starts.")};
    for (const Amount &amount : m_amounts) {
        const Result<std::optional<Money>> read = readAmount(amount.field->text(), m_choices.currency);
        if (!read)
            return {amount.field, read.error().message};
        if (*read && (*read)->minor < 0)
            return {amount.field, tr("It cannot be less than 0.")};
    }
    for (const Count &count : m_counts) {
        if (const Result<std::optional<qint64>> read = readCount(count.field->text()); !read)
            return {count.field, read.error().message};
    }
    return {};
}

} // namespace lw
