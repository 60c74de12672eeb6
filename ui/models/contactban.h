// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/leadrecord.h"

#include <QVariant>

class QStandardItem;

namespace lw
{

/// The icon that stands beside whoever must not be contacted, in every list of leads.
inline constexpr char kBanIcon[] = "nocontact";

/// The mark of a lead whose person must not be contacted: a few words for a line, and a sentence with the reason for
/// tips and for those who hear the list.
QString banWord();
QString banSentence(const LeadRecord &record);

// For the name in a list whose rows the style paints; nothing where the person may be contacted.
QVariant banDecoration(const LeadRecord &record);
QVariant banToolTip(const LeadRecord &record);
/// `shown`: what the cell shows, which is said first.
QVariant banAccessibleText(const LeadRecord &record, const QString &shown);
/// The three of them on an item that holds the name.
void markBan(QStandardItem *name, const LeadRecord &record);

} // namespace lw
