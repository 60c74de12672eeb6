// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace lw
{

/// Postcodes, from one to another by as many signs as are given, that lie in one state.
struct StateSpan {
    QString from;
    QString to;
    QString state; ///< ISO 3166-2 part after the country
};

/// Where the states of a country lie among its postcodes, ascending; empty where that is not known. By the same facts
/// as stateOfPostcode(), but for single codes on a border that are of the other state.
QList<StateSpan> stateSpansOf(const QString &country);

} // namespace lw
