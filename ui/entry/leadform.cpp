// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/entry/leadform.h"

#include "core/contacts/personname.h"
#include "ui/entry/inputtext.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QTimeZone>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

const QString kDepartment = u"department"_s;
const QString kVisited = u"customer_visited"_s;
const QString kCircled = u"circled_numbers"_s;
const QString kEntry = u"entry"_s;

QComboBox *choice(const QStringList &items, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->addItem(QString());
    box->addItems(items);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(18);
    return box;
}

} // namespace

LeadForm::LeadForm(const Settings &settings, const QList<Member> &members, QWidget *parent)
    : QWidget(parent)
    , m_homeCountry(settings.homeCountry)
    , m_zoneId(settings.zoneId)
{
    auto *left = new QFormLayout;
    auto *right = new QFormLayout;
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(24);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    createPerson(left);
    createOrigin(right);
    createWish(right);
    setFacts(settings, members);
    setSort(m_sort);
}

void LeadForm::setFacts(const Settings &settings, const QList<Member> &members)
{
    QStringList names;
    for (const Member &member : members) {
        if (member.active)
            names += member.name;
    }
    offerItems(at(Field::Referrer).widget, names);
    offerItems(at(Field::Product).widget, settings.products);
}

void LeadForm::createPerson(QFormLayout *form)
{
    const auto line = [&](Field field, const QString &label) { add(form, nameOf(field), label, new QLineEdit(this)); };
    line(Field::FullName, tr("&Name"));
    line(Field::Company, tr("&Company"));
    line(Field::Title, tr("&Job title"));
    line(Field::Email, tr("&E-mail"));
    line(Field::Phone, tr("P&hone"));
    line(Field::Mobile, tr("&Mobile"));
    line(Field::Website, tr("We&bsite"));
    line(Field::Street, tr("S&treet"));
    line(Field::PostalCode, tr("&Postcode"));
    line(Field::City, tr("Cit&y"));
    line(Field::State, tr("St&ate"));
    line(Field::Country, tr("Co&untry"));
}

void LeadForm::createOrigin(QFormLayout *form)
{
    add(form, nameOf(Field::Referrer), tr("&From employee"), choice({}, this));
    add(form, kDepartment, tr("Emp&loyee's department"), new QLineEdit(this));
    add(form, kVisited, tr("Customer &visited"), new QLineEdit(this));
    add(form, nameOf(Field::KeyCode), tr("&Key code"), new QLineEdit(this));
    add(form, nameOf(Field::Source), tr("&Source"), choice({}, this));
    add(form, nameOf(Field::Campaign), tr("Campa&ign"), choice({}, this));
}

void LeadForm::createWish(QFormLayout *form)
{
    add(form, nameOf(Field::Product), tr("Pro&duct"), choice({}, this));
    auto *message = new QPlainTextEdit(this);
    message->setTabChangesFocus(true);
    message->setMinimumHeight(message->fontMetrics().height() * 4);
    add(form, nameOf(Field::Message), tr("Messa&ge"), message);
    auto *arrived = new QDateTimeEdit(this);
    arrived->setTimeSpec(Qt::UTC); // it holds the wall time of the workspace's zone, whatever the system's
    arrived->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    arrived->setCalendarPopup(true);
    add(form, nameOf(Field::ReceivedAt), tr("&When it arrived"), arrived);
    auto *consent = new QLineEdit(this);
    consent->setPlaceholderText(tr("What they agreed to, and how"));
    add(form, nameOf(Field::Consent), tr("C&onsent"), consent);
    add(form, nameOf(Field::DoNotContact), QString(), new QCheckBox(tr("Re&quests no contact"), this));
}

void LeadForm::add(QFormLayout *form, const QString &name, const QString &label, QWidget *widget)
{
    widget->setObjectName(QString(u"entry_"_s + name));
    Input input;
    input.name = name;
    input.widget = widget;
    input.form = form;
    input.label = plainLabel(label, this);
    input.label->setBuddy(widget);
    const QString spoken = label.isEmpty() ? tr("Requests no contact") : QString(label).remove(u'&');
    widget->setAccessibleName(spoken);
    input.note = hintLabel({}, this);
    input.note->setObjectName(QString(u"note_"_s + name));
    input.note->hide();
    input.column = new QVBoxLayout;
    input.column->setSpacing(1);
    input.column->addWidget(widget);
    input.column->addWidget(input.note);
    form->addRow(input.label, input.column);
    watch(input);
    m_inputs.push_back(input);
}

