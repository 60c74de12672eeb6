// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/conditiontable.h"

#include "core/rules/leadfacts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/widgets.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// What policies mostly ask for stands first.
QList<Field> askableFields()
{
    QList<Field> fields{Field::Channel, Field::Source, Field::Product, Field::Country, Field::Grade, Field::RepType};
    for (const FieldInfo &each : leadFields()) {
        if (isAskable(each.field) && !fields.contains(each.field))
            fields += each.field;
    }
    return fields;
}

// One with a comma stands in quotes, a quote in it doubled: AT, "Rival, Inc"
QString valuesText(const QStringList &values)
{
    QStringList shown;
    for (QString value : values) {
        const bool isPlain = !value.contains(u',') && !value.contains(u'"') && value.trimmed() == value;
        shown += isPlain ? value : QString(u'"' + value.replace(u'"', u"\"\""_s) + u'"');
    }
    return shown.join(u", "_s);
}

// What valuesText() wrote; quotes that are never closed end with the text.
QStringList valuesIn(const QString &text)
{
    QStringList values;
    for (qsizetype at = 0; at < text.size(); ++at) {
        while (at < text.size() && text[at].isSpace())
            ++at;
        const bool isQuoted = at < text.size() && text[at] == u'"';
        QString value;
        for (at += isQuoted; at < text.size() && (isQuoted || text[at] != u','); ++at) {
            const bool isQuote = isQuoted && text[at] == u'"';
            if (isQuote && text.sliced(at).startsWith(u"\"\"")) {
                ++at;
            } else if (isQuote) {
                at = text.indexOf(u',', at) < 0 ? text.size() : text.indexOf(u',', at);
                break;
            }
            value += text[at];
        }
        if (!value.trimmed().isEmpty())
            values += isQuoted ? value : value.trimmed();
    }
    return values;
}

} // namespace

ConditionTable::ConditionTable(const ConditionGroups &groups, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout)
    , m_everything(hintLabel(tr("Every lead."), this))
    , m_add(new QToolButton(this))
{
    setObjectName(u"conditionTable"_s);
    m_add->setText(tr("Add a c&omparison"));
    m_add->setObjectName(u"addCondition"_s);
    m_add->setIcon(themeIcon(u"add"_s));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_everything);
    layout->addLayout(m_grid);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    m_grid->setColumnStretch(3, 1);
    setGroups(groups);
    connect(m_add, &QToolButton::clicked, this, [this] {
        add({.field = Field::Country, .op = Operator::Is, .values = {}}, m_lines.isEmpty());
        m_lines.last().field->setFocus();
        Q_EMIT changed();
    });
}

void ConditionTable::setGroups(const ConditionGroups &groups)
{
    for (const Line &line : std::as_const(m_lines))
        qDeleteAll(inputsOf(line));
    m_lines.clear();
    m_nextRow = 0;
    for (const QList<Condition> &group : groups) {
        for (qsizetype i = 0; i < group.size(); ++i)
            add(group[i], i == 0);
    }
    updateJoints();
}

void ConditionTable::setEmptyText(const QString &text)
{
    m_everything->setText(text);
}

QList<QWidget *> ConditionTable::inputsOf(const Line &line)
{
    return {line.joint, line.field, line.op, line.values, line.remove};
}

