// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/settingstab.h"

#include "core/workspace/changesettings.h"
#include "ui/text/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/widgets.h"

#include <QComboBox>
#include <QCompleter>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimeZone>

namespace lw
{

using namespace Qt::StringLiterals;

SettingsTab::SettingsTab(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    setObjectName(u"settingsTab"_s);
    createViews();
    connectAll();
    refresh();
    check();
}

void SettingsTab::createViews()
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *sheet = new QWidget(scroll);
    auto *form = new QFormLayout(sheet);
    addCompany(form);
    addResponsePoint(form);
    addCalendar(form);
    scroll->setWidget(sheet);
    m_problem = plainLabel({}, this);
    m_problem->setObjectName(u"settingsProblem"_s);
    setTextColour(m_problem, &Theme::late);
    m_problem->setWordWrap(true);
    m_save = new QPushButton(tr("&Save settings"), this);
    m_save->setObjectName(u"settingsSave"_s);
    m_discard = new QPushButton(tr("&Discard changes"), this);
    m_discard->setObjectName(u"settingsDiscard"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_problem, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(hintLabel(tr("What holds for the whole workspace and everybody who opens it."), this));
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
}

void SettingsTab::addCompany(QFormLayout *form)
{
    m_company = new QLineEdit(this);
    m_company->setObjectName(u"settingsCompany"_s);
    m_company->setMaxLength(1000);
    m_zone = new QComboBox(this);
    m_zone->setObjectName(u"settingsZone"_s);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromUtf8(zone));
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_officeHours = hintLabel({}, this);
    m_officeHours->setObjectName(u"settingsOfficeHours"_s);
    m_country = new QLineEdit(this);
    m_country->setObjectName(u"settingsCountry"_s);
    m_currency = new QLineEdit(this);
    m_currency->setObjectName(u"settingsCurrency"_s);
    m_currency->setMaxLength(3);
    m_margin = new QDoubleSpinBox(this);
    m_margin->setObjectName(u"settingsMargin"_s);
    m_margin->setRange(0.01, 100);
    m_margin->setDecimals(2);
    m_margin->setSuffix(tr(" %"));
    m_products = new QPlainTextEdit(this);
    m_products->setObjectName(u"settingsProducts"_s);
    m_products->setTabChangesFocus(true);
    m_products->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_products->setFixedHeight(fontMetrics().lineSpacing() * 6);
    addField(form, tr("Co&mpany name"), m_company, tr("Stands on reports and files."));
    addField(form, tr("&Time zone"), m_zone, tr("Days and weeks in lists and reports begin at midnight there."));
    form->addRow(QString(), m_officeHours);
    addField(form, tr("&Home country"), m_country,
             tr("For phone numbers and states that are written without a country."));
    addField(form, tr("C&urrency"), m_currency,
             tr("Three letters, like EUR. It cannot change any more once amounts are recorded."));
    addField(form, tr("Gross mar&gin"), m_margin, tr("Share of revenue; what the return on a source is counted from."));
    addField(form, tr("&Products"), m_products, tr("One a line. Territory lines and filters offer them."));
}

void SettingsTab::addResponsePoint(QFormLayout *form)
{
    const auto field = [&](const QString &name) {
        auto *line = new QLineEdit(this);
        line->setObjectName(name);
        line->setMaxLength(1000);
        return line;
    };
    m_phone = field(u"settingsResponsePhone"_s);
    m_url = field(u"settingsResponseUrl"_s);
    m_email = field(u"settingsResponseEmail"_s);
    m_address = field(u"settingsResponseAddress"_s);
    form->addRow(hintLabel(tr("The one place people are asked to respond to. Collateral is compared with it; leave "
                              "empty what there is not."),
                           this));
    addField(form, tr("Official te&lephone"), m_phone);
    addField(form, tr("Official we&b address"), m_url);
    addField(form, tr("Official &e-mail address"), m_email);
    addField(form, tr("Official p&ostal address"), m_address);
}

void SettingsTab::addCalendar(QFormLayout *form)
{
    const QLocale locale;
    m_weekStart = new QComboBox(this);
    m_weekStart->setObjectName(u"settingsWeekStart"_s);
    for (int day = 1; day <= 7; ++day)
        m_weekStart->addItem(locale.standaloneDayName(day), day);
    m_fiscalMonth = new QComboBox(this);
    m_fiscalMonth->setObjectName(u"settingsFiscalMonth"_s);
    for (int month = 1; month <= 12; ++month)
        m_fiscalMonth->addItem(locale.standaloneMonthName(month), month);
    m_paper = new QComboBox(this);
    m_paper->setObjectName(u"settingsPaper"_s);
    m_paper->addItem(tr("A4"), u"A4"_s);
    m_paper->addItem(tr("Letter"), u"Letter"_s);
    addField(form, tr("&Week starts on"), m_weekStart);
    addField(form, tr("&Fiscal year starts in"), m_fiscalMonth);
    addField(form, tr("Pape&r"), m_paper);
}

