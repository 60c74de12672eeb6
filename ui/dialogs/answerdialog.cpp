// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/answerdialog.h"

#include "ui/dialogs/choicelist.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kQuestionWidth = 260;
constexpr int kWidth = 600;

// The question as its words are agreed: an ampersand in it is one.
QLabel *questionLabel(const Question &question, QWidget *field)
{
    QLabel *label = plainLabel(shownText(question.text).replace(u'&', u"&&"_s), field->parentWidget());
    label->setWordWrap(true);
    label->setFixedWidth(kQuestionWidth);
    return label;
}

} // namespace

AnswerDialog::AnswerDialog(const LeadRecord &record, RulebookPtr rulebook, QDate day, QWidget *parent)
    : QDialog(parent)
    , m_record(record)
    , m_rulebook(std::move(rulebook))
    , m_day(day)
{
    setObjectName(u"answerDialog"_s);
    setWindowTitle(
        tr("Questions for lead %1, %2")
            .arg(QString::number(record.lead.id.value),
                 shownText(record.person.fullName.isEmpty() ? record.company.name : record.person.shownName())));
    createViews();
    preview();
}

void AnswerDialog::createViews()
{
    auto *questions = new QWidget(this);
    auto *form = new QFormLayout(questions);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const Question &question : m_rulebook->rulebook.questions.questions)
        addQuestion(form, question);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(questions);
    m_grade = plainLabel({}, this);
    m_grade->setObjectName(u"answerGrade"_s);
    QFont bold = m_grade->font();
    bold.setBold(true);
    m_grade->setFont(bold);
    m_because = hintLabel({}, this);
    m_because->setObjectName(u"answerBecause"_s);
    auto *buttons = new QDialogButtonBox(this);
    m_act = addButtons(buttons, tr("Save"), this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_grade);
    layout->addWidget(m_because);
    layout->addWidget(buttons);
    const int asked = form->hasHeightForWidth() ? form->totalHeightForWidth(kWidth) : form->totalSizeHint().height();
    resize(kWidth + 40, std::min(asked + 150, 760)); // below them the grade with its reasons
}

void AnswerDialog::addQuestion(QFormLayout *form, const Question &question)
{
    QWidget *field = question.choices.isEmpty() ? wordsField(question) : choiceField(question);
    field->setObjectName(u"answer_"_s + question.key);
    field->setAccessibleName(question.text);
    m_fields.insert(question.key, field);
    QLabel *label = questionLabel(question, field);
    label->setBuddy(field);
    form->addRow(label, field);
}

QWidget *AnswerDialog::choiceField(const Question &question)
{
    auto *box = new QComboBox(this);
    box->addItem(question.required ? tr("Not asked yet, needed for the grade") : tr("Not asked yet"), QString());
    for (const AnswerChoice &choice : question.choices)
        box->addItem(shownText(choice.text), choice.code);
    const QString now = answerTo(question, m_record.lead.answers);
    if (box->findData(now) < 0) // a number of days between two time frames, or an answer of an earlier question set
        box->addItem(shownText(answerText(question, m_record.lead.answers)), now);
    box->setCurrentIndex(box->findData(now));
    connect(box, &QComboBox::currentIndexChanged, this, &AnswerDialog::preview);
    return box;
}

QWidget *AnswerDialog::wordsField(const Question &question)
{
    auto *line = new QLineEdit(answerTo(question, m_record.lead.answers), this);
    line->setMaxLength(kMaxAnswerWords);
    connect(line, &QLineEdit::textChanged, this, &AnswerDialog::preview);
    return line;
}

QString AnswerDialog::given(const Question &question) const
{
    const QWidget *field = m_fields.value(question.key);
    if (const auto *box = qobject_cast<const QComboBox *>(field))
        return box->currentData().toString();
    return qobject_cast<const QLineEdit *>(field)->text().simplified();
}

GivenAnswers AnswerDialog::changed() const
{
    GivenAnswers answers;
    for (const Question &question : m_rulebook->rulebook.questions.questions) {
        if (const QString now = given(question); now != answerTo(question, m_record.lead.answers))
            answers.insert(question.key, now);
    }
    return answers;
}

void AnswerDialog::preview()
{
    if (!m_act)
        return;
    LeadRecord asked = m_record;
    const GivenAnswers answers = changed();
    const Result<Answers> all = withAnswers(asked.lead.answers, answers, m_rulebook->rulebook.questions);
    m_act->setEnabled(all && !answers.isEmpty());
    if (!all) {
        m_grade->setText(all.error().message);
        return m_because->clear();
    }
    asked.lead.answers = *all;
    const Qualification found = qualificationOf(asked, *m_rulebook, m_day);
    const Grade grade = found.grading.grade;
    QString text = grade == Grade::None ? tr("No grade yet") : tr("Grade %1").arg(codeOf(grade));
    if (!m_record.lead.gradeBy.isEmpty())
        text = tr("%1 by the questions; it stays %2, by %3")
                   .arg(text, codeOf(m_record.lead.grade), shownText(m_record.lead.gradeBy));
    m_grade->setText(text);
    QStringList because = found.grading.reasons;
    because += fitText(found.fit);
    because.removeAll(QString());
    m_because->setText(because.join(u" · "_s));
}

void AnswerDialog::accept()
{
    const GivenAnswers answers = changed();
    if (answers.isEmpty() || !m_act->isEnabled())
        return;
    Q_EMIT chosen(answers);
    QDialog::accept();
}

} // namespace lw
