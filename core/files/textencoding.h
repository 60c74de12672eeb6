// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/files/utf8text.h"

#include <QByteArray>
#include <QStringDecoder>
#include <QStringList>

#include <variant>

class QIODevice;

namespace lw
{

/// How the bytes of a text file are written.
struct TextEncoding {
    QString name;         ///< as QStringDecoder knows it
    bool isMixed = false; ///< UTF-8 but for a few bytes, whose rows are to be rejected
    QByteArray sha256;    ///< of all bytes
    QStringList remarks;  ///< what was guessed
};

/// Finds the encoding by reading the file once (twice where it is not UTF-8): `asked`, else the byte order mark, else
/// UTF-8 where it is valid, else UTF-16 or UTF-32 by its zero bytes, else the most likely one. Error: binary data; not
/// written in the encoding asked for; unknown encoding; the file cannot be read.
Result<TextEncoding> findEncoding(QIODevice &file, const QString &asked, const QString &fileName);

/// Bytes to text, in pieces cut anywhere.
class TextDecoder
{
public:
    explicit TextDecoder(const TextEncoding &encoding);
    QString decode(QByteArrayView bytes, bool isLast);

private:
    std::variant<QStringDecoder, Utf8Mender> m_decoder;
};

} // namespace lw
