// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace lw
{

/// One property of an .ics file, unfolded and decoded; the value's escapes stand as they are written.
struct IcsProperty {
    qint64 line = 0;                    ///< where it starts, from 1
    QString name;                       ///< upper case; empty: the line is no property
    QHash<QString, QString> parameters; ///< names in upper case, values without quotation marks
    QString value;
    bool damaged = false; ///< holds bytes that are not UTF-8
};

/// The properties of an .ics file, one at a time. Lines end in CRLF, LF or CR; a byte order mark is passed over; a
/// folded line is put together before it is decoded, because a fold may stand within a letter. Lines without a word are
/// none.
class IcsText
{
public:
    explicit IcsText(const QByteArray &bytes);

    /// The next property; false at the end.
    bool next(IcsProperty &property);

private:
    QByteArrayView takeLine();
    bool continues() const;

    QByteArray m_bytes;
    qsizetype m_at = 0;
    qint64 m_line = 0;
};

/// A text with its escapes resolved; a line break becomes a blank.
QString icsText(const QString &value);

/// A text as a message quotes it: its beginning with "…" where it is long.
QString icsExcerpt(const QString &text);

} // namespace lw
