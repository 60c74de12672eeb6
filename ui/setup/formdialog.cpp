// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/formdialog.h"

#include "ui/setup/inputs.h"
#include "ui/theme/theme.h"
#include "ui/widgets/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kFormWidth = 72; // characters

QLabel *problemLabel(QWidget *parent)
{
    QLabel *label = plainLabel({}, parent);
    label->setObjectName(u"problem"_s);
    label->setWordWrap(true);
    label->hide();
    return label;
}

} // namespace

FormDialog::FormDialog(const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_body(new QVBoxLayout(this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
}

void FormDialog::finish(const QString &verb)
{
    m_problem = problemLabel(this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"save"_s);
    m_save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &FormDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &FormDialog::reject);
    m_body->addWidget(m_problem);
    m_body->addWidget(buttons);
    check();
}

void FormDialog::finishReading()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &FormDialog::reject);
    m_body->addWidget(buttons);
}

QFormLayout *FormDialog::addForm()
{
    auto *form = new QFormLayout;
    m_body->addLayout(form);
    return form;
}

void FormDialog::addField(QFormLayout *form, const QString &label, QWidget *field, const QString &hint)
{
    QLabel *name = plainLabel(label, this);
    name->setBuddy(field);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(field);
    if (!hint.isEmpty())
        column->addWidget(hintLabel(hint, this));
    QLabel *problem = problemLabel(this);
    column->addWidget(problem);
    form->addRow(name, column);
    m_problems.insert(field, problem);
    watch(field);
}

void FormDialog::watch(QWidget *input)
{
    if (auto *line = qobject_cast<QLineEdit *>(input)) {
        connect(line, &QLineEdit::textChanged, this, &FormDialog::check);
    } else if (auto *choice = qobject_cast<QComboBox *>(input)) {
        connect(choice, &QComboBox::currentTextChanged, this, &FormDialog::check);
        connect(choice, &QComboBox::currentIndexChanged, this, &FormDialog::check);
    } else if (auto *box = qobject_cast<QCheckBox *>(input)) {
        connect(box, &QCheckBox::toggled, this, &FormDialog::check);
    } else if (auto *day = qobject_cast<QDateEdit *>(input)) {
        connect(day, &QDateEdit::dateChanged, this, &FormDialog::check);
    } else if (auto *maybe = qobject_cast<DayField *>(input)) {
        connect(maybe, &DayField::changed, this, &FormDialog::check);
    }
}

void FormDialog::check()
{
    if (!m_save)
        return; // still being filled, or only read
    const Problem found = problem();
    // A form just opened has no mistakes yet, only what is still to be filled.
    const auto meaning = m_isFresh ? &Theme::quiet : &Theme::late;
    m_isFresh = false;
    QLabel *place = m_problems.value(found.field, m_problem);
    const QList<QLabel *> labels = m_problems.values() << m_problem;
    for (QLabel *label : labels) {
        label->setText(label == place ? found.text : QString());
        label->setVisible(label == place && !found.text.isEmpty());
        setTextColour(label, meaning);
    }
    for (auto it = m_problems.begin(); it != m_problems.end(); ++it)
        it.key()->setAccessibleDescription(it.value()->text());
    m_save->setEnabled(found.text.isEmpty());
    m_save->setToolTip(found.text);
    if (isVisible())
        fit();
    Q_EMIT edited();
}

void FormDialog::showEvent(QShowEvent *event)
{
    fit();
    QDialog::showEvent(event);
}

// A dialog does not ask how high its wrapped texts become, so that they would be cut.
void FormDialog::fit()
{
    setMinimumWidth(kFormWidth * fontMetrics().averageCharWidth());
    m_body->activate();
    const int needed =
        m_body->hasHeightForWidth() ? m_body->totalHeightForWidth(width()) : m_body->totalSizeHint().height();
    setMinimumHeight(needed);
}

void FormDialog::accept()
{
    if (problem().text.isEmpty())
        QDialog::accept();
}

} // namespace lw