void ConditionTable::add(const Condition &condition, bool beginsGroup)
{
    Line line;
    line.joint = new QComboBox(this);
    line.joint->addItem(tr("and"), false);
    line.joint->addItem(tr("or"), true);
    line.joint->setCurrentIndex(beginsGroup ? 1 : 0);
    line.joint->setAccessibleName(tr("Joined by"));
    line.field = new QComboBox(this);
    for (const Field field : askableFields())
        line.field->addItem(labelOf(field), int(field));
    line.field->setCurrentIndex(line.field->findData(int(condition.field)));
    line.field->setAccessibleName(tr("Field"));
    line.op = new QComboBox(this);
    for (const Operator op : allOperators())
        line.op->addItem(labelOf(op), int(op));
    line.op->setCurrentIndex(line.op->findData(int(condition.op)));
    line.op->setAccessibleName(tr("Comparison"));
    line.values = new QLineEdit(valuesText(condition.values), this);
    line.values->setPlaceholderText(tr("one or more, with commas"));
    line.values->setAccessibleName(tr("Compared with"));
    line.values->setToolTip(plainToolTip(tr("A value that has a comma in it stands in quotes: \"Rival, Inc\"")));
    line.remove = new QToolButton(this);
    line.remove->setIcon(themeIcon(u"remove"_s));
    line.remove->setAccessibleName(tr("Remove this comparison"));
    line.remove->setToolTip(plainToolTip(line.remove->accessibleName()));
    line.remove->setFocusPolicy(Qt::StrongFocus);
    int column = 0;
    const QList<QWidget *> inputs = inputsOf(line);
    for (QWidget *widget : inputs) {
        m_grid->addWidget(widget, m_nextRow, column++);
        widget->setVisible(true); // at once, or it could not have the focus yet
    }
    ++m_nextRow;
    m_lines += line;
    placeInTabOrder(line);
    follow(line);
    updateJoints();
}

// Before the button that adds another, not behind everything else in the window.
void ConditionTable::placeInTabOrder(const Line &line)
{
    QWidget *before = m_add->previousInFocusChain();
    while (before != m_add && before->focusPolicy() == Qt::NoFocus)
        before = before->previousInFocusChain();
    const QList<QWidget *> inputs = inputsOf(line);
    if (before == m_add || inputs.contains(before))
        return; // nothing else in the window takes the focus before it
    for (QWidget *input : inputs) {
        setTabOrder(before, input);
        before = input;
    }
}

void ConditionTable::follow(const Line &line)
{
    const auto tell = [this] {
        updateJoints();
        Q_EMIT changed();
    };
    for (QComboBox *box : {line.joint, line.field, line.op})
        connect(box, &QComboBox::currentIndexChanged, this, tell);
    connect(line.values, &QLineEdit::textChanged, this, tell);
    connect(line.remove, &QToolButton::clicked, this, [this, button = line.remove] { removeLine(button); });
}

void ConditionTable::removeLine(QToolButton *button)
{
    const auto line = std::ranges::find(m_lines, button, &Line::remove);
    if (line == m_lines.end())
        return;
    const QList<QWidget *> inputs = inputsOf(*line);
    for (QWidget *widget : inputs)
        widget->deleteLater();
    m_lines.erase(line);
    m_add->setFocus();
    updateJoints();
    Q_EMIT changed();
}

// The first line joins nothing, and blank or filled compares with nothing.
void ConditionTable::updateJoints()
{
    m_everything->setVisible(m_lines.isEmpty());
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        m_lines[i].joint->setEnabled(i > 0);
        m_lines[i].values->setEnabled(takesValues(static_cast<Operator>(m_lines[i].op->currentData().toInt())));
    }
}

Condition ConditionTable::conditionOf(const Line &line) const
{
    Condition condition{.field = static_cast<Field>(line.field->currentData().toInt()),
                        .op = static_cast<Operator>(line.op->currentData().toInt()),
                        .values = {}};
    if (takesValues(condition.op))
        condition.values = valuesIn(line.values->text());
    return condition;
}

ConditionGroups ConditionTable::groups() const
{
    ConditionGroups groups;
    for (const Line &line : m_lines) {
        if (groups.isEmpty() || line.joint->currentData().toBool())
            groups += QList<Condition>();
        groups.last() += conditionOf(line);
    }
    return groups;
}

QString ConditionTable::problem() const
{
    for (const Line &line : m_lines) {
        const Condition condition = conditionOf(line);
        if (takesValues(condition.op) && condition.values.isEmpty())
            return tr("Say what %1 is compared with.").arg(labelOf(condition.field));
    }
    return {};
}

} // namespace lw
