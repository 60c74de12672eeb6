// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/rowconstants.h"

#include "core/store/campaignstore.h"
#include "core/store/sourcestore.h"
#include "ui/session/session.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QTimeZone>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kNameCharacters = 14;

struct OriginNames {
    QStringList sources;
    QStringList campaigns;
};

void sortNames(QStringList &names)
{
    names.removeDuplicates();
    std::ranges::sort(names, [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
}

Result<OriginNames> namesOf(const Workspace &workspace)
{
    const Result<QList<SourceUse>> sources = loadSources(workspace.database());
    if (!sources)
        return sources.error();
    const Result<QList<Campaign>> campaigns = loadCampaigns(workspace.database());
    if (!campaigns)
        return campaigns.error();
    OriginNames names;
    for (const SourceUse &use : *sources)
        names.sources += use.source.name;
    for (const Campaign &campaign : *campaigns)
        names.campaigns += campaign.name;
    sortNames(names.sources);
    sortNames(names.campaigns);
    return names;
}

QComboBox *makeBox(const QString &objectName, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(objectName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(kNameCharacters);
    return box;
}

QComboBox *makeNameBox(const QString &objectName, QWidget *parent)
{
    QComboBox *box = makeBox(objectName, parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    return box;
}

// New names to choose from; what is written there stays.
void offer(QComboBox &box, const QStringList &names)
{
    const QSignalBlocker quietly(box);
    const QString written = box.currentText();
    box.clear();
    box.addItems(names);
    box.setCurrentText(written);
}

void setOrRemove(QHash<QString, QString> &constants, Field field, const QString &value)
{
    constants.remove(nameOf(field));
    if (!value.isEmpty())
        constants.insert(nameOf(field), value);
}

QLabel *labelOf(const QString &text, QWidget *buddy, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setBuddy(buddy);
    return label;
}

} // namespace

RowConstants::RowConstants(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    createViews();
    for (const QComboBox *box : {m_source, m_campaign, m_zone})
        connect(box, &QComboBox::currentTextChanged, this, &RowConstants::changed);
    connect(&m_session, &Session::deedDone, this, [this] {
        if (isVisible())
            offerNames();
    });
}

void RowConstants::createViews()
{
    m_source = makeNameBox(u"importSource"_s, this);
    m_campaign = makeNameBox(u"importCampaign"_s, this);
    m_zone = makeBox(u"importZone"_s, this);
    m_zone->setMinimumContentsLength(28); // “America/Argentina/Catamarca” and its like
    m_zone->addItem(QString(), QByteArray());
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromUtf8(zone), zone);
    m_zoneLabel = labelOf(tr("Time &zone"), m_zone, this);
    m_zone->setToolTip(tr("Of dates and times that the file writes without one"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(labelOf(tr("For all rows: so&urce"), m_source, this));
    layout->addWidget(m_source);
    layout->addWidget(labelOf(tr("Ca&mpaign"), m_campaign, this));
    layout->addWidget(m_campaign);
    layout->addWidget(m_zoneLabel);
    layout->addWidget(m_zone);
    layout->addWidget(hintLabel(tr("What the file says itself comes first."), this), 1);
}

void RowConstants::offerNames()
{
    m_session.ask<OriginNames>(
        this, [](Workspace &workspace, const Progress &) { return namesOf(workspace); },
        [this](const Result<OriginNames> &names) {
            if (!names)
                return m_session.say({.kind = Message::Kind::Problem, .text = names.error().message});
            offer(*m_source, names->sources);
            offer(*m_campaign, names->campaigns);
        });
}

void RowConstants::setZone(const QByteArray &zoneId)
{
    m_zone->setItemText(0, tr("Ours: %1").arg(QString::fromUtf8(m_session.settings().zoneId)));
    if (m_zone->findData(zoneId) < 0)
        m_zone->addItem(QString::fromUtf8(zoneId), zoneId);
    m_zone->setCurrentIndex(m_zone->findData(zoneId));
}

void RowConstants::setMapping(const ColumnMapping &mapping)
{
    m_given = mapping;
    m_source->setCurrentText(mapping.constants.value(nameOf(Field::Source)));
    m_campaign->setCurrentText(mapping.constants.value(nameOf(Field::Campaign)));
    setZone(mapping.zoneId);
}

void RowConstants::followMapping(const ColumnMapping &mapping)
{
    ColumnMapping chosen = m_given;
    putInto(chosen);
    ColumnMapping next = mapping;
    for (const Field field : {Field::Source, Field::Campaign}) {
        const QString value = chosen.constants.value(nameOf(field));
        if (value != m_given.constants.value(nameOf(field)))
            setOrRemove(next.constants, field, value);
    }
    if (chosen.zoneId != m_given.zoneId)
        next.zoneId = chosen.zoneId;
    setMapping(next);
    m_given = mapping;
}

void RowConstants::putInto(ColumnMapping &mapping) const
{
    setOrRemove(mapping.constants, Field::Source, m_source->currentText().trimmed());
    setOrRemove(mapping.constants, Field::Campaign, m_campaign->currentText().trimmed());
    mapping.zoneId = m_zone->currentData().toByteArray();
}

void RowConstants::showZone(bool shown)
{
    m_zone->setVisible(shown);
    m_zoneLabel->setVisible(shown);
}

} // namespace lw
