// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringDecoder>

namespace lw
{

/// Counts what in a run of bytes is UTF-8 and what is not. Overlong forms and surrogates are not.
class Utf8Count
{
public:
    void see(QByteArrayView bytes); ///< the next bytes, cut anywhere
    void finish();                  ///< no bytes follow: a sequence begun counts as bad

    qint64 sequences() const { return m_sequences; } ///< valid ones of two bytes and more
    qint64 bad() const { return m_bad; }             ///< places that are not UTF-8

private:
    QByteArray m_begun; // bytes of a sequence that may go on
    qint64 m_sequences = 0;
    qint64 m_bad = 0;
};

/// Decodes text that is UTF-8 but for a few bytes. Each of those becomes a lone surrogate (isBadByte), which valid
/// UTF-8 never gives, so that its row can be told from one that truly holds a replacement character.
class Utf8Mender
{
public:
    QString decode(QByteArrayView bytes, bool isLast);

private:
    // A mark in the middle of the text is a character of it.
    QStringDecoder m_valid{QStringConverter::Utf8, QStringConverter::Flag::ConvertInitialBom};
    QByteArray m_begun;
};

/// Whether text holds a surrogate without its other half: a byte that was not UTF-8, or broken UTF-16.
bool hasLoneSurrogate(QStringView text);
/// The same text with the bytes that were not UTF-8 read as Windows-1252, and broken UTF-16 as U+FFFD.
QString withBadBytesRead(QStringView text);

} // namespace lw
