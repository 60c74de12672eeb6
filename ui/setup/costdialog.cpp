// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/costdialog.h"

#include "ui/setup/inputs.h"
#include "ui/text/text.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

CostDialog::CostDialog(const CostLine &line, const CostChoices &choices, QWidget *parent)
    : FormDialog(line.id ? tr("Change a cost") : tr("Add a cost"), parent)
    , m_before(line)
    , m_choices(choices)
{
    setObjectName(u"costDialog"_s);
    createViews();
    fill();
    connect(m_source, &QComboBox::currentIndexChanged, this, &CostDialog::offerCampaigns);
    connect(m_campaign, &QComboBox::currentIndexChanged, this, &CostDialog::takeSource);
    finish(line.id ? tr("Save cost") : tr("Add cost"));
    m_source->setFocus();
}

void CostDialog::createViews()
{
    m_source = new QComboBox(this);
    m_source->setObjectName(u"costSource"_s);
    m_source->addItem(tr("No source"), qint64(0));
    for (const Source &source : m_choices.sources)
        m_source->addItem(shownText(source.name), source.id.value);
    m_campaign = new QComboBox(this);
    m_campaign->setObjectName(u"costCampaign"_s);
    m_day = new QDateEdit(this);
    m_day->setObjectName(u"costDay"_s);
    m_day->setCalendarPopup(true);
    m_amount = new QLineEdit(this);
    m_amount->setObjectName(u"costAmount"_s);
    m_kind = new QComboBox(this);
    m_kind->setObjectName(u"costKind"_s);
    m_kind->setEditable(true);
    m_kind->addItems(m_choices.kinds);
    QFormLayout *form = addForm();
    addField(form, tr("&Source"), m_source);
    addField(form, tr("&Campaign"), m_campaign, tr("Choosing one fills in its source."));
    addField(form, tr("&Day"), m_day, tr("Reports count the cost in the period this day lies in."));
    addField(form, tr("&Amount in %1").arg(m_choices.currency), m_amount,
             tr("Leave it empty while it is not known. Reports then say “unknown”, which is not 0."));
    addField(form, tr("&Kind"), m_kind, tr("Stand rent, printing, clicks. May stay empty."));
}

void CostDialog::offerCampaigns()
{
    const qint64 source = m_source->currentData().toLongLong();
    const QVariant chosen = m_campaign->currentData();
    const QSignalBlocker quiet(m_campaign); // the same campaign stays chosen where it can
    m_campaign->clear();
    m_campaign->addItem(tr("No campaign"), qint64(0));
    for (const Campaign &campaign : m_choices.campaigns) {
        if (source == 0 || !campaign.source || campaign.source.value == source)
            m_campaign->addItem(shownText(campaign.name), campaign.id.value);
    }
    m_campaign->setCurrentIndex(std::max(0, m_campaign->findData(chosen)));
    check();
}

// A campaign is the child of one source, so choosing it says the source too.
void CostDialog::takeSource()
{
    const CampaignId chosen{m_campaign->currentData().toLongLong()};
    const auto campaign = std::ranges::find(m_choices.campaigns, chosen, &Campaign::id);
    if (campaign != m_choices.campaigns.end() && campaign->source)
        m_source->setCurrentIndex(std::max(0, m_source->findData(campaign->source.value)));
}

void CostDialog::fill()
{
    m_source->setCurrentIndex(std::max(0, m_source->findData(m_before.source.value)));
    offerCampaigns();
    m_campaign->setCurrentIndex(std::max(0, m_campaign->findData(m_before.campaign.value)));
    m_day->setDate(m_before.day);
    m_amount->setText(amountText(m_before.amount));
    m_kind->setCurrentText(m_before.kind);
}

Result<std::optional<Money>> CostDialog::amount() const
{
    return readAmount(m_amount->text(), m_choices.currency);
}

CostLine CostDialog::line() const
{
    CostLine line = m_before;
    line.source = SourceId{m_source->currentData().toLongLong()};
    line.campaign = CampaignId{m_campaign->currentData().toLongLong()};
    line.day = m_day->date();
    const Result<std::optional<Money>> read = amount();
    line.amount = read ? *read : std::nullopt;
    line.kind = m_kind->currentText().simplified();
    return line;
}

FormDialog::Problem CostDialog::problem() const
{
    if (m_choices.sources.isEmpty() && m_choices.campaigns.isEmpty())
        return {m_source, tr("A cost belongs to a source, and there is none yet. Add it under “Sources” first.")};
    const CostLine entered = line();
    if (!entered.source && !entered.campaign)
        return {m_source, tr("Choose the source or the campaign the money was spent on.")};
    if (const Result<std::optional<Money>> read = amount(); !read)
        return {m_amount, read.error().message};
    return {};
}

} // namespace lw
