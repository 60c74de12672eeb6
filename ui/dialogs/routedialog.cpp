// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/routedialog.h"

#include "core/base/fold.h"
#include "core/decisions/facts.h"
#include "core/workspace/workleads.h"
#include "ui/dialogs/choicelist.h"
#include "ui/models/repsmodel.h"
#include "ui/session/session.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

#include <QCollator>
#include <QDialogButtonBox>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

/// How many open leads each owner has, by the number of their name.
std::vector<qint64> openLeads(const LeadColumns &columns)
{
    std::vector<qint64> open(size_t(columns.owners.size()));
    for (qsizetype row = 0; row < columns.size(); ++row) {
        if (isOpen(columns.statusOf(row)))
            ++open[columns.owner[size_t(row)]];
    }
    return open;
}

QHash<QString, qint64> openLeadsByName(const LeadColumns &columns)
{
    const std::vector<qint64> open = openLeads(columns);
    QHash<QString, qint64> byName;
    for (size_t owner = 0; owner < open.size(); ++owner)
        byName.insert(columns.owners.name(quint32(owner)), open[owner]);
    return byName;
}

QString recipientOfPool(const QString &pool)
{
    return QString(kPoolPrefix + pool);
}

QString recipientOfLine(const CoverageLine &line)
{
    return line.owner.isEmpty() ? recipientOfPool(line.pool) : line.owner;
}

QString membersText(const Pool &pool)
{
    QStringList names;
    for (const PoolMember &member : pool.members)
        names += shownText(member.rep);
    return names.join(u", "_s);
}

} // namespace

QString recipientText(const QString &recipient)
{
    return recipient.startsWith(kPoolPrefix)
               ? RouteDialog::tr("the pool “%1”").arg(shownText(recipient.sliced(kPoolPrefix.size())))
               : shownText(recipient);
}

