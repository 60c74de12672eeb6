// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/leadrecord.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <span>

namespace lw
{

/// What moves together when one value is chosen.
struct MergeUnit {
    Field field;
    void (*take)(LeadRecord &to, const LeadRecord &from);
};
/// All of them, each under its own field (mergeUnitOf). The company stands before what belongs to it.
std::span<const MergeUnit> mergeUnits();

/// Whether the value of a unit is the company's and stays with it.
bool isOfCompany(Field unit);

/// The value of a unit as a person reads it. Empty: blank. A zero is a value.
QString shownValue(const LeadRecord &record, Field unit);
bool hasValue(const LeadRecord &record, Field unit);
/// The value of a unit as two of them are compared: two spellings of one e-mail address are one value.
QString comparedValue(const LeadRecord &record, Field unit);
/// Each value that one of the leads has, once, as shown.
QStringList differentValues(const QList<const LeadRecord *> &leads, Field unit);

/// The parts of an address that are filled, in the order they are shown.
QStringList filledParts(const PostalAddress &address);

} // namespace lw
