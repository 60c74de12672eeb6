// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/rulepanel.h"

#include "ui/text/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/widgets.h"

#include <QBoxLayout>
#include <QEvent>
#include <QListWidget>
#include <QLocale>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kNumber = Qt::UserRole; // of a lead or a rule
constexpr qint64 kQuestions = -1;     // instead of a lead's

QString counted(qint64 number)
{
    return QLocale().toString(number);
}

QListWidget *makeList(const QString &name, const QString &spoken, QWidget *parent)
{
    auto *list = new QListWidget(parent);
    list->setObjectName(name);
    list->setAccessibleName(spoken);
    list->setWordWrap(true);
    list->setTextElideMode(Qt::ElideNone);
    list->setFrameShape(QFrame::NoFrame);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setSpacing(1);
    return list;
}

QString useText(const RuleUse &use, int days)
{
    QString text = RulePanel::tr("Last %1 days: fits %2 of %3 leads, decides %4.")
                       .arg(QString::number(days), counted(use.fits), counted(use.leads), counted(use.decides));
    QStringList earlier;
    for (auto it = use.takenEarlier.begin(); it != use.takenEarlier.end(); ++it)
        earlier += RulePanel::tr("rule %1: %2").arg(QString::number(it.key()), counted(*it));
    return earlier.isEmpty() ? text
                             : QString(text + u' ' + RulePanel::tr("Taken earlier: %1.").arg(earlier.join(u", "_s)));
}

} // namespace

RulePanel::RulePanel(QWidget *parent)
    : QWidget(parent)
    , m_title(plainLabel({}, this))
    , m_uses(makeList(u"ruleUses"_s, tr("What the rule did"), this))
    , m_findingsTitle(plainLabel({}, this))
    , m_findings(makeList(u"policyFindings"_s, tr("Findings"), this))
{
    setObjectName(u"rulePanel"_s);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setObjectName(u"ruleTitle"_s);
    m_title->setWordWrap(true);
    m_findingsTitle->setFont(bold);
    m_findingsTitle->setObjectName(u"findingsTitle"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_uses, 3);
    layout->addWidget(m_findingsTitle);
    layout->addWidget(m_findings, 2);
    connect(m_uses, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        const qint64 lead = item->data(kNumber).toLongLong();
        if (lead > 0)
            Q_EMIT leadWanted(lead);
        else if (lead == kQuestions)
            Q_EMIT questionsWanted();
    });
    connect(m_findings, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        if (const int rule = item->data(kNumber).toInt(); rule > 0)
            Q_EMIT ruleWanted(rule);
    });
}

void RulePanel::setView(const PolicyView &view)
{
    m_view = view;
    showFindings();
    show();
}

void RulePanel::setLeads(const QList<FactLead> &leads, int days)
{
    m_leads = leads;
    m_days = days;
    show();
}

void RulePanel::setRule(int number)
{
    m_rule = number;
    show();
}

void RulePanel::setAltered(const QStringList &versions)
{
    m_altered = versions;
    showFindings();
}

void RulePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    showFindings();
    show();
}

void RulePanel::addHead(const QString &text)
{
    auto *item = new QListWidgetItem(text, m_uses); // the list owns it
    item->setFlags(Qt::ItemIsEnabled);
    item->setForeground(Theme(palette()).quiet());
}

// The page itself only says that there are agreed questions.
void RulePanel::addQuestions()
{
    const QuestionSet &set = m_view.rulebook.questions;
    auto *item = new QListWidgetItem(
        tr("%n agreed question(s), version %1", nullptr, int(set.questions.size())).arg(set.version), m_uses);
    item->setData(kNumber, kQuestions);
    item->setToolTip(plainToolTip(tr("Return shows the questions")));
}

void RulePanel::addLead(const FactLead &lead, const QString &note)
{
    const QString text = tr("%1  %2").arg(QString::number(lead.number), shownText(lead.name));
    auto *item = new QListWidgetItem(note.isEmpty() ? text : tr("%1 (%2)").arg(text, note), m_uses);
    item->setData(kNumber, lead.number);
    item->setToolTip(plainToolTip(tr("Return shows the lead")));
}

void RulePanel::show()
{
    m_uses->clear();
    const auto rule = std::ranges::find(m_view.rulebook.policy, m_rule, &PolicyRule::number);
    if (rule == m_view.rulebook.policy.end())
        return m_title->clear();
    m_title->setText(tr("Rule %1: %2").arg(QString::number(rule->number), labelOf(rule->type)));
    showUse(*rule);
}

void RulePanel::showUse(const PolicyRule &rule)
{
    const RuleUse use = ruleUse(m_view.rulebook.policy, rule.number, m_leads);
    addHead(useText(use, m_days));
    if (rule.type == RuleType::QualifiedDefinition)
        addQuestions();
    if (!use.decided.isEmpty())
        addHead(tr("Decides, for example"));
    for (const qsizetype place : use.decided)
        addLead(m_leads[place], {});
    if (!use.nearMisses.isEmpty())
        addHead(tr("Just misses"));
    for (const NearMiss &miss : use.nearMisses)
        addLead(m_leads[miss.lead], tr("unless %1").arg(describe(miss.condition)));
    if (use.left > 0)
        addHead(tr("No rule of this kind is for %1 of the leads, for example").arg(QLocale().toString(use.left)));
    for (const qsizetype place : use.leftOver)
        addLead(m_leads[place], {});
}

void RulePanel::showFindings()
{
    m_findings->clear();
    const Theme theme(palette());
    qsizetype red = 0;
    const auto add = [&](const QString &text, bool isRed, int rule) {
        red += isRed ? 1 : 0;
        auto *item = new QListWidgetItem(themeIcon(isRed ? u"late"_s : u"info"_s), text, m_findings);
        item->setData(kNumber, rule);
        if (isRed)
            item->setForeground(theme.late());
    };
    for (const QString &altered : std::as_const(m_altered))
        add(altered, true, 0);
    for (const PolicyFinding &finding : m_view.check.findings)
        add(finding.sentence, finding.isRed(), finding.rules.value(0));
    // The page does not show them, and somebody must find the way back.
    for (const PolicyRule &rule : m_view.rulebook.policy) {
        if (!rule.enabled)
            add(tr("Rule %1 (%2) is switched off and not printed. Return opens it.")
                    .arg(QString::number(rule.number), labelOf(rule.type)),
                false, rule.number);
    }
    for (const ExampleResult &example : m_view.check.examples) {
        if (!example.isRight())
            add(tr("Example “%1”: %2").arg(example.name, example.wrong.join(u"; "_s)), true, 0);
    }
    const int all = m_findings->count();
    m_findings->setVisible(all > 0);
    m_findingsTitle->setText(all == 0   ? tr("Nothing found")
                             : red == 0 ? tr("%n note(s)", nullptr, all)
                                        : tr("%n finding(s) that stand against it", nullptr, int(red)));
}

} // namespace lw
