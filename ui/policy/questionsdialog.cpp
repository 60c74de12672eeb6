// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/questionsdialog.h"

#include "ui/policy/orderedtable.h"
#include "ui/policy/questionform.h"
#include "ui/widgets/widgets.h"

#include <QHBoxLayout>
#include <QLocale>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kRowsSeen = 10;
constexpr qsizetype kProblemsShown = 3;

QStringList cellsOf(int row, const Question &question)
{
    return {QString::number(row + 1), question.text, labelOf(question.part), question.required ? u"✓"_s : QString()};
}

// What has no words yet has no name that could be said.
QStringList blanksIn(const QuestionSet &set)
{
    QStringList blanks;
    for (qsizetype i = 0; i < set.questions.size(); ++i) {
        const Question &question = set.questions[i];
        if (question.text.trimmed().isEmpty())
            blanks += QuestionsDialog::tr("Question %1 has no words yet.").arg(i + 1);
        for (qsizetype k = 0; k < question.choices.size(); ++k) {
            if (question.choices[k].text.trimmed().isEmpty())
                blanks += QuestionsDialog::tr("Question %1: answer %2 has no words yet.").arg(i + 1).arg(k + 1);
        }
    }
    return blanks;
}

const PolicyRule *definitionIn(const Rulebook &rulebook)
{
    return findRule(rulebook.policy, RuleType::QualifiedDefinition);
}

QString lettersOf(const GradeSpread &spread)
{
    const QLocale locale;
    return QuestionsDialog::tr("A %1, B %2, C %3, D %4")
        .arg(locale.toString(spread.a), locale.toString(spread.b), locale.toString(spread.c),
             locale.toString(spread.d));
}

} // namespace

QuestionsDialog::QuestionsDialog(const Rulebook &rulebook, const Rulebook &inForce, const QString &whyNot,
                                 QWidget *parent)
    : FormDialog(tr("Questions"), parent)
    , m_rulebook(rulebook)
    , m_inForce(inForce)
    , m_set(rulebook.questions)
{
    setObjectName(u"questionsDialog"_s);
    if (const PolicyRule *definition = definitionIn(inForce))
        m_spreadInForce = gradeSpread(inForce.questions, *definition);
    createViews(whyNot);
    connectAll();
    showList(0);
    if (whyNot.isEmpty())
        finish(tr("Save questions"));
    else
        finishReading();
    showOutcome();
    resize(1020, 600);
    m_list->setFocus();
}

void QuestionsDialog::createViews(const QString &whyNot)
{
    m_list = new OrderedTable({.name = u"questions"_s,
                               .spoken = tr("Questions"),
                               .headers = {tr("No."), tr("Question"), tr("About"), tr("Required")},
                               .add = tr("&Add"),
                               .remove = tr("Re&move"),
                               .up = tr("&Up"),
                               .down = tr("&Down")},
                              1, kRowsSeen, this);
    m_form = new QuestionForm(this);
    m_outcome = plainLabel({}, this);
    m_outcome->setObjectName(u"questionOutcome"_s);
    m_outcome->setWordWrap(true);
    m_list->setEditable(whyNot.isEmpty());
    m_form->setEditable(whyNot.isEmpty());
    if (!whyNot.isEmpty())
        body()->addWidget(hintLabel(whyNot, this));
    auto *across = new QHBoxLayout;
    across->setSpacing(16);
    across->addWidget(m_list, 2);
    across->addWidget(m_form, 3);
    body()->addLayout(across, 1);
    body()->addWidget(m_outcome);
}

void QuestionsDialog::connectAll()
{
    connect(m_list, &OrderedTable::addWanted, this, &QuestionsDialog::add);
    connect(m_list, &OrderedTable::removeWanted, this, &QuestionsDialog::remove);
    connect(m_list, &OrderedTable::moveWanted, this, &QuestionsDialog::move);
    connect(m_list, &OrderedTable::currentChanged, this, &QuestionsDialog::showCurrent);
    connect(m_list, &OrderedTable::formWanted, m_form, &QuestionForm::startTyping);
    connect(m_form, &QuestionForm::changed, this, &QuestionsDialog::take);
}

QuestionSet QuestionsDialog::questions() const
{
    return numberedAfter(m_set, m_inForce.questions);
}

void QuestionsDialog::add()
{
    const int place = m_list->current() + 1;
    m_set.questions.insert(place, Question());
    showList(place);
    m_form->startTyping();
    check();
}

void QuestionsDialog::remove()
{
    const int at = m_list->current();
    if (at < 0)
        return;
    m_set.questions.removeAt(at);
    showList(std::min(at, int(m_set.questions.size()) - 1));
    showOutcome();
    check();
}

void QuestionsDialog::move(int by)
{
    const int at = m_list->current();
    if (at < 0 || at + by < 0 || at + by >= m_set.questions.size())
        return;
    m_set.questions.swapItemsAt(at, at + by);
    showList(at + by);
    check();
}

void QuestionsDialog::take()
{
    const int at = m_list->current();
    if (at < 0)
        return;
    m_set.questions[at] = m_form->question();
    m_list->setRow(at, cellsOf(at, m_set.questions[at]));
    showOutcome();
    check();
}

void QuestionsDialog::showList(int current)
{
    QList<QStringList> rows;
    for (int row = 0; row < int(m_set.questions.size()); ++row)
        rows += cellsOf(row, m_set.questions[row]);
    m_list->setRows(rows, current);
    showCurrent();
}

// Keys that leads had answers under before are not given to another question.
void QuestionsDialog::showCurrent()
{
    const int at = m_list->current();
    if (at < 0)
        return m_form->setNothing();
    QStringList taken;
    for (int i = 0; i < int(m_set.questions.size()); ++i) {
        if (i != at)
            taken += m_set.questions[i].key;
    }
    const Question &question = m_set.questions[at];
    const Question *published = m_inForce.questions.find(question.key);
    for (const Question &each : m_inForce.questions.questions) {
        if (each.key != question.key && !isLeadKey(each.key))
            taken += each.key;
    }
    m_form->setQuestion(question, published, taken);
}

void QuestionsDialog::showOutcome()
{
    const PolicyRule *definition = definitionIn(m_rulebook);
    if (!definition)
        return m_outcome->setText(tr("No rule defines a qualified lead, so nothing is graded."));
    const GradeSpread now = gradeSpread(m_set, *definition);
    if (now.ways == 0)
        return m_outcome->setText(tr("There are too many ways to answer to count what grades they make."));
    const QString text = tr("What it makes: %n way(s) to answer the questions of the grade.", nullptr, now.ways) +
                         u' ' + lettersOf(now) + u'.';
    m_outcome->setText(now == m_spreadInForce || m_spreadInForce.ways == 0
                           ? text
                           : QString(text + u' ' + tr("In force: %1.").arg(lettersOf(m_spreadInForce))));
}

QStringList QuestionsDialog::problems() const
{
    const QStringList blanks = blanksIn(m_set);
    return blanks.isEmpty() ? problemsOf(questions()) : blanks;
}

FormDialog::Problem QuestionsDialog::problem() const
{
    const QStringList found = problems();
    QStringList shown = found.mid(0, kProblemsShown);
    if (found.size() > kProblemsShown)
        shown += tr("And %n more.", nullptr, int(found.size() - kProblemsShown));
    return {.field = nullptr, .text = shown.join(u'\n')};
}

} // namespace lw
