// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/answertable.h"

#include "core/rules/grading.h"
#include "ui/policy/orderedtable.h"
#include "ui/widgets/widgets.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kRowsSeen = 5;

QString tick(bool isSo)
{
    return isSo ? u"✓"_s : QString();
}

// "Within 3 months" → "90"; empty where the words name no time.
QString timeIn(const QString &text)
{
    const QString answer = timelineAnswer(text);
    bool isNumber = false;
    answer.toInt(&isNumber);
    return isNumber || answer == u"none" || answer == u"unknown" ? answer : QString();
}

} // namespace

AnswerTable::AnswerTable(QWidget *parent)
    : QWidget(parent)
{
    createViews();
    connectAll();
    showAnswers(-1);
}

void AnswerTable::createViews()
{
    setObjectName(u"answerTable"_s);
    m_table = new OrderedTable({.name = u"answers"_s,
                                .spoken = tr("Answers"),
                                .headers = {tr("Answer"), tr("Code"), tr("Satisfies"), tr("Rules out"), tr("Points")},
                                .add = tr("Add a&nswer"),
                                .remove = tr("Remo&ve answer"),
                                .up = tr("&Higher"),
                                .down = tr("&Lower")},
                               0, kRowsSeen, this);
    m_free = hintLabel(tr("No answers to choose from: it is answered in free words."), this);
    m_free->setObjectName(u"freeWords"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_table, 1);
    layout->addWidget(m_free);
    layout->addLayout(createFields());
}

QLayout *AnswerTable::createFields()
{
    const auto labelled = [this](const QString &text, QWidget *input) {
        QLabel *label = plainLabel(text, this);
        label->setBuddy(input);
        return label;
    };
    m_text = new QLineEdit(this);
    m_text->setObjectName(u"answerText"_s);
    m_text->setMaxLength(kMaxQuestionText);
    m_code = new QLineEdit(this);
    m_code->setObjectName(u"answerCode"_s);
    m_code->setMaxLength(kMaxAnswerCode);
    m_satisfies = new QCheckBox(tr("&Satisfies"), this);
    m_satisfies->setObjectName(u"answerSatisfies"_s);
    m_rulesOut = new QCheckBox(tr("Rules &out: a D, whatever else is answered"), this);
    m_rulesOut->setObjectName(u"answerRulesOut"_s);
    m_points = new QSpinBox(this);
    m_points->setObjectName(u"answerPoints"_s);
    m_points->setRange(-kMaxAnswerPoints, kMaxAnswerPoints);
    m_points->setToolTip(plainToolTip(tr("They count where rule 2 goes by points")));
    m_codeLabel = labelled({}, m_code);
    auto *fields = new QGridLayout;
    fields->addWidget(labelled(tr("Ans&wer"), m_text), 0, 0);
    fields->addWidget(m_text, 0, 1);
    fields->addWidget(m_codeLabel, 0, 2);
    fields->addWidget(m_code, 0, 3);
    auto *counts = new QHBoxLayout;
    counts->addWidget(m_satisfies);
    counts->addWidget(m_rulesOut);
    counts->addStretch();
    fields->addLayout(counts, 1, 1);
    fields->addWidget(labelled(tr("Poin&ts"), m_points), 1, 2);
    fields->addWidget(m_points, 1, 3);
    fields->setColumnStretch(1, 2);
    fields->setColumnStretch(3, 1);
    return fields;
}

void AnswerTable::connectAll()
{
    connect(m_table, &OrderedTable::addWanted, this, &AnswerTable::add);
    connect(m_table, &OrderedTable::removeWanted, this, &AnswerTable::remove);
    connect(m_table, &OrderedTable::moveWanted, this, &AnswerTable::move);
    connect(m_table, &OrderedTable::currentChanged, this, &AnswerTable::showCurrent);
    connect(m_table, &OrderedTable::formWanted, m_text, qOverload<>(&QWidget::setFocus));
    connect(m_text, &QLineEdit::textEdited, this, &AnswerTable::takeText);
    connect(m_code, &QLineEdit::textEdited, this, &AnswerTable::takeRest);
    connect(m_satisfies, &QCheckBox::toggled, this, &AnswerTable::takeRest);
    connect(m_rulesOut, &QCheckBox::toggled, this, &AnswerTable::takeRest);
    connect(m_points, &QSpinBox::valueChanged, this, &AnswerTable::takeRest);
}

void AnswerTable::setAnswers(const QList<AnswerChoice> &answers, QuestionPart part,
                             const QList<AnswerChoice> &published)
{
    m_answers = answers;
    m_part = part;
    m_published = published;
    showAnswers(0);
}

void AnswerTable::setPart(QuestionPart part)
{
    m_part = part;
    updateInputs();
}

void AnswerTable::setEditable(bool editable)
{
    m_isEditable = editable;
    m_table->setEditable(editable);
    updateInputs();
}

