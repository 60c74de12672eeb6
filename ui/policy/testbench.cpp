// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/testbench.h"

#include "core/decisions/facts.h"
#include "core/workspace/registerlead.h"
#include "core/workspace/routingsituation.h"
#include "ui/text/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/widgets.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

struct Tried {
    FactLead lead;
    Decision decision;
};

// The condition that keeps the lead from a rule, in words.
QString whyNotText(const PolicyRule &rule, const LeadFacts &facts, QDate day)
{
    if (!rule.enabled)
        return TestBench::tr("switched off");
    if (!rule.isInForce(day))
        return TestBench::tr("not in force on this day");
    const std::optional<Condition> miss = onlyMiss(rule, facts);
    return miss ? TestBench::tr("does not fit: %1").arg(describe(*miss)) : TestBench::tr("does not fit");
}

} // namespace

TestBench::TestBench(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_input(new QComboBox(this))
    , m_result(plainLabel({}, this))
    , m_trace(new QListWidget(this))
    , m_keep(new QPushButton(tr("&Keep as example"), this))
    , m_drop(new QPushButton(tr("Dro&p example"), this))
{
    setObjectName(u"testBench"_s);
    m_input->setObjectName(u"testInput"_s);
    m_input->setEditable(true);
    m_input->setInsertPolicy(QComboBox::NoInsert);
    m_input->setMinimumContentsLength(36);
    m_input->setCompleter(nullptr); // what is typed is what is tested
    m_input->lineEdit()->setPlaceholderText(tr("register number, text of a lead, or an example"));
    m_input->setAccessibleName(tr("Lead to test"));
    m_result->setObjectName(u"testResult"_s);
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_trace->setObjectName(u"testTrace"_s);
    m_trace->setAccessibleName(tr("What each rule says"));
    m_trace->setFrameShape(QFrame::NoFrame);
    m_trace->setMinimumHeight(fontMetrics().height() * 7);
    m_keep->setObjectName(u"keepExample"_s);
    m_drop->setObjectName(u"dropExample"_s);
    QLabel *label = plainLabel(tr("T&est"), this);
    label->setBuddy(m_input);
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_input);
    line->addWidget(m_result, 1);
    line->addWidget(m_keep);
    line->addWidget(m_drop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addLayout(line);
    layout->addWidget(m_trace, 1);
    connectAll();
    say({});
}

void TestBench::connectAll()
{
    connect(m_input->lineEdit(), &QLineEdit::returnPressed, this, &TestBench::test);
    connect(m_input, &QComboBox::textActivated, this, &TestBench::test);
    auto *leave = new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, &TestBench::left);
    connect(m_keep, &QPushButton::clicked, this, &TestBench::keep);
    connect(m_drop, &QPushButton::clicked, this, [this] { Q_EMIT exampleDropped(m_name); });
}

void TestBench::takeFocus()
{
    m_input->setFocus();
    m_input->lineEdit()->selectAll();
}

void TestBench::setView(const PolicyView &view)
{
    m_view = view;
    m_rulebook = compile(view.rulebook, 0);
    fillExamples();
    if (m_facts)
        show(*m_facts, m_name);
    else
        say({});
}

void TestBench::fillExamples()
{
    const QString text = m_input->currentText();
    m_input->clear();
    for (const PolicyExample &example : m_view.rulebook.examples)
        m_input->addItem(example.name);
    m_input->setCurrentIndex(-1);
    m_input->setEditText(text);
}

void TestBench::say(const QString &text)
{
    const qsizetype examples = m_view.check.examples.size();
    const auto right = std::ranges::count_if(m_view.check.examples, &ExampleResult::isRight);
    m_result->setText(
        !text.isEmpty() ? text
        : examples == 0
            ? tr("Examples that are kept are asked again at every change.")
            : tr("%1 of %2 examples come out as expected.").arg(QString::number(right), QString::number(examples)));
    m_trace->setVisible(m_facts.has_value());
    const bool isExample = std::ranges::any_of(
        m_view.rulebook.examples, [&](const PolicyExample &each) { return m_facts && each.name == m_name; });
    m_keep->setVisible(m_facts.has_value() && !isExample);
    m_drop->setVisible(isExample);
}

void TestBench::test()
{
    const QString text = m_input->currentText().trimmed();
    const auto example = std::ranges::find(m_view.rulebook.examples, text, &PolicyExample::name);
    m_facts.reset();
    m_trace->clear();
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (text.isEmpty())
        say({});
    else if (example != m_view.rulebook.examples.end())
        show(example->facts, example->name);
    else if (isNumber)
        testRegister(number);
    else
        testPasted(text);
}

