// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QIODevice>

namespace lw
{

/// One mail of a file, as it stands there.
struct RawMail {
    QByteArray bytes;      ///< without the "From " line of its box, its quoted "From " lines as the sender wrote them
    qint64 size = 0;       ///< also of what is not kept
    bool tooLarge = false; ///< larger than limits::kMailBytes; `bytes` holds its beginning
};

/// The mails of a box (mbox: "From " lines after blank ones) or the one mail of a file, one at a time.
class MailBox
{
    Q_DISABLE_COPY_MOVE(MailBox)

public:
    explicit MailBox(QIODevice &device);

    /// The next mail; false at the end.
    bool next(RawMail &mail);
    bool isBox() const { return m_box; }
    QByteArray sha256() const { return m_hash.result(); } ///< of what was read

private:
    QByteArray readLine();
    bool beginsMail(const QByteArray &line) const;
    void keep(RawMail &mail, const QByteArray &line) const;

    QIODevice &m_device;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    QByteArray m_buffer;
    qsizetype m_at = 0;
    QByteArray m_next; // the line after the mail at hand
    bool m_box = false;
    bool m_lineStart = true;  // m_next begins a line
    bool m_afterBlank = true; // the line before m_next is blank
};

} // namespace lw
