// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/contactdialog.h"

#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr ContactKind kKinds[] = {ContactKind::Email, ContactKind::Domain, ContactKind::Phone, ContactKind::Address};
constexpr qsizetype kShown = 5;

QString exampleOf(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Email: return ContactDialog::tr("ann@acme.example");
    case ContactKind::Domain: return ContactDialog::tr("acme.example, everybody there");
    case ContactKind::Phone: return ContactDialog::tr("+1 860 253 6354");
    case ContactKind::Address: return ContactDialog::tr("12 High Street, 12345 Springfield");
    }
    Q_UNREACHABLE();
}

QLineEdit *lineEdit(const QString &name, int longest, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setMaxLength(longest);
    return edit;
}

} // namespace

ContactDialog::ContactDialog(const QList<DoNotContactEntry> &known, const QString &homeCountry, QWidget *parent)
    : FormDialog(tr("Do not contact"), parent)
    , m_homeCountry(homeCountry)
{
    setObjectName(u"contactDialog"_s);
    for (const DoNotContactEntry &entry : known)
        m_known += entry.key;
    createViews();
    showKind();
    finish(tr("Do not contact"));
    m_value->setFocus();
}

void ContactDialog::createViews()
{
    m_kind = new QComboBox(this);
    m_kind->setObjectName(u"contactKind"_s);
    for (const ContactKind kind : kKinds)
        m_kind->addItem(labelOf(kind), codeOf(kind));
    m_value = lineEdit(u"contactValue"_s, 500, this);
    m_reason = lineEdit(u"contactReason"_s, 1000, this);
    QFormLayout *form = addForm();
    addField(form, tr("&Kind"), m_kind);
    addField(form, tr("&Whom"), m_value, tr("Whoever is reached by this is not to be contacted, now and later."));
    addField(form, tr("&Reason"), m_reason, tr("Who asked for it, and how. May stay empty."));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ContactDialog::showKind);
}

void ContactDialog::showKind()
{
    const auto kind = contactKindFromCode(m_kind->currentData().toString());
    m_value->setPlaceholderText(exampleOf(kind.value_or(ContactKind::Email)));
}

Result<DoNotContactEntry> ContactDialog::typed() const
{
    const auto kind = contactKindFromCode(m_kind->currentData().toString());
    return typedEntry(kind.value_or(ContactKind::Email), m_value->text(), m_homeCountry);
}

DoNotContactEntry ContactDialog::entry() const
{
    const Result<DoNotContactEntry> entered = typed();
    return entered ? *entered : DoNotContactEntry{.key = {}, .shown = {}};
}

QString ContactDialog::reason() const
{
    return m_reason->text().simplified();
}

FormDialog::Problem ContactDialog::problem() const
{
    if (m_value->text().trimmed().isEmpty())
        return {m_value, tr("Say whom.")};
    const Result<DoNotContactEntry> entered = typed();
    if (!entered)
        return {m_value, entered.error().message};
    if (m_known.contains(entered->key))
        return {m_value, tr("That stands in the register already.")};
    return {};
}

LiftDialog::LiftDialog(const QStringList &whom, QWidget *parent)
    : FormDialog(tr("Lift “do not contact”"), parent)
    , m_reason(lineEdit(u"liftReason"_s, 1000, this))
{
    setObjectName(u"liftDialog"_s);
    QStringList shown;
    for (const QString &name : whom.mid(0, kShown))
        shown += shownText(name);
    if (whom.size() > kShown)
        shown += tr("and %n more", nullptr, int(whom.size() - kShown));
    QLabel *names = plainLabel(shown.join(u'\n'), this);
    names->setObjectName(u"liftWhom"_s);
    body()->addWidget(names);
    addField(addForm(), tr("&Reason"), m_reason, tr("Why they may be contacted again. The journal keeps it."));
    finish(tr("Lift"));
    m_reason->setFocus();
}

QString LiftDialog::reason() const
{
    return m_reason->text().simplified();
}

FormDialog::Problem LiftDialog::problem() const
{
    return reason().isEmpty() ? Problem{m_reason, tr("Lifting needs a reason.")} : Problem{};
}

} // namespace lw
