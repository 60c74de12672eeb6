// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

namespace lw
{

/// Finds the format a column of dates is written in, from its values as they come by.
class DateFormatFinder
{
public:
    void see(const QString &value); ///< blank ones say nothing
    /// "ymd", "dmy", "mdy" or a Qt format: the one that fits every value, or most where some are broken; "ymd" where no
    /// value was seen. Error: none fits, or day and month could be either.
    Result<QString> format() const;
    bool isAmbiguous() const; ///< day and month could be either
    bool isEmpty() const { return m_seen == 0; }

private:
    QStringList m_live; ///< what has fitted every value but the odd ones
    qint64 m_seen = 0;
    qint64 m_odd = 0; ///< values that none of m_live fits
    QHash<QString, qint64> m_oddFits;
    QString m_first;
};

/// The format of a column: `asked` ("dmy", "mdy", "ymd" or a Qt format) where given, else the one found from all
/// values.
Result<QString> dateFormatOf(const QString &asked, const QStringList &samples);

/// A date or date and time as UTC. Without an offset the text is wall time in `zoneId`. Invalid: not in that format.
QDateTime readInstant(const QString &text, const QString &format, const QByteArray &zoneId);

} // namespace lw
