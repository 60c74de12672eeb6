// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/files/vcardtext.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace lw
{

/// Columns of cards in their order; others follow as they come.
const QStringList &cardColumns();

/// A card as columns and values: the work address and telephone before the private ones, what comes more than once
/// numbered, nothing twice.
QList<std::pair<QString, QString>> cardCells(const QList<CardProperty> &properties);

} // namespace lw
