// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compliance/compliancechoices.h"

#include "ui/text/text.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QSignalBlocker>
#include <QStandardItemModel>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ComplianceChoices", text);
}

QStringList namesIn(const QList<LeagueLine> &lines)
{
    QStringList names;
    for (const LeagueLine &line : lines)
        names += line.who;
    return names;
}

QStringList boundIn(const ComplianceReport &report)
{
    QStringList names;
    for (const RuleCompliance &rule : report.rules)
        names += rule.binds;
    return names;
}

// A rule may bind “Everybody” by that name; the choice has another meaning for it.
QString labelFor(const QString &name)
{
    return name.compare(tr("Everybody"), Qt::CaseInsensitive) == 0 ? tr("%1, where rules say so").arg(name)
                                                                   : shownText(name);
}

// A heading is read, not chosen.
void addTitle(QComboBox *box, const QString &title)
{
    box->addItem(title);
    if (auto *items = qobject_cast<QStandardItemModel *>(box->model()))
        items->item(box->count() - 1)->setFlags(Qt::NoItemFlags);
}

} // namespace

QList<ConcernedGroup> concernedGroups(const ComplianceReport &report)
{
    QList<ConcernedGroup> groups;
    QStringList known;
    const auto add = [&](const QString &title, QStringList names) {
        ConcernedGroup group{.title = title, .names = {}};
        names.sort(Qt::CaseInsensitive);
        for (const QString &name : std::as_const(names)) {
            if (name.isEmpty() || known.contains(name, Qt::CaseInsensitive))
                continue;
            known += name;
            group.names += name;
        }
        if (!group.names.isEmpty())
            groups += group;
    };
    add(tr("Departments"), namesIn(report.departments));
    add(tr("Others whom rules bind"), boundIn(report));
    add(tr("Reps"), namesIn(report.reps));
    add(tr("Vendors"), namesIn(report.vendors));
    return groups;
}

void fillConcerned(QComboBox *box, const ComplianceReport &report, const QString &chosen)
{
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItem(tr("Everybody"), QString());
    const QList<ConcernedGroup> groups = concernedGroups(report);
    for (const ConcernedGroup &group : groups) {
        addTitle(box, group.title);
        for (const QString &name : group.names)
            box->addItem(labelFor(name), name);
    }
    if (!chosen.isEmpty() && box->findData(chosen, Qt::UserRole, Qt::MatchFixedString) < 0)
        box->addItem(labelFor(chosen), chosen);
    box->setCurrentIndex(chosen.isEmpty() ? 0 : box->findData(chosen, Qt::UserRole, Qt::MatchFixedString));
}

} // namespace lw
