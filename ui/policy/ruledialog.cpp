// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/ruledialog.h"

#include "core/rules/ruleparameters.h"
#include "ui/policy/conditiontable.h"
#include "ui/setup/inputs.h"
#include "ui/widgets/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <cmath>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// "independent B, distributor C"
QString gradesText(const QVariantMap &grades)
{
    QStringList parts;
    for (auto it = grades.begin(); it != grades.end(); ++it)
        parts += it.key() + u' ' + it.value().toString();
    return parts.join(u", "_s);
}

QVariantMap readGrades(const QString &text)
{
    QVariantMap grades;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString words = part.simplified();
        grades.insert(words.section(u' ', 0, -2), words.section(u' ', -1).toUpper());
    }
    return grades;
}

QWidget *optionInput(const RuleParameter &parameter, const QVariant &value, QWidget *parent)
{
    if (parameter.kind == ParameterKind::Switch) {
        auto *box = new QCheckBox(labelOf(parameter), parent);
        box->setChecked(value.toBool());
        return box;
    }
    if (parameter.kind == ParameterKind::Number) {
        auto *box = new QSpinBox(parent);
        box->setRange(parameter.least, parameter.most);
        box->setValue(value.toInt());
        return box;
    }
    if (parameter.kind == ParameterKind::Choice) {
        auto *box = new QComboBox(parent);
        for (const QString &code : choicesOf(parameter))
            box->addItem(textOf(parameter, code), code);
        box->setCurrentIndex(box->findData(value));
        return box;
    }
    auto *line = new QLineEdit(gradesText(value.toMap()), parent);
    line->setPlaceholderText(RuleDialog::tr("independent B, distributor C"));
    return line;
}

QVariant valueOfInput(const QWidget *input)
{
    if (const auto *check = qobject_cast<const QCheckBox *>(input))
        return check->isChecked();
    if (const auto *number = qobject_cast<const QSpinBox *>(input))
        return number->value();
    if (const auto *choice = qobject_cast<const QComboBox *>(input))
        return choice->currentData();
    return readGrades(qobject_cast<const QLineEdit *>(input)->text());
}

} // namespace

RuleDialog::RuleDialog(const PolicyRule &rule, bool isNew, const QStringList &binders, QDate today, QWidget *parent)
    : FormDialog(isNew ? tr("Add a rule") : tr("Rule %1: %2").arg(QString::number(rule.number), labelOf(rule.type)),
                 parent)
    , m_rule(rule)
{
    setObjectName(u"ruleDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    QFormLayout *form = addForm();
    createFields(form, isNew, binders, today);
    if (!isNew)
        createOptions(form);
    finish(isNew ? tr("Add rule") : tr("Save"));
}

void RuleDialog::createFields(QFormLayout *form, bool isNew, const QStringList &binders, QDate today)
{
    if (isNew) {
        m_type = new QComboBox(this);
        m_type->setObjectName(u"ruleType"_s);
        for (int type = 0; type <= int(RuleType::MarketingReporting); ++type)
            m_type->addItem(labelOf(static_cast<RuleType>(type)), type);
        m_type->setCurrentIndex(m_type->findData(int(m_rule.type)));
        addField(form, tr("&Kind"), m_type,
                 tr("Of several rules of a kind, the first on the page that applies decides."));
    }
    m_binds = new QComboBox(this);
    m_binds->setObjectName(u"ruleBinds"_s);
    m_binds->setEditable(true);
    m_binds->addItems(binders);
    m_binds->setCurrentText(m_rule.binds);
    m_binds->lineEdit()->setMaxLength(kMaxBinds);
    addField(form, tr("&Binds"), m_binds, tr("A department, a role or a vendor."));
    m_target = new QSpinBox(this);
    m_target->setObjectName(u"ruleTarget"_s);
    m_target->setRange(0, 100);
    m_target->setSuffix(tr(" %"));
    m_target->setValue(int(std::lround(m_rule.target * 100)));
    addField(form, tr("&Target"), m_target, tr("How often it must be kept."));
    m_from = new DayField(tr("First day in force"), today, this);
    m_from->setDay(m_rule.from);
    addField(form, tr("&From"), m_from);
    m_to = new DayField(tr("Last day in force"), today, this);
    m_to->setDay(m_rule.to);
    addField(form, tr("&Until"), m_to);
    connect(m_from, &DayField::changed, this, &RuleDialog::check);
    connect(m_to, &DayField::changed, this, &RuleDialog::check);
    m_conditions = new ConditionTable(m_rule.appliesTo, this);
    addField(form, tr("Applies to"), m_conditions);
    connect(m_conditions, &ConditionTable::changed, this, [this] {
        check();
        layout()->activate(); // counts the new line
        adjustSize();
    });
    m_enabled = new QCheckBox(tr("In use; without this it stands aside and is not &printed"), this);
    m_enabled->setObjectName(u"ruleEnabled"_s);
    m_enabled->setChecked(m_rule.enabled);
    addField(form, {}, m_enabled);
}

// What holds by itself where the page does not mention it.
void RuleDialog::createOptions(QFormLayout *form)
{
    for (const RuleParameter &parameter : parametersOf(m_rule.type)) {
        if (!parameter.isOptional)
            continue;
        const QString name = QString::fromLatin1(parameter.name);
        QWidget *input = optionInput(parameter, m_rule.parameter(name), this);
        input->setObjectName(u"option_"_s + name);
        addField(form, parameter.kind == ParameterKind::Switch ? QString() : labelOf(parameter), input);
        m_options.insert(name, input);
    }
}

// What is as it would be anyway is not written, so that the page does not grow.
void RuleDialog::readOptions(PolicyRule &rule) const
{
    for (auto it = m_options.begin(); it != m_options.end(); ++it) {
        const QVariant value = valueOfInput(it.value());
        if (value != rule.parameter(it.key()))
            rule.parameters.insert(it.key(), value);
    }
}

PolicyRule RuleDialog::rule() const
{
    PolicyRule rule = m_rule;
    if (m_type) {
        rule.type = static_cast<RuleType>(m_type->currentData().toInt());
        rule.parameters = defaultParameters(rule.type);
    }
    rule.binds = m_binds->currentText().simplified();
    rule.target = m_target->value() / 100.0;
    rule.from = m_from->day();
    rule.to = m_to->day();
    rule.enabled = m_enabled->isChecked();
    rule.appliesTo = m_conditions->groups();
    readOptions(rule);
    return rule;
}

FormDialog::Problem RuleDialog::problem() const
{
    if (const QString text = m_conditions->problem(); !text.isEmpty())
        return {.field = m_conditions, .text = text};
    if (m_binds->currentText().trimmed().isEmpty())
        return {.field = m_binds, .text = tr("Say whom the rule binds.")};
    const QStringList problems = problemsOf(rule());
    return {.field = nullptr, .text = problems.join(u'\n')};
}

} // namespace lw
