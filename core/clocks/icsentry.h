// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clocks/icstext.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace lw
{

/// An event, task or journal entry of a calendar, with those of its properties that say when and what it is.
struct IcsEntry {
    QString kind;    ///< VEVENT, VTODO, VJOURNAL
    qint64 line = 0; ///< where it begins
    QString problem; ///< why it cannot be read, in words that follow a colon; empty: nothing is wrong
    QList<IcsProperty> properties;

    bool has(const QString &property) const { return find(property) != nullptr; }
    const IcsProperty *find(const QString &property) const; ///< the first
    QString value(const QString &property) const;           ///< empty: there is none
    QString name() const;                                   ///< its summary
    QString uid() const { return value(QStringLiteral("UID")); }
};

/// The entries of an .ics file; zones, alarms and texts are passed over.
struct IcsFile {
    QList<IcsEntry> entries;
    QStringList remarks;       ///< what is damaged outside the entries
    bool isCancelling = false; ///< METHOD:CANCEL
};

/// Nothing: no calendar begins anywhere. Stops after `most` entries and one more.
std::optional<IcsFile> readIcsFile(const QByteArray &bytes, qsizetype most);

} // namespace lw
