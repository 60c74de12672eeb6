// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/collateraldialog.h"

#include "ui/setup/inputs.h"
#include "ui/text/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/widgets.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSet>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// Those in use first, in their spelling; then the usual ones. Any other word may be typed.
QStringList offeredKinds(const QStringList &used)
{
    const QStringList all = used + QStringList{CollateralDialog::tr("Advertisement"),
                                               CollateralDialog::tr("Brochure"),
                                               CollateralDialog::tr("Business reply card"),
                                               CollateralDialog::tr("Catalogue"),
                                               CollateralDialog::tr("Data sheet"),
                                               CollateralDialog::tr("Flyer"),
                                               CollateralDialog::tr("Letter"),
                                               CollateralDialog::tr("Stand graphics"),
                                               CollateralDialog::tr("Web page")};
    QStringList once;
    QSet<QString> keys;
    for (const QString &kind : all) {
        if (!kind.isEmpty() && !keys.contains(fold(kind)))
            once += kind;
        keys.insert(fold(kind));
    }
    return once;
}

} // namespace

CollateralDialog::CollateralDialog(const Collateral &piece, const CollateralChoices &choices, QWidget *parent)
    : FormDialog(piece.id ? tr("Change a piece of collateral") : tr("Add a piece of collateral"), parent)
    , m_before(piece)
    , m_choices(choices)
    , m_codes(keyCodesOf(choices.campaigns))
{
    setObjectName(u"collateralDialog"_s);
    createViews();
    fill();
    connect(m_campaign, &QComboBox::currentIndexChanged, this, &CollateralDialog::offerKeyCodes);
    connect(m_keyCode, &QComboBox::activated, this, &CollateralDialog::takeCampaign);
    connect(m_keyCode->lineEdit(), &QLineEdit::editingFinished, this, &CollateralDialog::takeCampaign);
    connect(this, &FormDialog::edited, this, &CollateralDialog::judge);
    finish(piece.id ? tr("Save piece") : tr("Add piece"));
    m_title->setFocus();
    m_title->selectAll();
}

QLineEdit *CollateralDialog::text(const QString &name, int longest)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(name);
    line->setMaxLength(longest);
    return line;
}

void CollateralDialog::createViews()
{
    QFormLayout *form = addForm();
    addWhat(form);
    addPrinted(form);
    addWhen(form);
    m_verdict = plainLabel({}, this);
    m_verdict->setObjectName(u"collateralVerdict"_s);
    m_verdict->setAccessibleName(tr("What the check says"));
    m_verdict->setWordWrap(true);
    body()->addWidget(m_verdict);
}

void CollateralDialog::addWhat(QFormLayout *form)
{
    m_title = text(u"collateralTitle"_s, 1000);
    m_kind = new QComboBox(this);
    m_kind->setObjectName(u"collateralKind"_s);
    m_kind->setEditable(true);
    m_kind->addItems(offeredKinds(m_choices.kinds));
    m_kind->lineEdit()->setMaxLength(200);
    m_campaign = new QComboBox(this);
    m_campaign->setObjectName(u"collateralCampaign"_s);
    m_campaign->addItem(tr("No campaign"), qint64(0));
    for (const Campaign &campaign : m_choices.campaigns)
        m_campaign->addItem(shownText(campaign.name), campaign.id.value);
    m_keyCode = new QComboBox(this);
    m_keyCode->setObjectName(u"collateralKeyCode"_s);
    m_keyCode->setEditable(true);
    m_keyCode->setInsertPolicy(QComboBox::NoInsert);
    m_keyCode->lineEdit()->setMaxLength(200);
    addField(form, tr("T&itle"), m_title, tr("As people call the piece: “Pump brochure, 2nd edition”."));
    addField(form, tr("&Kind"), m_kind);
    addField(form, tr("&Campaign"), m_campaign);
    addField(form, tr("Ke&y code"), m_keyCode, tr("As printed. One that is known fills in its campaign."));
}

void CollateralDialog::addPrinted(QFormLayout *form)
{
    m_phone = text(u"collateralPhone"_s, 1000);
    m_url = text(u"collateralUrl"_s, 1000);
    m_email = text(u"collateralEmail"_s, 1000);
    m_address = text(u"collateralAddress"_s, 1000);
    addField(form, tr("&Telephone on it"), m_phone);
    addField(form, tr("&Web address on it"), m_url, tr("Pages below the official address are fine."));
    addField(form, tr("&E-mail address on it"), m_email);
    addField(form, tr("P&ostal address on it"), m_address, tr("As printed. Leave empty what the piece does not name."));
}