void TestBench::testRegister(qint64 number)
{
    const int asked = ++m_asked;
    m_session.ask<FactLead>(
        this, [number](Workspace &workspace, const Progress &) { return factLead(workspace, number); },
        [this, asked](const Result<FactLead> &lead) {
            if (asked != m_asked)
                return;
            if (!lead)
                return say(lead.error().message);
            LeadFacts facts = lead->facts;
            facts.owner.clear(); // as if it came today: whoever has it decides nothing
            facts.repType.clear();
            show(facts, tr("%1 %2").arg(QString::number(lead->number), shownText(lead->name)));
        });
}

// Read as the front door reads a lead that is typed or pasted; nothing is registered.
void TestBench::testPasted(const QString &text)
{
    const int asked = ++m_asked;
    const QDateTime now = m_session.now();
    m_session.ask<LeadFacts>(
        this,
        [text, now](Workspace &workspace, const Progress &) -> Result<LeadFacts> {
            return factsOfText(workspace, text, now);
        },
        [this, asked, text](const Result<LeadFacts> &facts) {
            if (asked != m_asked)
                return;
            if (!facts)
                return say(facts.error().message);
            show(*facts, shownText(text.section(u'\n', 0, 0)));
        });
}

void TestBench::show(const LeadFacts &facts, const QString &name)
{
    m_facts = facts;
    m_name = name;
    const int asked = ++m_asked;
    m_session.ask<Decision>(
        this,
        [facts, rulebook = m_rulebook, now = m_session.now()](Workspace &workspace,
                                                              const Progress &) -> Result<Decision> {
            const Result<Situation> situation = situationOf(workspace, now);
            return situation ? Result<Decision>(decide(facts, *rulebook, *situation))
                             : Result<Decision>(situation.error());
        },
        [this, asked](const Result<Decision> &decision) {
            if (asked != m_asked || !m_facts)
                return;
            if (!decision)
                return say(decision.error().message);
            showDecision(*decision);
        });
}

void TestBench::showDecision(const Decision &decision)
{
    m_decision = decision;
    m_trace->clear();
    if (decision.screening.screenedOut) {
        say(tr("%1: screened out, %2").arg(shownText(m_name), decision.screening.because));
        return;
    }
    const QString owner = decision.routing.owner.isEmpty() ? tr("nobody") : shownText(decision.routing.owner);
    const QString grade = codeOf(decision.grading.grade);
    say(tr("%1 → %2 (%3), grade %4")
            .arg(shownText(m_name), owner, because(decision.routing), grade.isEmpty() ? tr("none") : grade));
    showRules(*m_facts, decision);
}

void TestBench::showRules(const LeadFacts &facts, const Decision &decision)
{
    LeadFacts judged = facts;
    judged.grade = codeOf(decision.grading.grade);
    judged.owner = decision.routing.owner;
    if (const Rep *rep = m_view.rulebook.findRep(judged.owner))
        judged.repType = rep->type;
    for (const PolicyRule &rule : m_view.rulebook.policy)
        addRule(rule, ruleFor(m_view.rulebook.policy, rule.type, m_session.today(), judged), judged);
}

void TestBench::addRule(const PolicyRule &rule, const PolicyRule *winner, const LeadFacts &facts)
{
    const bool isWinner = winner == &rule;
    const bool fits = isWinner || (rule.isInForce(m_session.today()) && matches(rule.appliesTo, facts));
    const QString state = isWinner ? tr("decides")
                          : fits   ? tr("would also fit")
                                   : whyNotText(rule, facts, m_session.today());
    auto *item = new QListWidgetItem(themeIcon(isWinner ? u"accept"_s
                                               : fits   ? u"info"_s
                                                        : u"close"_s),
                                     tr("%1 %2: %3").arg(QString::number(rule.number), labelOf(rule.type), state),
                                     m_trace); // the list owns it
    if (isWinner) {
        QFont bold = item->font();
        bold.setBold(true);
        item->setFont(bold);
    } else {
        item->setForeground(Theme(palette()).quiet());
    }
}

void TestBench::keep()
{
    if (!m_facts)
        return;
    PolicyExample example{.name = m_name.simplified(), .facts = withoutPerson(*m_facts)};
    if (m_decision.screening.screenedOut) {
        example.screenedOut = m_decision.screening.reason;
    } else {
        example.owner = m_decision.routing.owner;
        example.grade = codeOf(m_decision.grading.grade);
    }
    Q_EMIT exampleWanted(example);
}

} // namespace lw
