// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>
#include <QStringDecoder>
#include <QStringList>

namespace lw
{

/// One property of a card, unfolded and decoded. Escapes stand as they are written: their meaning depends on the
/// card's version, which may come later.
struct CardProperty {
    qint64 line = 0;      ///< where it starts, from 1
    QString group;        ///< "item1" of "item1.TEL"
    QString name;         ///< upper case; empty: the line has no property name, `value` holds it
    QStringList types;    ///< lower case: work, cell, fax, …
    int preference = 101; ///< 1: the most; 101: none given
    QString label;        ///< an address written as one text (4.0)
    QString value;
    bool skipped = false;  ///< a picture, sound or key: its value is not read
    bool overlong = false; ///< longer than limits::kCardLine; `value` is its beginning
    bool guessed = false;  ///< names no charset and is not UTF-8: read as Windows-1252
    bool damaged = false;  ///< holds bytes that its charset does not know
    QString unknownCharset;
};

/// The properties of a file of vCards, one at a time; memory does not grow with the file, nor with its pictures.
class CardText
{
    Q_DISABLE_COPY_MOVE(CardText)

public:
    /// `encoding`: of values that name no charset; empty: UTF-8 where valid, else Windows-1252. A byte order mark wins.
    CardText(QIODevice &device, QByteArray encoding = {});

    /// The next property; false at the end.
    bool next(CardProperty &property);
    QString encoding() const { return m_fileEncoding; } ///< of the file as a whole
    double part() const;                                ///< how much is read, between 0 and 1

private:
    struct Line {
        QByteArray bytes; ///< its beginning, at most a little more than the limit
        bool there = false;
        bool cut = false;
    };

    void readMark();
    bool fill();
    void advance();
    QByteArray unfolded(bool &overlong);

    QIODevice &m_device;
    QByteArray m_encoding;
    QString m_fileEncoding;
    QStringDecoder m_wide; // for 16-bit files only
    QByteArray m_buffer;
    qsizetype m_at = 0;
    bool m_afterReturn = false;
    qint64 m_lineNumber = 0; // of m_next
    Line m_next;
};

/// A value with its escapes resolved: a line break for "\n", the sign itself for "\," and "\;". In cards of version
/// 2.1 a backslash escapes separators only.
QString cardValue(QStringView value, bool version21);

/// The parts between semicolons that are not escaped, each resolved and without blanks around it.
QStringList cardComponents(QStringView value, bool version21);

} // namespace lw
