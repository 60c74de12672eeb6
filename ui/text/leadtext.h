// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/leaddetail.h"

#include <QList>
#include <QString>

namespace lw
{

/// One line about a lead and how it is meant.
struct LeadLine {
    enum class Tone { Plain, Strong, Quiet, Late, Quote };
    QString text;
    Tone tone = Tone::Plain;
};

/// A part of what is known about a lead, under its heading.
struct LeadSection {
    enum class Kind { Who, Asked, Qualified, Owner, Why, Duplicates, Deadlines, History, Inquiries, Raw };
    Kind kind = Kind::Who;
    QString title; ///< empty for Who, which is headed by the name
    QList<LeadLine> lines;
};

/// Everything about a lead in the order a decision needs it. `full`: with the whole trace and the raw record.
QList<LeadSection> describeLead(const LeadDetail &detail, const QByteArray &zoneId, const QDateTime &now, bool full);

} // namespace lw