void SettingsTab::addField(QFormLayout *form, const QString &label, QWidget *field, const QString &hint)
{
    QLabel *name = plainLabel(label, this);
    name->setBuddy(field);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(field);
    if (!hint.isEmpty())
        column->addWidget(hintLabel(hint, this));
    form->addRow(name, column);
}

void SettingsTab::connectAll()
{
    for (QLineEdit *line : {m_company, m_currency, m_country, m_phone, m_url, m_email, m_address})
        connect(line, &QLineEdit::textChanged, this, &SettingsTab::check);
    for (QComboBox *choice : {m_zone, m_weekStart, m_fiscalMonth, m_paper})
        connect(choice, &QComboBox::currentTextChanged, this, &SettingsTab::check);
    connect(m_margin, &QDoubleSpinBox::valueChanged, this, &SettingsTab::check);
    connect(m_products, &QPlainTextEdit::textChanged, this, &SettingsTab::check);
    connect(m_save, &QPushButton::clicked, this, &SettingsTab::save);
    connect(m_discard, &QPushButton::clicked, this, [this] { show(m_session.settings()); });
    connect(&m_session, &Session::opened, this, &SettingsTab::refresh);
    connect(&m_session, &Session::factsChanged, this, &SettingsTab::refresh);
    connect(&m_session, &Session::factsChanged, this, &SettingsTab::check); // who acts, and with which roles
}

void SettingsTab::takeFocus()
{
    m_company->setFocus();
}

void SettingsTab::refresh()
{
    if (m_session.isOpen() && (!m_isShown || !isChanged()))
        show(m_session.settings());
}

void SettingsTab::show(const Settings &settings)
{
    m_company->setText(settings.companyName);
    m_zone->setCurrentText(QString::fromUtf8(settings.zoneId));
    m_currency->setText(settings.currency);
    m_country->setText(settings.homeCountry);
    m_phone->setText(settings.responsePhone);
    m_url->setText(settings.responseUrl);
    m_email->setText(settings.responseEmail);
    m_address->setText(settings.responseAddress);
    m_weekStart->setCurrentIndex(m_weekStart->findData(settings.weekStart));
    m_fiscalMonth->setCurrentIndex(m_fiscalMonth->findData(settings.fiscalStartMonth));
    m_margin->setValue(settings.margin * 100);
    m_shownMargin = m_margin->value();
    m_paper->setCurrentIndex(m_paper->findData(settings.paper));
    m_products->setPlainText(settings.products.join(u'\n'));
    const QByteArray officeZone = m_session.rulebook()->rulebook.calendar.zoneId;
    m_officeHours->setVisible(officeZone != settings.zoneId);
    m_officeHours->setText(
        tr("Deadlines count office hours in %1, as the rulebook says.").arg(shownText(QString::fromUtf8(officeZone))));
    m_shown = settings;
    m_shown = entered(); // as the fields have it
    m_isShown = true;
    check();
}

Settings SettingsTab::entered() const
{
    Settings settings = m_shown;
    settings.companyName = m_company->text();
    settings.zoneId = m_zone->currentText().trimmed().toUtf8();
    settings.currency = m_currency->text().toUpper();
    settings.homeCountry = m_country->text();
    settings.responsePhone = m_phone->text();
    settings.responseUrl = m_url->text();
    settings.responseEmail = m_email->text();
    settings.responseAddress = m_address->text();
    settings.weekStart = m_weekStart->currentData().toInt();
    settings.fiscalStartMonth = m_fiscalMonth->currentData().toInt();
    if (m_margin->value() != m_shownMargin) // a third stays a third, though the field rounds it
        settings.margin = m_margin->value() / 100;
    settings.paper = m_paper->currentData().toString();
    settings.products = m_products->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    return settings;
}

void SettingsTab::check()
{
    const bool changed = m_session.isOpen() && isChanged();
    const Result<Settings> checked = checkedSettings(entered());
    const QString problem = changed && !checked ? checked.error().message : QString();
    const QString refused = m_session.refusal(Right::ChangeSettings);
    m_problem->setText(refused.isEmpty() ? problem : refused);
    m_save->setEnabled(changed && problem.isEmpty() && refused.isEmpty());
    m_save->setToolTip(!refused.isEmpty() ? plainToolTip(refused)
                       : changed          ? problem
                                          : tr("Nothing has been changed."));
    m_discard->setEnabled(changed);
}

void SettingsTab::save()
{
    const Settings settings = entered();
    const QString actor = m_session.actor();
    const QDateTime now = m_session.now();
    m_session.perform(
        tr("Change the settings"),
        [=](Workspace &workspace, const Progress &) { return changeSettings(workspace, settings, actor, now); }, this,
        [this](const Result<OperationId> &done) {
            if (done)
                show(m_session.settings());
            else
                m_problem->setText(done.error().message);
        });
}

} // namespace lw