RouteDialog::RouteDialog(Session &session, const QString &title, const QString &proposed, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_proposed(proposed)
    , m_model(new QStandardItemModel(0, 4, this))
{
    setObjectName(u"routeDialog"_s);
    setWindowTitle(title);
    createViews();
    connectAll();
    gather();
}

void RouteDialog::createViews()
{
    m_model->setHorizontalHeaderLabels({tr("Name"), tr("Type"), tr("Open leads"), tr("Why")});
    m_list = makeChoiceTable(u"routeList"_s, m_model, this);
    m_list->setAccessibleName(tr("Reps and pools"));
    m_search = new SteeringLine(m_list, this);
    m_search->setObjectName(u"routeSearch"_s);
    QLabel *label = plainLabel(tr("&To"), this);
    label->setBuddy(m_search);
    m_hint = hintLabel({}, this);
    m_hint->setObjectName(u"routeHint"_s);
    auto *buttons = new QDialogButtonBox(this);
    m_act = addButtons(buttons, tr("Route"), this);
    auto *layout = new QVBoxLayout(this);
    for (QWidget *widget : std::initializer_list<QWidget *>{label, m_search, m_list, m_hint, buttons})
        layout->addWidget(widget);
    setTabOrder(m_search, m_list);
    resize(620, 420);
    m_search->setFocus();
}

void RouteDialog::connectAll()
{
    connect(m_search, &QLineEdit::textChanged, this, &RouteDialog::fillList);
    connect(m_list, &QTableView::doubleClicked, this, &RouteDialog::accept);
    connect(&m_session, &Session::columnsChanged, this, &RouteDialog::gather);
    connect(&m_session, &Session::factsChanged, this, &RouteDialog::gather);
}

void RouteDialog::setLead(LeadId lead)
{
    const QDate day = m_session.today();
    m_session.ask<QList<Claim>>(
        this,
        [lead, day](Workspace &workspace, const Progress &) -> Result<QList<Claim>> {
            const Result<LeadRecord> record = workspace.record(lead.value);
            if (!record)
                return record.error();
            const LeadFacts facts = factsOf(*record);
            QList<Claim> claims;
            for (const Coverage::Compiled &compiled : workspace.rulebook()->coverage.lines) {
                if (matchesLine(compiled, facts, day))
                    claims += {recipientOfLine(compiled.line),
                               tr("Line %1: %2").arg(compiled.line.number).arg(describe(compiled.line))};
            }
            return claims;
        },
        [this](const Result<QList<Claim>> &claims) {
            if (!claims)
                return m_session.say({Message::Kind::Problem, claims.error().message});
            m_claims = *claims;
            gather();
        });
}

QString RouteDialog::whyOf(const QString &recipient) const
{
    const auto claim = std::ranges::find(m_claims, recipient, &Claim::recipient);
    QStringList why;
    if (recipient == m_proposed)
        why += tr("Proposed");
    if (claim != m_claims.end())
        why += shownText(claim->line);
    return why.join(u" · "_s);
}

qsizetype RouteDialog::rankOf(const QString &recipient) const
{
    return recipient == m_proposed ? -1 : std::ranges::find(m_claims, recipient, &Claim::recipient) - m_claims.begin();
}

void RouteDialog::addReps()
{
    const auto &columns = m_session.columns();
    const QHash<QString, qint64> open = columns ? openLeadsByName(*columns) : QHash<QString, qint64>();
    for (const Rep &rep : m_session.rulebook()->rulebook.reps) {
        if (rep.active)
            m_candidates += {.recipient = rep.name,
                             .name = shownText(rep.name),
                             .type = repTypeText(rep.type),
                             .why = whyOf(rep.name),
                             .open = columns ? QLocale().toString(open.value(rep.name)) : tr("not read yet"),
                             .rank = rankOf(rep.name)};
    }
}

void RouteDialog::addPools()
{
    for (const Pool &pool : m_session.rulebook()->rulebook.pools) {
        const QString recipient = recipientOfPool(pool.name);
        const QString why = whyOf(recipient);
        m_candidates += {.recipient = recipient,
                         .name = tr("Pool %1").arg(shownText(pool.name)),
                         .type = tr("by turns"),
                         .why = why.isEmpty() ? membersText(pool) : why,
                         .open = {},
                         .rank = rankOf(recipient)};
    }
}

void RouteDialog::gather()
{
    m_candidates.clear();
    addReps();
    addPools();
    QCollator collator;
    collator.setNumericMode(true);
    std::ranges::sort(m_candidates, [&](const Candidate &left, const Candidate &right) {
        return left.rank != right.rank ? left.rank < right.rank : collator(left.name, right.name);
    });
    fillList();
}

// Whoever has moved down the list stays where they are; else the first is the one.
void RouteDialog::fillList()
{
    const QString before = m_list->currentIndex().row() > 0 ? currentKey(m_list) : QString();
    const QString wanted = fold(m_search->text());
    m_model->removeRows(0, m_model->rowCount());
    for (const Candidate &candidate : std::as_const(m_candidates)) {
        const QStringList cells{candidate.name, candidate.type, candidate.open, candidate.why};
        if (fold(cells.first(2).join(u' ')).contains(wanted))
            addChoice(m_model, cells, candidate.recipient);
    }
    setCurrentKey(m_list, before);
    const bool isEmpty = m_model->rowCount() == 0;
    m_act->setEnabled(!isEmpty);
    m_hint->setText(!isEmpty                 ? tr("Enter routes, Esc leaves everything as it is.")
                    : m_candidates.isEmpty() ? tr("There is no active rep yet. Add reps under Setup.")
                                             : tr("No active rep is called “%1”.").arg(shownText(m_search->text())));
}

void RouteDialog::accept()
{
    const QString recipient = currentKey(m_list);
    if (recipient.isEmpty())
        return;
    Q_EMIT chosen(recipient);
    QDialog::accept();
}

} // namespace lw
