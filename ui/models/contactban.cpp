// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/contactban.h"

#include "ui/text/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/widgets.h"

#include <QCoreApplication>
#include <QStandardItem>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ContactBan", text);
}

} // namespace

QString banWord()
{
    return tr("do not contact");
}

QString banSentence(const LeadRecord &record)
{
    return record.doNotContactBecause.isEmpty() ? tr("Do not contact: they asked for it.")
                                                : tr("Do not contact: %1.").arg(shownText(record.doNotContactBecause));
}

QVariant banDecoration(const LeadRecord &record)
{
    return record.isForbidden() ? QVariant(themeIcon(QLatin1StringView(kBanIcon))) : QVariant();
}

QVariant banToolTip(const LeadRecord &record)
{
    return record.isForbidden() ? QVariant(plainToolTip(banSentence(record))) : QVariant();
}

QVariant banAccessibleText(const LeadRecord &record, const QString &shown)
{
    return record.isForbidden() ? QVariant(QString(shown + u", "_s + banSentence(record))) : QVariant();
}

void markBan(QStandardItem *name, const LeadRecord &record)
{
    name->setData(banDecoration(record), Qt::DecorationRole);
    name->setData(banToolTip(record), Qt::ToolTipRole);
    name->setData(banAccessibleText(record, name->text()), Qt::AccessibleTextRole);
}

} // namespace lw
