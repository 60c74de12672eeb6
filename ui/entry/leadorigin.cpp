// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/entry/leadform.h"

#include "core/base/fold.h"
#include "ui/text/text.h"

#include <utility>

// Where a lead comes from: key code, campaign, source and channel fill one another.

namespace lw
{

using namespace Qt::StringLiterals;

// What somebody wrote stays; what a key code or campaign filled gives way to the next one.
void LeadForm::followKeyCode()
{
    if (m_sort == EntrySort::BingoCard)
        return; // a reader's card names publication and issue itself
    const Campaign *campaign = m_choices.campaignOf(text(Field::KeyCode));
    const Source *source = campaign ? m_choices.sourceOf(*campaign) : nullptr;
    const auto fill = [this](Field field, QString &filled, const QString &value) {
        if (!text(field).isEmpty() && text(field) != filled)
            return;
        m_isFilling = true;
        setText(nameOf(field), value);
        m_isFilling = false;
        filled = value;
    };
    fill(Field::Source, m_filledSource, source ? source->name : QString());
    fill(Field::Campaign, m_filledCampaign, campaign ? campaign->name : QString());
}

void LeadForm::followCampaign()
{
    if (!text(Field::Source).isEmpty() && text(Field::Source) != m_filledSource)
        return;
    const QString name = fold(text(Field::Campaign));
    const Source *only = nullptr;
    for (const Campaign &campaign : std::as_const(m_choices.campaigns)) {
        if (name.isEmpty() || fold(campaign.name) != name)
            continue;
        if (only)
            return; // two sources have a campaign of this name
        only = m_choices.sourceOf(campaign);
    }
    m_filledSource = only ? only->name : QString();
    m_isFilling = true;
    setText(nameOf(Field::Source), m_filledSource);
    m_isFilling = false;
}

void LeadForm::showOrigin()
{
    const QString name = text(Field::Source);
    const Source *known = m_choices.sourceNamed(name);
    if (name.isEmpty())
        setHint(Field::Source, {});
    else if (known)
        setHint(Field::Source, known->channel.isEmpty() && channel().isEmpty()
                                   ? tr("No channel")
                                   : tr("Channel: %1").arg(shownText(channel())));
    else
        setHint(Field::Source, channel().isEmpty() ? tr("A new source, without a channel")
                                                   : tr("A new source; channel: %1").arg(channel()));
    if (m_sort == EntrySort::BingoCard)
        return setHint(Field::KeyCode, circledHint());
    const QString code = text(Field::KeyCode);
    const Campaign *campaign = m_choices.campaignOf(code);
    const Source *source = campaign ? m_choices.sourceOf(*campaign) : nullptr;
    setHint(Field::KeyCode, code.isEmpty() ? QString()
                            : !campaign    ? tr("No campaign has this key code; it is kept as written.")
                            : source
                                ? tr("Campaign “%1” of “%2”").arg(shownText(campaign->name), shownText(source->name))
                                : tr("Campaign “%1”").arg(shownText(campaign->name)));
}

QStringList LeadForm::circled() const
{
    return keyCodesIn(text(nameOf(Field::KeyCode)));
}

QString LeadForm::circledHint() const
{
    QStringList lines;
    for (const QString &number : circled()) {
        const Campaign *campaign = m_choices.campaignOf(number);
        lines += campaign ? tr("%1: campaign “%2”").arg(number, shownText(campaign->name))
                          : tr("%1: kept as written").arg(number);
    }
    return lines.isEmpty() ? tr("All numbers circled on the card, with blanks between them") : lines.join(u"; "_s);
}

// A source that is known keeps its channel; what the entry is tells that of a new one.
QString LeadForm::channel() const
{
    const Source *known = m_choices.sourceNamed(text(nameOf(Field::Source)));
    if (text(nameOf(Field::Source)).isEmpty())
        return {};
    return known && !known->channel.isEmpty() ? known->channel : channelOf(m_sort);
}

QString LeadForm::message() const
{
    const QString typed = text(nameOf(Field::Message));
    const QStringList numbers = m_sort == EntrySort::BingoCard ? circled() : QStringList();
    if (numbers.isEmpty())
        return typed;
    const QString circledText = tr("Circled on the reader-service card: %1").arg(numbers.join(u", "_s));
    return typed.isEmpty() ? circledText : QString(typed + u'\n' + circledText);
}

} // namespace lw