void AnswerTable::add()
{
    m_answers.insert(m_table->current() + 1, AnswerChoice());
    showAnswers(m_table->current() + 1);
    m_text->setFocus();
    Q_EMIT changed();
}

void AnswerTable::remove()
{
    const int at = m_table->current();
    if (at < 0)
        return;
    m_answers.removeAt(at);
    showAnswers(std::min(at, int(m_answers.size()) - 1));
    Q_EMIT changed();
}

void AnswerTable::move(int by)
{
    const int at = m_table->current();
    if (at < 0 || at + by < 0 || at + by >= m_answers.size())
        return;
    m_answers.swapItemsAt(at, at + by);
    showAnswers(at + by);
    Q_EMIT changed();
}

QString AnswerTable::codeFor(const QString &text) const
{
    if (m_part == QuestionPart::Timing)
        return timeIn(text);
    QStringList taken; // also what leads were kept with before
    for (const AnswerChoice &answer : m_published)
        taken += answer.code;
    for (int i = 0; i < int(m_answers.size()); ++i) {
        if (i != m_table->current())
            taken += m_answers[i].code;
    }
    return proposedCode(text, taken);
}

// A time frame is found by its days, so that other days are still read; any other code is what the leads are kept with.
bool AnswerTable::isCodeFixed(const AnswerChoice &answer) const
{
    return m_part != QuestionPart::Timing && !answer.code.isEmpty() &&
           std::ranges::find(m_published, answer.code, &AnswerChoice::code) != m_published.end();
}

// The code follows the words until somebody writes another one.
void AnswerTable::takeText(const QString &text)
{
    const int at = m_table->current();
    if (at < 0)
        return;
    AnswerChoice &answer = m_answers[at];
    if (!isCodeFixed(answer) && (answer.code.isEmpty() || answer.code == codeFor(answer.text)))
        answer.code = codeFor(text);
    answer.text = text;
    if (m_code->text() != answer.code)
        m_code->setText(answer.code);
    m_table->setRow(at, cellsOf(answer));
    Q_EMIT changed();
}

void AnswerTable::takeRest()
{
    const int at = m_table->current();
    if (at < 0)
        return;
    AnswerChoice &answer = m_answers[at];
    answer.code = m_code->text();
    answer.satisfies = m_satisfies->isChecked();
    answer.rulesOut = m_rulesOut->isChecked();
    answer.points = m_points->value();
    m_table->setRow(at, cellsOf(answer));
    Q_EMIT changed();
}

QStringList AnswerTable::cellsOf(const AnswerChoice &answer) const
{
    return {answer.text, answer.code, tick(answer.satisfies), tick(answer.rulesOut),
            answer.points == 0 ? QString() : QLocale().toString(answer.points)};
}

void AnswerTable::showAnswers(int current)
{
    QList<QStringList> rows;
    for (const AnswerChoice &answer : std::as_const(m_answers))
        rows += cellsOf(answer);
    m_table->setRows(rows, current);
    showCurrent();
}

void AnswerTable::showCurrent()
{
    const int at = m_table->current();
    const AnswerChoice answer = at < 0 ? AnswerChoice() : m_answers[at];
    const QSignalBlocker quietSatisfies(m_satisfies), quietRulesOut(m_rulesOut), quietPoints(m_points);
    m_text->setText(answer.text);
    m_code->setText(answer.code);
    m_satisfies->setChecked(answer.satisfies);
    m_rulesOut->setChecked(answer.rulesOut);
    m_points->setValue(answer.points);
    updateInputs();
}

// Whether a time is soon enough is said by rule 2, and other questions satisfy nothing.
void AnswerTable::updateInputs()
{
    const int at = m_table->current();
    const bool isTime = m_part == QuestionPart::Timing, mayEdit = m_isEditable && at >= 0;
    m_free->setVisible(m_answers.isEmpty());
    for (QWidget *input : std::initializer_list<QWidget *>{m_text, m_code, m_rulesOut, m_points})
        input->setEnabled(mayEdit);
    const bool canSatisfy = !isTime && m_part != QuestionPart::Other;
    m_satisfies->setEnabled(mayEdit && (canSatisfy || m_satisfies->isChecked()));
    m_satisfies->setToolTip(plainToolTip(isTime       ? tr("Rule 2 says which time is soon enough")
                                         : canSatisfy ? tr("Its part of the grade is fulfilled")
                                                      : tr("This question is no part of the grade")));
    const bool isFixed = at >= 0 && isCodeFixed(m_answers[at]);
    m_code->setReadOnly(isFixed);
    m_code->setToolTip(plainToolTip(isFixed  ? tr("Leads are kept with this code, so it stays")
                                    : isTime ? tr("The longest time in days, “none” or “unknown”")
                                             : tr("What leads are kept with; proposed from the answer")));
    m_codeLabel->setText(isTime ? tr("&Code: longest days") : tr("&Code"));
}

} // namespace lw
