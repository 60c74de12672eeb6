// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the page shows of the current set, and what its keys do to it.

#include "ui/duplicates/certainmerger.h"
#include "ui/duplicates/comparisonmodel.h"
#include "ui/duplicates/comparisonview.h"
#include "ui/duplicates/duplicatespage.h"
#include "ui/duplicates/duplicatetext.h"
#include "ui/duplicates/setanswers.h"
#include "ui/duplicates/setreader.h"
#include "ui/session/session.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QComboBox>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kNearMissesShown = 5;
constexpr qsizetype kSetsNamed = 8; // in a question; its details have all

void showIn(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

const Suspicion *pairOf(const DuplicateSet &set, LeadId one, LeadId other)
{
    const auto found = std::ranges::find_if(set.pairs, [&](const Suspicion &pair) {
        return (pair.a == one && pair.b == other) || (pair.a == other && pair.b == one);
    });
    return found == set.pairs.end() ? nullptr : &*found;
}

QStringList linesOf(const QList<SetRow> &sets)
{
    QStringList lines;
    for (const SetRow &row : sets)
        lines += setLine(row.who, row.company, row.set);
    return lines;
}

MatchLevel levelOf(const Suspicion &pair)
{
    return pair.verdict == codeOf(MatchLevel::Same) ? MatchLevel::Same : MatchLevel::Suspected;
}

} // namespace

const SetRow *DuplicatesPage::current() const
{
    const int row = m_setList->currentIndex().isValid() ? m_setList->currentIndex().row() : -1;
    return row >= 0 && row < m_sets->rows().size() ? &m_sets->rows()[row] : nullptr;
}

QList<LeadId> DuplicatesPage::lookedAt() const
{
    return current() ? leadsLookedAt(current()->set) : QList<LeadId>();
}

void DuplicatesPage::showCurrent()
{
    const QList<LeadId> leads = lookedAt();
    const int next = m_setList->currentIndex().row() + 1;
    m_reader->look(leads, next < m_sets->rowCount() ? leadsLookedAt(m_sets->rows()[next].set) : QList<LeadId>());
    const auto read = m_reader->leads(leads);
    if (read && !leads.isEmpty())
        return compare(*read);
    m_shown.clear();
    m_comparison->clear();
    m_because->setText(leads.isEmpty() ? QString() : tr("Reading the leads…"));
    for (QLabel *label : {m_hint, m_remarks, m_consequence, m_nearMisses})
        showIn(label, {});
}

// A choice that was made outlasts a change of the leads, and the cell stays current.
void DuplicatesPage::compare(const ComparisonModel::Leads &read)
{
    const QList<LeadId> leads = lookedAt();
    if (leads == m_shown && m_shownGeneration == m_reader->generation())
        return showReasons(); // the set may have other pairs by now
    const QModelIndex at = m_comparisonView->currentIndex();
    const bool sameLeads = leads == m_shown && at.isValid();
    m_comparison->setRules(session().rulebook(), session().today());
    if (sameLeads)
        m_comparison->refresh(read);
    else
        m_comparison->setLeads(read, read.records.isEmpty() ? LeadId() : survivorBy(rule(), read.records),
                               session().settings().zoneId);
    m_shown = leads;
    m_shownGeneration = m_reader->generation();
    if (sameLeads && m_comparison->hasIndex(at.row(), at.column()))
        m_comparisonView->setCurrentIndex(m_comparison->index(at.row(), at.column()));
    else
        m_comparisonView->toFirstQuestion();
    showHint();
    showReasons();
}