void CollateralDialog::addWhen(QFormLayout *form)
{
    m_printed = new DayField(tr("Printed"), m_choices.today, this);
    m_printed->setObjectName(u"collateralPrinted"_s);
    m_withdrawn = new DayField(tr("Withdrawn"), m_choices.today, this);
    m_withdrawn->setObjectName(u"collateralWithdrawn"_s);
    m_note = text(u"collateralNote"_s, 20000);
    addField(form, tr("P&rinted"), m_printed);
    addField(form, tr("With&drawn"), m_withdrawn, tr("From this day on it counts no more."));
    addField(form, tr("&Note"), m_note);
}

void CollateralDialog::fill()
{
    m_title->setText(m_before.title);
    m_kind->setCurrentText(m_before.kind);
    m_campaign->setCurrentIndex(std::max(0, m_campaign->findData(m_before.campaign.value)));
    offerKeyCodes();
    m_keyCode->setCurrentText(m_before.keyCode);
    m_phone->setText(m_before.phone);
    m_url->setText(m_before.url);
    m_email->setText(m_before.email);
    m_address->setText(m_before.address);
    m_printed->setDay(m_before.printedOn);
    m_withdrawn->setDay(m_before.withdrawnOn);
    m_note->setText(m_before.note);
}

void CollateralDialog::offerKeyCodes()
{
    const CampaignId chosen{m_campaign->currentData().toLongLong()};
    const QString typed = m_keyCode->currentText();
    const QSignalBlocker quiet(m_keyCode); // what was typed stays
    m_keyCode->clear();
    for (const Campaign &campaign : std::as_const(m_choices.campaigns)) {
        if (!chosen || campaign.id == chosen)
            m_keyCode->addItems(keyCodesIn(campaign.keyCodes));
    }
    m_keyCode->setCurrentIndex(-1);
    m_keyCode->setCurrentText(typed);
    check();
}

void CollateralDialog::takeCampaign()
{
    const CampaignId owner = m_codes.value(keyCodeKey(m_keyCode->currentText()));
    if (owner && m_campaign->currentData().toLongLong() == 0)
        m_campaign->setCurrentIndex(std::max(0, m_campaign->findData(owner.value)));
}

void CollateralDialog::judge()
{
    const QList<CollateralFinding> findings = checkCollateral(piece(), m_choices.settings, m_codes);
    QStringList lines;
    for (const CollateralFinding &finding : findings)
        lines += shownText(sentenceOf(finding));
    // A form just opened has no mistakes yet, only what is still to be filled.
    const auto open = m_title->text().isEmpty() ? &Theme::quiet : &Theme::late;
    setTextColour(m_verdict, findings.isEmpty() ? &Theme::fine : open);
    m_verdict->setText(findings.isEmpty() ? tr("Complies: what it prints is official.") : lines.join(u'\n'));
}

Collateral CollateralDialog::piece() const
{
    Collateral entered = m_before;
    entered.title = m_title->text().simplified();
    entered.kind = m_kind->currentText().simplified();
    entered.campaign = CampaignId{m_campaign->currentData().toLongLong()};
    entered.keyCode = m_keyCode->currentText().simplified();
    entered.phone = m_phone->text().simplified();
    entered.url = m_url->text().simplified();
    entered.email = m_email->text().simplified();
    entered.address = m_address->text().simplified();
    entered.printedOn = m_printed->day();
    entered.withdrawnOn = m_withdrawn->day();
    entered.note = m_note->text().simplified();
    return entered;
}

// A piece that deviates is saved all the same; the register says how things stand.
FormDialog::Problem CollateralDialog::problem() const
{
    const Collateral entered = piece();
    if (entered.title.isEmpty())
        return {m_title, tr("A piece needs a title.")};
    if (entered.printedOn.isValid() && entered.withdrawnOn.isValid() && entered.withdrawnOn < entered.printedOn)
        return {m_withdrawn, tr("It was withdrawn before it was printed.")};
    return {};
}

} // namespace lw
