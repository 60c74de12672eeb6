// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compliance/breachespane.h"

#include "core/rules/sentence.h"
#include "ui/models/reporttablemodel.h"
#include "ui/text/reporttext.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kListed = 2000; // more are of no use on a screen

QString worstText(const QList<Offender> &worst)
{
    QStringList parts;
    for (const Offender &each : worst)
        parts += BreachesPane::tr("%1 (%2 of %3)")
                     .arg(each.who.isEmpty() ? BreachesPane::tr("nobody") : shownText(each.who), countText(each.broken),
                          countText(each.judged));
    return parts.join(u", "_s);
}

QString figuresText(const RuleCompliance &rule)
{
    const ComplianceCount &count = rule.spans[size_t(ComplianceSpan::FourWeeks)];
    QStringList parts{
        count.judged == 0
            ? BreachesPane::tr("Nothing was due in four weeks.")
            : BreachesPane::tr("%1 of %2 kept over four weeks.").arg(countText(count.kept), countText(count.judged))};
    if (count.waived > 0)
        parts += BreachesPane::tr("Let go: %1.").arg(countText(count.waived));
    if (!rule.worst.isEmpty())
        parts += BreachesPane::tr("Broken most by %1.").arg(worstText(rule.worst));
    return parts.join(u' ');
}

// One lead can break a rule by several promises, and by the same promise again.
bool isSame(const Breach &a, const Breach &b)
{
    return a.rule == b.rule && a.item.lead == b.item.lead && a.item.what == b.item.what && a.item.who == b.item.who &&
           a.item.day == b.item.day && a.item.clock == b.item.clock && a.item.started == b.item.started;
}

} // namespace

BreachesPane::BreachesPane(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"breachesPane"_s);
    createViews();
    connect(m_allRules, &QCheckBox::toggled, this, [this] { fillList(false); });
    connect(m_table, &QTableView::activated, this, &BreachesPane::openLead);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BreachesPane::currentChanged);
}

void BreachesPane::createViews()
{
    m_title = plainLabel({}, this);
    m_title->setObjectName(u"breachTitle"_s);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_sentence = plainLabel({}, this);
    m_sentence->setObjectName(u"breachSentence"_s);
    m_sentence->setWordWrap(true);
    m_figures = hintLabel({}, this);
    m_figures->setObjectName(u"breachFigures"_s);
    m_allRules = new QCheckBox(tr("&All rules"), this);
    m_allRules->setObjectName(u"breachAllRules"_s);
    m_count = plainLabel({}, this);
    m_count->setObjectName(u"breachCount"_s);
    m_table = makeTable(u"breachTable"_s, this);
    m_table->setAccessibleName(tr("What was not kept or was let go"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_model = new ReportTableModel(m_table);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // the latest first
    m_table->setSortingEnabled(true);
    m_bar = new QHBoxLayout;
    m_bar->addWidget(m_allRules);
    m_bar->addWidget(m_count);
    m_bar->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_sentence);
    layout->addWidget(m_figures);
    layout->addLayout(m_bar);
    layout->addWidget(m_table, 1);
}

void BreachesPane::addCommand(QAction *command, bool asButton)
{
    m_table->addAction(command);
    if (!asButton)
        return;
    auto *button = new QToolButton(this);
    button->setDefaultAction(command);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    m_bar->addWidget(button);
}

void BreachesPane::setReport(const ComplianceReport &report, const Policy &policy, const QByteArray &zoneId)
{
    m_report = report;
    m_policy = policy;
    m_zoneId = zoneId;
    showRule();
    fillList(true);
}

void BreachesPane::setRule(int number)
{
    if (number == m_rule)
        return;
    m_rule = number;
    showRule();
    if (!m_allRules->isChecked())
        fillList(false);
}

void BreachesPane::showRule()
{
    const auto counted = std::ranges::find(m_report.rules, m_rule, &RuleCompliance::rule);
    const auto written = std::ranges::find(m_policy, m_rule, &PolicyRule::number);
    const bool isKnown = counted != m_report.rules.end();
    m_title->setText(isKnown ? tr("Rule %1: %2").arg(QString::number(counted->rule), labelOf(counted->type))
                             : QString());
    m_sentence->setText(isKnown && written != m_policy.end() ? wholeText(sentenceOf(*written)) : QString());
    m_figures->setText(isKnown ? figuresText(*counted) : QString());
}

void BreachesPane::fillList(bool keepRow)
{
    const std::optional<Breach> before = keepRow ? current() : std::nullopt;
    const int row = before ? m_table->currentIndex().row() : 0;
    m_breaches = m_allRules->isChecked() || m_rule > 0 ? breachesOf(m_report, m_allRules->isChecked() ? 0 : m_rule)
                                                       : QList<Breach>();
    m_model->setTable(breachTable(m_breaches, kListed, m_zoneId));
    fitColumns(m_table);
    showCount();
    const auto same = before
                          ? std::ranges::find_if(m_breaches, [&](const Breach &each) { return isSame(each, *before); })
                          : m_breaches.end();
    const int found = same == m_breaches.end() ? -1 : m_model->rowOfPlace(same - m_breaches.begin());
    const int last = m_model->rowCount() - 1;
    if (last >= 0)
        m_table->setCurrentIndex(m_model->index(found >= 0 ? found : std::min(row, last), 0));
    Q_EMIT currentChanged();
}

void BreachesPane::showCount()
{
    const qsizetype all = m_breaches.size();
    const auto letGo = std::ranges::count_if(m_breaches, [](const Breach &each) { return each.item.waived; });
    QStringList parts{tr("Not kept: %1.").arg(countText(all - letGo))};
    if (letGo > 0)
        parts += tr("Let go: %1.").arg(countText(letGo));
    if (all > kListed)
        parts += tr("The latest %1 are listed.").arg(countText(kListed));
    m_count->setText(parts.join(u' '));
}

std::optional<Breach> BreachesPane::current() const
{
    const QModelIndex index = m_table->currentIndex();
    const int place = index.isValid() ? index.data(ReportTableModel::PlaceRole).toInt() : -1;
    return place >= 0 && place < m_breaches.size() ? std::optional(m_breaches[place]) : std::nullopt;
}

bool BreachesPane::focusList()
{
    if (m_model->rowCount() == 0)
        return false;
    m_table->setFocus();
    return true;
}

void BreachesPane::openLead()
{
    if (const std::optional<Breach> breach = current(); breach && breach->item.lead > 0)
        Q_EMIT leadWanted(breach->item.lead);
}

} // namespace lw