// The pair in question is the lead somebody looks at and the survivor; elsewhere the likeliest one.
void DuplicatesPage::showReasons()
{
    const SetRow *row = current();
    if (!row || m_shown.isEmpty() || row->set.pairs.isEmpty())
        return;
    const IdentityRules &rules = session().rulebook()->rulebook.identity;
    const LeadId lead = m_comparisonView->currentLead();
    const LeadId survivor = m_comparison->survivor();
    const bool isOfTwo = row->set.leads.size() == 2;
    const Suspicion *pair = lead == survivor ? &row->set.pairs.first() : pairOf(row->set, lead, survivor);
    const QString because = pair ? becauseText(*pair, levelOf(*pair), rules)
                                 : tr("Not found alike themselves; other leads of the set stand between them.");
    const LeadId left = pair ? pair->a : std::min(lead, survivor);
    const LeadId right = pair ? pair->b : std::max(lead, survivor);
    m_because->setText(
        isOfTwo ? because
                : tr("No. %1 and No. %2: %3").arg(QString::number(left.value), QString::number(right.value), because));
    QStringList nearMisses;
    for (const Suspicion &each : row->set.pairs) {
        if (levelOf(each) == MatchLevel::Suspected && &each != pair)
            nearMisses += pairText(each, rules);
    }
    const qsizetype more = nearMisses.size() - kNearMissesShown;
    nearMisses = nearMisses.mid(0, kNearMissesShown);
    if (more > 0)
        nearMisses += tr("and %Ln other pair(s)", nullptr, int(more));
    showIn(m_nearMisses,
           nearMisses.isEmpty() ? QString() : QString(tr("Only suspected:") + u'\n' + nearMisses.join(u'\n')));
}

// What a merge would make, before it is done; what speaks against doing it stands out.
void DuplicatesPage::showConsequence()
{
    const Result<MergePreview> &preview = m_comparison->preview();
    showIn(m_consequence, {});
    showIn(m_remarks, {});
    if (m_comparison->rowCount() == 0)
        return;
    if (!preview)
        return showIn(m_remarks, tr("They cannot be merged like this: %1").arg(preview.error().message));
    const QString survivor = QString::number(m_comparison->survivor().value);
    showIn(m_remarks, preview->remarks.join(u'\n'));
    showIn(m_consequence,
           tr("Merged, lead %1 has %Ln inquiry(ies); the other numbers lead to it.", nullptr, int(preview->inquiries))
               .arg(survivor));
}

void DuplicatesPage::showHint()
{
    const qsizetype all = current() ? current()->set.leads.size() : 0;
    showIn(m_hint, all > m_shown.size()
                       ? tr("The set has %1 leads; the %2 likeliest are shown. An answer is for these, and the rest "
                            "waits here afterwards.")
                             .arg(QLocale().toString(all), QLocale().toString(m_shown.size()))
                       : QString());
}

// Nobody answers what they cannot see yet.
bool DuplicatesPage::isCompared() const
{
    const bool isThere = current() && !m_shown.isEmpty() && m_shown == lookedAt() && m_comparison->taking().size() > 1;
    if (!isThere && current())
        session().say({Message::Kind::Information, tr("The leads are still being read. Press the key again.")});
    return isThere;
}

void DuplicatesPage::keepApart()
{
    if (isCompared())
        m_answers->keepApart(current()->set.leads, m_comparison->taking());
}

void DuplicatesPage::respond()
{
    if (isCompared())
        m_answers->respond(current()->set.leads, m_comparison->survivor(), m_comparison->choice().others);
}

void DuplicatesPage::merge()
{
    if (!isCompared())
        return;
    if (const Result<MergePreview> &preview = m_comparison->preview(); !preview)
        session().say({Message::Kind::Problem, preview.error().message});
    else
        m_answers->merge(current()->set.leads, m_comparison->choice());
}

void DuplicatesPage::makeSurvivor()
{
    if (const LeadId lead = m_comparisonView->currentLead())
        m_comparison->setSurvivor(lead);
}

void DuplicatesPage::leaveOut()
{
    const LeadId lead = m_comparisonView->currentLead();
    if (!lead || m_comparison->setTakesPart(lead, !m_comparison->takesPart(lead)))
        return;
    session().say({Message::Kind::Information,
                   lead == m_comparison->survivor()
                       ? tr("Lead %1 is the survivor. Make another lead the survivor first.").arg(lead.value)
                       : tr("Two leads at least take part. Keep both if they are different people.")});
}

void DuplicatesPage::nextRule()
{
    m_ruleBox->setCurrentIndex((m_ruleBox->currentIndex() + 1) % m_ruleBox->count());
}

