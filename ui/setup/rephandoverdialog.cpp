// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setup/rephandoverdialog.h"

#include "ui/session/session.h"
#include "ui/setup/inputs.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

const QString kSeveral = u"\n"_s; // no name of a rep

QStringList othersThan(const QString &from, const Session &session)
{
    QStringList names;
    for (const Rep &rep : session.rulebook()->rulebook.reps) {
        if (rep.active && rep.name.compare(from, Qt::CaseInsensitive) != 0)
            names += rep.name;
    }
    return names;
}

QTableWidgetItem *cell(const QString &text, bool isNumber)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setTextAlignment(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    return item;
}

} // namespace

QStringList RepHandOverDialog::wordsOf(const RepHandOver &plan)
{
    const QString first = shownText(plan.shares.first().rep);
    QStringList words;
    if (plan.openClocks > 0)
        words +=
            tr("%n open clock(s) go along and follow the calendars of the new owners.", nullptr, int(plan.openClocks));
    if (plan.nurtured > 0)
        words += tr("%n of the leads rest(s) for now.", nullptr, int(plan.nurtured));
    if (!plan.pools.isEmpty())
        words += tr("%1 leaves the pools: %2.").arg(shownText(plan.from), shownText(plan.pools.join(u", "_s)));
    if (plan.catchAll)
        words += tr("What no territory covers goes to %1.").arg(first);
    if (!plan.standsInFor.isEmpty())
        words += tr("%1 stands in for: %2.").arg(first, shownText(plan.standsInFor.join(u", "_s)));
    if (!plan.calendar.isEmpty())
        words += tr("The calendar “%1” of their own stays theirs.").arg(shownText(plan.calendar));
    return words;
}

RepHandOverDialog::RepHandOverDialog(Session &session, const QString &from, QWidget *parent)
    : FormDialog(tr("Hand over what is %1's").arg(shownText(from)), parent)
    , m_session(session)
    , m_from(from)
{
    setObjectName(u"repHandOverDialog"_s);
    createChoice();
    createPreview();
    finish(tr("Hand over"));
    connect(m_to, &QComboBox::currentIndexChanged, this, &RepHandOverDialog::plan);
    connect(m_several, &QListWidget::itemChanged, this, &RepHandOverDialog::plan);
    connect(m_on, &DayField::changed, this, &RepHandOverDialog::plan);
    connect(m_leaves, &QCheckBox::toggled, this, &RepHandOverDialog::plan);
    m_to->setFocus();
    plan();
}

void RepHandOverDialog::createChoice()
{
    const QStringList others = othersThan(m_from, m_session);
    m_to = nameChoice(others, {}, tr("Choose somebody"), this);
    m_to->setObjectName(u"repHandOverTo"_s);
    if (others.size() > 1)
        m_to->addItem(tr("Several, by load"), kSeveral);
    m_several = new QListWidget(this);
    m_several->setObjectName(u"repHandOverSeveral"_s);
    for (const QString &name : others) {
        auto *item = new QListWidgetItem(shownText(name), m_several);
        item->setData(Qt::UserRole, name);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    m_several->setMaximumHeight(7 * fontMetrics().height());
    m_on = new DayField(tr("The first day of the new owners"), m_session.today(), this);
    m_leaves = new QCheckBox(tr("%1 &leaves and owns nothing from now on").arg(shownText(m_from)), this);
    m_leaves->setObjectName(u"repHandOverLeaves"_s);
    QFormLayout *form = addForm();
    addField(form, tr("&To"), m_to);
    addField(form, tr("A&mong"), m_several, tr("Whoever has the fewest open leads gets the next."));
    addField(form, tr("&From"), m_on, tr("Without a day: today. With a day to come only territories change hands."));
    addField(form, QString(), m_leaves);
}

void RepHandOverDialog::createPreview()
{
    m_shares = new QTableWidget(0, 4, this);
    m_shares->setObjectName(u"repHandOverShares"_s);
    m_shares->setAccessibleName(tr("What each of them gets"));
    m_shares->setHorizontalHeaderLabels({tr("Rep"), tr("Open leads"), tr("Territory lines"), tr("Companies")});
    m_shares->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_shares->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_shares->verticalHeader()->hide();
    m_shares->setTabKeyNavigation(false);
    m_shares->setMinimumHeight(6 * fontMetrics().height());
    body()->addWidget(m_shares);
    m_words = plainLabel({}, this);
    m_words->setObjectName(u"repHandOverWords"_s);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_words->setAccessibleName(tr("What goes along"));
    body()->addWidget(m_words);
}

QStringList RepHandOverDialog::chosen() const
{
    const QString one = m_to->currentData().toString();
    if (one != kSeveral)
        return one.isEmpty() ? QStringList() : QStringList{one};
    QStringList names;
    for (int row = 0; row < m_several->count(); ++row) {
        const QListWidgetItem *item = m_several->item(row);
        if (item->checkState() == Qt::Checked)
            names += item->data(Qt::UserRole).toString();
    }
    return names;
}

RepHandOverOrder RepHandOverDialog::order() const
{
    return {.from = m_from, .to = chosen(), .on = m_on->day(), .leaves = m_leaves->isChecked()};
}

void RepHandOverDialog::plan()
{
    m_several->setEnabled(m_to->currentData().toString() == kSeveral);
    m_refusal.clear();
    m_isKnown = false;
    const int asked = ++m_asked;
    const RepHandOverOrder wanted = order();
    m_words->setText(wanted.to.isEmpty() ? QString() : tr("Looking what goes along…"));
    m_shares->setRowCount(0);
    check();
    if (wanted.to.isEmpty())
        return;
    m_session.ask<RepHandOver>(
        this,
        [wanted, now = m_session.now()](Workspace &workspace, const Progress &) {
            return planRepHandOver(workspace, wanted, now);
        },
        [this, asked](const Result<RepHandOver> &answer) {
            if (asked == m_asked) // else another choice was made meanwhile
                show(answer);
        });
}

void RepHandOverDialog::show(const Result<RepHandOver> &plan)
{
    m_isKnown = bool(plan);
    m_refusal = plan ? QString() : plan.error().message;
    m_words->setText(QString());
    if (plan) {
        for (const HandOverShare &share : plan->shares) {
            const int row = m_shares->rowCount();
            m_shares->insertRow(row);
            m_shares->setItem(row, 0, cell(shownText(share.rep), false));
            int column = 0;
            for (const qsizetype count : {share.leads.size(), share.lines.size(), share.accounts.size()})
                m_shares->setItem(row, ++column, cell(QLocale().toString(count), true));
        }
        QStringList words = wordsOf(*plan);
        words += tr("Undo takes all of it back at once.");
        m_words->setText(words.join(u'\n'));
    }
    check();
}

FormDialog::Problem RepHandOverDialog::problem() const
{
    if (chosen().isEmpty())
        return {m_to, tr("Choose who gets what is theirs.")};
    if (!m_refusal.isEmpty())
        return {m_to, m_refusal};
    return {nullptr, m_isKnown ? QString() : tr("What goes along is being looked up.")};
}

} // namespace lw
