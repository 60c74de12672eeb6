// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the rows of the list of leads say, to those who see them and to those who hear them.

#include "ui/models/contactban.h"
#include "ui/models/leadlistmodel.h"
#include "ui/session/session.h"
#include "ui/text/text.h"
#include "ui/widgets/widgets.h"

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString placeText(const Person &person)
{
    const QString &country = person.address.countryCode;
    const QString &code = person.address.postalCode;
    return country.isEmpty() || code.isEmpty() ? QString(country + shownText(code))
                                               : QString(country + u'-' + shownText(code));
}

QString joined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(u", "_s);
}

} // namespace

QString LeadListModel::firstLine(const LeadRecord &record, int column) const
{
    const Lead &lead = record.lead;
    switch (column) {
    case State: return stateWord(lead, record.deadline, m_session.now());
    case TimeLeft:
        return record.deadline.isValid() ? timeLeftText(record.deadline, m_session.now()) : tr("no deadline");
    case Who: return shownText(record.person.shownName().isEmpty() ? record.company.name : record.person.shownName());
    case Source: return record.source.isEmpty() ? tr("no source") : shownText(record.source);
    case Asks: return lead.product.isEmpty() ? tr("no product named") : shownText(lead.product);
    case Owner: return lead.owner.isEmpty() ? tr("nobody") : shownText(lead.owner);
    case Grade: return lead.grade == lw::Grade::None ? tr("–", "no grade") : codeOf(lead.grade);
    default: return {};
    }
}

QString LeadListModel::secondLine(const LeadRecord &record, int column) const
{
    const Lead &lead = record.lead;
    switch (column) {
    case TimeLeft:
        return record.deadline.isValid()
                   ? tr("due %1").arg(dueText(record.deadline, m_session.now(), m_session.settings().zoneId))
                   : tr("no. %1").arg(lead.id.value);
    case Who: {
        QStringList parts{isForbidden(record) ? banWord() : QString(), shownText(record.company.name),
                          placeText(record.person)};
        if (isSuspected(lead.id))
            parts += tr("duplicate?");
        if (lead.status != Status::Open)
            parts += lead.reason.isEmpty() ? labelOf(lead.status) : reasonText(lead);
        return joined(parts);
    }
    case Source: return shownText(record.campaign.isEmpty() ? record.channel : record.campaign);
    case Asks: return record.message.isEmpty() ? QString() : tr("“%1”").arg(shownText(record.message));
    case Owner: return lead.territory.isEmpty() ? tr("no territory fits") : shownText(lead.territory);
    case Grade: return lead.gradeBy.isEmpty() ? QString() : tr("by hand");
    default: return {};
    }
}

LeadListModel::Tone LeadListModel::toneOf(const LeadRecord &record, int column) const
{
    const QDateTime now = m_session.now();
    switch (column) {
    case State:
    case TimeLeft:
        if (!record.deadline.isValid())
            return Quiet;
        return record.deadline < now ? Late : now.secsTo(record.deadline) < 2 * 3600 ? Soon : Plain;
    case Who: return Strong;
    case Source: return record.source.isEmpty() ? Quiet : Plain;
    case Asks: return record.lead.product.isEmpty() ? Quiet : Plain;
    case Owner: return record.lead.owner.isEmpty() ? Soon : Plain;
    case Grade: return record.lead.grade == lw::Grade::None ? Quiet : Strong;
    default: return Plain;
    }
}

// The row in one go, for those who hear it.
QString LeadListModel::sentenceOf(const LeadRecord &record) const
{
    return joined(
        {firstLine(record, Who), shownText(record.company.name), isForbidden(record) ? banSentence(record) : QString(),
         firstLine(record, TimeLeft), tr("asks for %1").arg(firstLine(record, Asks)),
         tr("owner %1").arg(firstLine(record, Owner)), secondLine(record, Owner),
         record.lead.grade == lw::Grade::None ? tr("no grade") : tr("grade %1").arg(codeOf(record.lead.grade))});
}

QString LeadListModel::tipOf(const LeadRecord &record, int column) const
{
    QStringList lines{firstLine(record, column), secondLine(record, column)};
    if (column == Who && isForbidden(record))
        lines += banSentence(record);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QVariant LeadListModel::iconOf(const LeadRecord &record, int column) const
{
    if (column == State)
        return stateIcon(record.lead, record.deadline, m_session.now());
    return column == Who && isForbidden(record) ? QVariant(QString::fromLatin1(kBanIcon)) : QVariant();
}

QVariant LeadListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == LeadRole)
        return m_leads[index.row()].value;
    const bool isText = role == Qt::DisplayRole || role == SecondLineRole || role == Qt::ToolTipRole ||
                        role == ToneRole || role == Qt::AccessibleTextRole || role == Qt::DecorationRole;
    const LeadRecord *record = isText ? recordAt(index.row()) : nullptr;
    if (isText && !record)
        return role == Qt::DisplayRole && index.column() == Who ? QVariant(tr("…", "row not read yet")) : QVariant();
    switch (role) {
    case Qt::DisplayRole: return firstLine(*record, index.column());
    case SecondLineRole: return secondLine(*record, index.column());
    case ToneRole: return toneOf(*record, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == State
                   ? sentenceOf(*record)
                   : joined({firstLine(*record, index.column()), secondLine(*record, index.column())});
    case Qt::ToolTipRole: return plainToolTip(tipOf(*record, index.column()));
    case Qt::DecorationRole: return iconOf(*record, index.column());
    default: return {};
    }
}

QVariant LeadListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State: return QString();
    case TimeLeft: return tr("Time left");
    case Who: return tr("Lead");
    case Source: return tr("Source");
    case Asks: return tr("Asks for");
    case Owner: return m_proposes ? tr("Proposed owner") : tr("Owner");
    case Grade: return tr("Grade");
    default: return {};
    }
}

} // namespace lw