void LeadForm::watch(Input &input)
{
    const auto told = [this, name = input.name] { onEdited(name); };
    if (auto *line = qobject_cast<QLineEdit *>(input.widget))
        connect(line, &QLineEdit::textChanged, this, told);
    else if (auto *box = qobject_cast<QComboBox *>(input.widget))
        connect(box, &QComboBox::editTextChanged, this, told);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(input.widget))
        connect(text, &QPlainTextEdit::textChanged, this, told);
    else if (auto *check = qobject_cast<QCheckBox *>(input.widget))
        connect(check, &QCheckBox::toggled, this, told);
    else if (auto *time = qobject_cast<QDateTimeEdit *>(input.widget))
        connect(time, &QDateTimeEdit::dateTimeChanged, this, told);
    input.widget->installEventFilter(this);
}

LeadForm::Input &LeadForm::at(const QString &name)
{
    const auto found = std::ranges::find(m_inputs, name, &Input::name);
    Q_ASSERT(found != m_inputs.end());
    return *found;
}
const LeadForm::Input &LeadForm::at(const QString &name) const
{
    return const_cast<LeadForm *>(this)->at(name);
}

QString LeadForm::text(const QString &name) const
{
    return textOfInput(at(name).widget).trimmed();
}

void LeadForm::setText(const QString &name, const QString &text)
{
    setTextOfInput(at(name).widget, text);
}

void LeadForm::onEdited(const QString &name)
{
    Input &input = at(name);
    input.problem.clear();
    if (!m_isFilling) {
        unmark(input);
        m_arrivedIsSet |= name == nameOf(Field::ReceivedAt);
        if (name == nameOf(Field::KeyCode))
            followKeyCode();
        if (name == nameOf(Field::Campaign))
            followCampaign();
        if (name == nameOf(Field::Source))
            offerItems(at(Field::Campaign).widget, m_choices.campaignsOf(text(Field::Source)));
    }
    if (name == nameOf(Field::FullName))
        showName();
    if (name == nameOf(Field::Source) || name == nameOf(Field::Campaign) || name == nameOf(Field::KeyCode))
        showOrigin();
    showNote(input);
    Q_EMIT edited();
    if (!m_isFilling)
        Q_EMIT writtenByHand();
}

void LeadForm::setChoices(const EntryChoices &choices)
{
    const auto printedBy = [this] {
        const Campaign *campaign = m_choices.campaignOf(text(Field::KeyCode));
        return campaign ? campaign->id : CampaignId{};
    };
    const CampaignId before = printedBy();
    m_choices = choices;
    offerItems(at(Field::Source).widget, m_choices.sourceNames());
    offerItems(at(Field::Campaign).widget, m_choices.campaignsOf(text(Field::Source)));
    if (printedBy() != before)
        followKeyCode();
    showOrigin();
}

void LeadForm::setSort(EntrySort sort)
{
    m_sort = sort;
    const bool isBingo = sort == EntrySort::BingoCard;
    const auto rename = [this](Field field, const QString &label) {
        at(field).label->setText(label);
        at(field).widget->setAccessibleName(QString(label).remove(u'&'));
    };
    rename(Field::Source, isBingo ? tr("Publication (&source)") : tr("&Source"));
    rename(Field::Campaign, isBingo ? tr("&Issue (campaign)") : tr("Campa&ign"));
    rename(Field::KeyCode, isBingo ? tr("Circled numbers (&key codes)") : tr("&Key code"));
    for (const QString &name : {nameOf(Field::Referrer), kDepartment, kVisited}) {
        Input &input = at(name);
        input.form->setRowVisible(input.column, sort == EntrySort::EmployeeLead);
        showNote(input);
    }
    showOrigin();
    Q_EMIT edited();
}

