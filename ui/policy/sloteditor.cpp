// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/sloteditor.h"

#include "core/leads/stage.h"
#include "core/rules/ruleparameters.h"
#include "ui/theme/theme.h"
#include "ui/widgets/widgets.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimeEdit>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QComboBox *choice(const QList<std::pair<QString, QString>> &entries, const QString &chosen, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    for (const auto &[code, text] : entries)
        box->addItem(text, code);
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
    return box;
}

QSpinBox *number(const RuleParameter &parameter, int value, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(parameter.least, parameter.most);
    box->setValue(value);
    box->selectAll();
    return box;
}

QList<std::pair<QString, QString>> gradeChoices()
{
    QList<std::pair<QString, QString>> grades;
    for (const QString &grade : {u"A"_s, u"B"_s, u"C"_s, u"D"_s})
        grades += {grade, grade};
    return grades;
}

} // namespace

SlotEditor::SlotEditor(const PolicyRule &rule, const QString &slot, const SlotNames &names, QWidget *parent)
    : QFrame(parent)
    , m_rule(rule)
    , m_slot(slot)
    , m_names(names)
{
    setObjectName(u"slotEditor"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    const RuleParameter *parameter = findParameter(rule.type, slot);
    m_input = createInput();
    m_input->setObjectName(u"slotInput"_s);
    m_input->setAccessibleName(labelOf(*parameter));
    m_problem = plainLabel({}, this);
    m_problem->setObjectName(u"slotProblem"_s);
    setTextColour(m_problem, &Theme::late);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(4);
    layout->addWidget(plainLabel(labelOf(*parameter), this));
    layout->addWidget(m_input);
    layout->addWidget(m_problem);
    m_input->installEventFilter(this);
    for (QLineEdit *line : m_input->findChildren<QLineEdit *>()) // inside of boxes that count or choose
        line->installEventFilter(this);
}

bool SlotEditor::canEdit(const PolicyRule &rule, const QString &slot)
{
    const RuleParameter *parameter = findParameter(rule.type, slot);
    return parameter && parameter->kind != ParameterKind::GradesByType;
}

QWidget *SlotEditor::createInput()
{
    const RuleParameter &parameter = *findParameter(m_rule.type, m_slot);
    const QVariant value = m_rule.parameter(m_slot);
    switch (parameter.kind) {
    case ParameterKind::Number: return number(parameter, value.toInt(), this);
    case ParameterKind::Grade: return choice(gradeChoices(), value.toString(), this);
    case ParameterKind::Switch:
        return choice({{u"yes"_s, textOf(parameter, true)}, {u"no"_s, textOf(parameter, false)}},
                      value.toBool() ? u"yes"_s : u"no"_s, this);
    case ParameterKind::Choice: {
        QList<std::pair<QString, QString>> entries;
        for (const QString &code : choicesOf(parameter))
            entries += {code, textOf(parameter, code)};
        return choice(entries, value.toString(), this);
    }
    case ParameterKind::Owner: {
        QList<std::pair<QString, QString>> entries;
        for (const QString &name : std::as_const(m_names.owners))
            entries += {name, name};
        return choice(entries, value.toString(), this);
    }
    case ParameterKind::Time: {
        auto *time = new QTimeEdit(QTime::fromString(value.toString(), u"HH:mm"_s), this);
        time->setDisplayFormat(u"HH:mm"_s);
        return time;
    }
    case ParameterKind::Words:
    case ParameterKind::GradesByType: break;
    }
    auto *line = new QLineEdit(value.toString(), this);
    line->setMaxLength(parameter.most);
    line->setMinimumWidth(280);
    line->selectAll();
    return line;
}

QVariant SlotEditor::value() const
{
    if (const auto *box = qobject_cast<QSpinBox *>(m_input))
        return box->value();
    if (const auto *box = qobject_cast<QComboBox *>(m_input)) {
        const QString code = box->currentData().toString();
        return findParameter(m_rule.type, m_slot)->kind == ParameterKind::Switch ? QVariant(code == u"yes")
                                                                                 : QVariant(code);
    }
    if (const auto *time = qobject_cast<QTimeEdit *>(m_input))
        return time->time().toString(u"HH:mm"_s);
    return qobject_cast<QLineEdit *>(m_input)->text().simplified();
}

void SlotEditor::showAt(const QRect &slot)
{
    adjustSize();
    const QRect room = parentWidget()->rect();
    const int below = slot.bottom() + 4;
    const int y = below + height() <= room.bottom() ? below : std::max(room.top(), slot.top() - height() - 4);
    move(std::clamp(slot.left(), room.left(), std::max(room.left(), room.right() - width())), y);
    show();
    raise();
    m_input->setFocus();
}

void SlotEditor::take(bool goOn)
{
    if (m_isOver)
        return;
    PolicyRule changed = m_rule;
    changed.parameters.insert(m_slot, value());
    const QStringList problems = problemsOf(changed);
    if (!problems.isEmpty()) {
        m_problem->setText(problems.join(u'\n'));
        m_problem->show();
        adjustSize();
        return;
    }
    m_isOver = true;
    Q_EMIT taken(value(), goOn);
}

bool SlotEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *box = qobject_cast<QComboBox *>(m_input);
    if (box && box->view()->isVisible())
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: take(false); return true;
    case Qt::Key_Tab: take(true); return true;
    case Qt::Key_Escape:
        m_isOver = true;
        Q_EMIT left();
        return true;
    default: return QFrame::eventFilter(watched, event);
    }
}

} // namespace lw
