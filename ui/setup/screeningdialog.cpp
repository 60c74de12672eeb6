// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/screeningdialog.h"

#include "core/leads/disposition.h"
#include "core/workspace/changescreening.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr ScreenBy kKinds[] = {ScreenBy::Company, ScreenBy::Domain, ScreenBy::Person, ScreenBy::Title, ScreenBy::Word};

QString exampleOf(ScreenBy by)
{
    switch (by) {
    case ScreenBy::Company: return ScreeningDialog::tr("Rival Corp");
    case ScreenBy::Domain: return ScreeningDialog::tr("rival.example, its sub-domains too");
    case ScreenBy::Person: return ScreeningDialog::tr("Jane Roe");
    case ScreenBy::Title: return ScreeningDialog::tr("journalist in any title; =student as the whole title");
    case ScreenBy::Word: return ScreeningDialog::tr("please find my CV");
    }
    Q_UNREACHABLE();
}

QLineEdit *lineEdit(const QString &name, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setMaxLength(200);
    return edit;
}

} // namespace

ScreeningDialog::ScreeningDialog(const ScreeningEntry &entry, const QList<ScreeningEntry> &others, QWidget *parent)
    : FormDialog(entry.value.isEmpty() ? tr("Add a screening entry") : tr("Change a screening entry"), parent)
    , m_others(others)
{
    setObjectName(u"screeningDialog"_s);
    createViews();
    fill(entry);
    finish(entry.value.isEmpty() ? tr("Add entry") : tr("Save entry"));
    m_value->setFocus();
    m_value->selectAll();
}

void ScreeningDialog::createViews()
{
    m_reason = new QComboBox(this);
    m_reason->setObjectName(u"screeningReason"_s);
    for (const QString &code : reasonCodes(ReasonList::ScreenedOut))
        m_reason->addItem(reasonLabel(code), code);
    m_kind = new QComboBox(this);
    m_kind->setObjectName(u"screeningKind"_s);
    for (const ScreenBy by : kKinds)
        m_kind->addItem(labelOf(by), codeOf(by));
    m_value = lineEdit(u"screeningValue"_s, this);
    m_company = lineEdit(u"screeningCompany"_s, this);
    m_note = lineEdit(u"screeningNote"_s, this);
    QFormLayout *form = addForm();
    addField(form, tr("&Reason"), m_reason);
    addField(form, tr("&Looks at"), m_kind,
             tr("A company whose name is only like a competitor's is held too, under a reason of its own."));
    addField(form, tr("&For"), m_value);
    addField(form, tr("Only at &company"), m_company, tr("For a person whose name others bear too. May stay empty."));
    addField(form, tr("&Note"), m_note);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ScreeningDialog::showKind);
}

void ScreeningDialog::fill(const ScreeningEntry &entry)
{
    m_reason->setCurrentIndex(std::max(0, m_reason->findData(entry.reason.isEmpty() ? u"competitor"_s : entry.reason)));
    m_kind->setCurrentIndex(m_kind->findData(codeOf(entry.by)));
    m_value->setText(entry.value);
    m_company->setText(entry.company);
    m_note->setText(entry.note);
    showKind();
}

void ScreeningDialog::showKind()
{
    const ScreenBy by = entry().by;
    m_value->setPlaceholderText(exampleOf(by));
    m_company->setEnabled(by == ScreenBy::Person);
}

ScreeningEntry ScreeningDialog::entry() const
{
    const ScreenBy by = screenByFromCode(m_kind->currentData().toString()).value_or(ScreenBy::Company);
    return {.reason = m_reason->currentData().toString(),
            .by = by,
            .value = m_value->text().simplified(),
            .company = by == ScreenBy::Person ? m_company->text().simplified() : QString(),
            .note = m_note->text().simplified()};
}

FormDialog::Problem ScreeningDialog::problem() const
{
    const ScreeningEntry entered = entry();
    if (entered.value.isEmpty())
        return {m_value, tr("Say what to look for.")};
    if (const Result<ScreeningEntry> checked = checkedEntry(entered); !checked)
        return {m_value, checked.error().message};
    if (std::ranges::any_of(m_others, [&](const ScreeningEntry &other) { return sameSubject(other, entered); }))
        return {m_value, tr("That stands in the list already.")};
    return {};
}

CountriesDialog::CountriesDialog(const QStringList &served, QWidget *parent)
    : FormDialog(tr("Countries served"), parent)
    , m_countries(new QLineEdit(served.join(u", "_s), this))
{
    setObjectName(u"countriesDialog"_s);
    m_countries->setObjectName(u"countriesServed"_s);
    addField(addForm(), tr("&Countries"), m_countries,
             tr("Names or codes, with commas between: DE, Austria, CH. Empty: all are served. A lead from elsewhere is "
                "screened out; one whose country is not known is not."));
    finish(tr("Save countries"));
    m_countries->setFocus();
    m_countries->selectAll();
}

QStringList CountriesDialog::countries() const
{
    QStringList countries;
    for (const QString &country : m_countries->text().split(u',', Qt::SkipEmptyParts)) {
        if (!country.trimmed().isEmpty())
            countries += country.trimmed();
    }
    return countries;
}

FormDialog::Problem CountriesDialog::problem() const
{
    const Result<QStringList> codes = countryCodes(countries());
    return codes ? Problem{} : Problem{m_countries, codes.error().message};
}

} // namespace lw
