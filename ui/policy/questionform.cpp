// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/questionform.h"

#include "ui/policy/answertable.h"
#include "ui/widgets/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace lw
{

using namespace Qt::StringLiterals;

QuestionForm::QuestionForm(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"questionForm"_s);
    createViews();
    connectAll();
    setNothing();
}

void QuestionForm::createViews()
{
    m_text = new QLineEdit(this);
    m_text->setObjectName(u"questionText"_s);
    m_text->setMaxLength(kMaxQuestionText);
    m_part = new QComboBox(this);
    m_part->setObjectName(u"questionPart"_s);
    for (int part = 0; part <= int(QuestionPart::Other); ++part)
        m_part->addItem(labelOf(static_cast<QuestionPart>(part)), part);
    m_key = new QLineEdit(this);
    m_key->setObjectName(u"questionKey"_s);
    m_key->setMaxLength(kMaxAnswerCode);
    m_keyHint = hintLabel({}, this);
    m_keyHint->setObjectName(u"questionKeyHint"_s);
    m_required = new QCheckBox(tr("&Required: nothing is graded before it is answered"), this);
    m_required->setObjectName(u"questionRequired"_s);
    m_answers = new AnswerTable(this);
    auto *key = new QVBoxLayout;
    key->setSpacing(2);
    key->addWidget(m_key);
    key->addWidget(m_keyHint);
    const auto labelled = [this](const QString &text, QWidget *input) {
        QLabel *label = plainLabel(text, this);
        label->setBuddy(input);
        return label;
    };
    auto *form = new QFormLayout;
    form->addRow(labelled(tr("&Question"), m_text), m_text);
    form->addRow(labelled(tr("A&bout"), m_part), m_part);
    form->addRow(labelled(tr("&Key"), m_key), key);
    form->addRow(QString(), m_required);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(form);
    layout->addWidget(m_answers, 1);
}

void QuestionForm::connectAll()
{
    connect(m_text, &QLineEdit::textEdited, this, &QuestionForm::takeText);
    connect(m_part, &QComboBox::currentIndexChanged, this, &QuestionForm::takePart);
    connect(m_key, &QLineEdit::textEdited, this, [this](const QString &key) {
        m_question.key = key;
        Q_EMIT changed();
    });
    connect(m_required, &QCheckBox::toggled, this, [this](bool isRequired) {
        m_question.required = isRequired;
        Q_EMIT changed();
    });
    connect(m_answers, &AnswerTable::changed, this, [this] {
        m_question.choices = m_answers->answers();
        Q_EMIT changed();
    });
}

void QuestionForm::setQuestion(const Question &question, const Question *published, const QStringList &taken)
{
    const QSignalBlocker quietPart(m_part), quietRequired(m_required);
    m_question = question;
    m_taken = taken;
    m_isThere = true;
    m_isPublished = published != nullptr;
    m_text->setText(question.text);
    m_part->setCurrentIndex(m_part->findData(int(question.part)));
    m_required->setChecked(question.required);
    m_answers->setAnswers(question.choices, question.part, published ? published->choices : QList<AnswerChoice>());
    showKey();
    updateInputs();
}

void QuestionForm::setNothing()
{
    setQuestion({}, nullptr, {});
    m_isThere = false;
    updateInputs();
}

void QuestionForm::setEditable(bool editable)
{
    m_isEditable = editable;
    updateInputs();
}

void QuestionForm::startTyping()
{
    m_text->setFocus();
    m_text->selectAll();
}

// A question besides the four never gets a key that the lead has a field for.
QString QuestionForm::keyFor(const QString &text) const
{
    QStringList taken = m_taken;
    for (const QuestionPart part :
         {QuestionPart::Need, QuestionPart::Authority, QuestionPart::Budget, QuestionPart::Timing})
        taken += leadKeyOf(part);
    return proposedCode(text, taken);
}

// The key follows the words until somebody writes another one.
void QuestionForm::takeText(const QString &text)
{
    const bool isFixed = m_isPublished || isLeadKey(m_question.key);
    if (!isFixed && (m_question.key.isEmpty() || m_question.key == keyFor(m_question.text)))
        m_question.key = keyFor(text);
    m_question.text = text;
    showKey();
    Q_EMIT changed();
}

void QuestionForm::takePart()
{
    m_question.part = static_cast<QuestionPart>(m_part->currentData().toInt());
    const QString own = leadKeyOf(m_question.part);
    if (!m_isPublished && !own.isEmpty() && !m_taken.contains(own))
        m_question.key = own;
    else if (!m_isPublished && isLeadKey(m_question.key))
        m_question.key = keyFor(m_question.text);
    m_answers->setPart(m_question.part);
    showKey();
    updateInputs();
    Q_EMIT changed();
}

void QuestionForm::showKey()
{
    if (m_key->text() != m_question.key)
        m_key->setText(m_question.key);
}

void QuestionForm::updateInputs()
{
    const bool mayEdit = m_isEditable && m_isThere, isOfLead = isLeadKey(m_question.key);
    m_text->setEnabled(mayEdit);
    m_part->setEnabled(mayEdit && !(m_isPublished && isOfLead));
    m_key->setEnabled(mayEdit);
    m_key->setReadOnly(m_isPublished || isOfLead);
    m_keyHint->setText(isOfLead ? tr("The answer stands in a field of the lead, so the key stays.")
                       : m_isPublished
                           ? tr("Leads have answers under this key, so it stays.")
                           : tr("Answers are kept under it. It follows the words until you write another."));
    m_required->setEnabled(mayEdit);
    m_answers->setEditable(mayEdit);
}

} // namespace lw