void LeadForm::setNow(const QDateTime &now)
{
    m_now = now;
    if (m_arrivedIsSet)
        return;
    const QDateTime local = now.toTimeZone(QTimeZone(m_zoneId));
    QWidget *arrived = at(Field::ReceivedAt).widget;
    const QSignalBlocker quiet(arrived); // the hands of the clock are no edit
    static_cast<QDateTimeEdit *>(arrived)->setDateTime(
        QDateTime(local.date(), QTime(local.time().hour(), local.time().minute()), Qt::UTC));
}

// Only where the split is not plain to see.
void LeadForm::showName()
{
    const QString typed = text(Field::FullName);
    const PersonName name = splitName(typed);
    const bool isPlain = QString(name.first + u' ' + name.last).trimmed() == typed && typed.count(u' ') < 2;
    setHint(Field::FullName, isPlain || name.first.isEmpty()
                                 ? QString()
                                 : tr("First name %1, last name %2").arg(shownText(name.first), shownText(name.last)));
}

void LeadForm::setHint(Field field, const QString &hint)
{
    Input &input = at(field);
    input.hint = hint;
    showNote(input);
}

void LeadForm::focusField(const QString &name)
{
    at(name).widget->setFocus();
}

bool LeadForm::isTouched() const
{
    return std::ranges::any_of(m_inputs, [&](const Input &input) {
        const bool stays = input.name == nameOf(Field::Source) || input.name == nameOf(Field::Campaign) ||
                           input.name == nameOf(Field::ReceivedAt);
        return !stays && !text(input.name).isEmpty();
    });
}

void LeadForm::clearForNext()
{
    m_isFilling = true;
    for (Input &input : m_inputs) {
        unmark(input);
        input.problem.clear();
        if (input.name != nameOf(Field::Source) && input.name != nameOf(Field::Campaign) &&
            input.name != nameOf(Field::ReceivedAt))
            setText(input.name, {});
        showNote(input);
    }
    m_isFilling = false;
    m_filledSource.clear(); // from now on it stands by itself
    m_filledCampaign.clear();
    m_arrivedIsSet = false;
    setNow(m_now);
    focusField(nameOf(Field::FullName));
    Q_EMIT edited();
}

QString LeadForm::arrived() const
{
    return m_arrivedIsSet ? static_cast<QDateTimeEdit *>(at(nameOf(Field::ReceivedAt)).widget)
                                ->dateTime()
                                .toString(u"yyyy-MM-dd HH:mm:ss"_s)
                          : QString();
}

QHash<QString, QString> LeadForm::values() const
{
    QHash<QString, QString> values;
    for (const Input &input : m_inputs) {
        const bool isHidden = !input.form->isRowVisible(input.column);
        if (const QString value = text(input.name); !value.isEmpty() && !isHidden)
            values.insert(input.name, value);
    }
    const PersonName name = splitName(text(nameOf(Field::FullName)));
    values.insert(nameOf(Field::FirstName), name.first);
    values.insert(nameOf(Field::LastName), name.last);
    values.insert(nameOf(Field::ReceivedAt), arrived());
    values.insert(nameOf(Field::Channel), channel());
    values.insert(nameOf(Field::Message), message());
    values.insert(kEntry, codeOf(m_sort));
    if (m_sort == EntrySort::BingoCard && !circled().isEmpty()) {
        // An inquiry has one key code: the first number that a campaign of ours printed.
        const QStringList numbers = circled();
        const auto known = std::ranges::find_if(
            numbers, [this](const QString &number) { return m_choices.campaignOf(number) != nullptr; });
        values.insert(nameOf(Field::KeyCode), known == numbers.end() ? numbers.first() : *known);
        values.insert(kCircled, numbers.join(u' '));
    }
    values.removeIf([](QHash<QString, QString>::iterator entry) { return entry.value().isEmpty(); });
    return values;
}

QString LeadForm::problem() const
{
    if (!m_arrivedIsSet)
        return {};
    const QDateTime wall = static_cast<QDateTimeEdit *>(at(nameOf(Field::ReceivedAt)).widget)->dateTime();
    const QDateTime local = m_now.toTimeZone(QTimeZone(m_zoneId));
    return wall > QDateTime(local.date(), local.time(), Qt::UTC) ? tr("That is still to come. Write when it arrived.")
                                                                 : QString();
}

} // namespace lw