void DuplicatesPage::applyRule()
{
    const auto read = m_reader->leads(m_comparison->leads());
    if (read && !read->records.isEmpty())
        m_comparison->setSurvivor(survivorBy(rule(), read->records));
}

void DuplicatesPage::stepSet(int rows)
{
    const int last = m_sets->rowCount() - 1;
    if (last >= 0)
        m_setList->setCurrentIndex(m_sets->index(std::clamp(m_setList->currentIndex().row() + rows, 0, last), 0));
}

void DuplicatesPage::open()
{
    if (const LeadId lead = m_comparisonView->currentLead())
        Q_EMIT openLead(lead);
}

// A set too large to look at whole is not merged unseen.
QList<SetRow> DuplicatesPage::certainSets() const
{
    QList<SetRow> certain = m_reader->rows();
    certain.removeIf([this](const SetRow &row) {
        return row.set.verdict != MatchLevel::Same || row.set.leads.size() >= kTooManyLeads ||
               m_answers->isLeaving(row.set.leads);
    });
    return certain;
}

void DuplicatesPage::confirmCertain()
{
    const QList<SetRow> sets = certainSets();
    if (sets.isEmpty())
        return;
    const QString question = tr("Merge all %Ln certain set(s)?", nullptr, int(sets.size()));
    auto *box = new QMessageBox(QMessageBox::Question, question, question, QMessageBox::NoButton, this);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(whatIsMerged(sets).join(u'\n'));
    box->setDetailedText(linesOf(sets).join(u'\n'));
    showPlainly(box);
    QPushButton *doIt = box->addButton(tr("&Merge %Ln set(s)", nullptr, int(sets.size())), QMessageBox::AcceptRole);
    QPushButton *leave = box->addButton(tr("&Leave them"), QMessageBox::RejectRole);
    box->setDefaultButton(leave); // so many are not merged by a key too many
    box->setEscapeButton(leave);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(doIt, &QPushButton::clicked, this, [this, sets] { m_merger->start(sets, rule()); });
    connect(box, &QDialog::finished, this, &DuplicatesPage::enter);
    box->open();
}

// The first sets by name, how many more there are, and what stays.
QStringList DuplicatesPage::whatIsMerged(const QList<SetRow> &sets) const
{
    QStringList lines = linesOf(sets.mid(0, kSetsNamed));
    if (const qsizetype more = sets.size() - kSetsNamed; more > 0)
        lines += tr("and %1 more, listed under the details").arg(QLocale().toString(more));
    qsizetype leads = 0;
    for (const SetRow &row : sets)
        leads += row.set.leads.size();
    lines += QString(
        u'\n' +
        tr("They have %Ln lead(s). Who survives in each: %1.", nullptr, int(leads)).arg(m_ruleBox->currentText()));
    if (const qsizetype large = m_reader->certainCount() - sets.size(); large > 0)
        lines += tr("%Ln set(s) of %1 leads or more, or being answered now, are left for you.", nullptr, int(large))
                     .arg(QLocale().toString(kTooManyLeads));
    return lines;
}

void DuplicatesPage::scan()
{
    if (m_isScanning || m_merger->isRunning())
        return;
    m_isScanning = true;
    showState();
    const auto result = std::make_shared<ScanResult>();
    session().perform(
        tr("Compare all leads"),
        [result, actor = session().actor(), now = session().now()](Workspace &workspace,
                                                                   const Progress &progress) -> Result<OperationId> {
            const Result<ScanResult> found = scanDuplicates(workspace, actor, now, progress);
            if (!found)
                return found.error();
            *result = *found;
            return found->operation;
        },
        this,
        [this, result](const Result<OperationId> &done) {
            m_isScanning = false;
            showState();
            if (!done)
                return session().say({Message::Kind::Problem, done.error().message});
            showIn(m_notes, crowdedText(result->crowded));
            session().say({Message::Kind::Done, scanText(*result), true});
        },
        tr("Comparing all leads"));
}

} // namespace lw
