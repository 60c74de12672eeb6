// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace lw
{

struct MailAddress {
    QString name;
    QString address;
    bool operator==(const MailAddress &) const = default;
};

/// What a mail says. Everything in it is a claim of whoever wrote it.
struct MailMessage {
    QList<MailAddress> from; ///< usually one
    QList<MailAddress> replyTo;
    QList<MailAddress> to;
    QString subject;
    QString messageId;
    QString date;            ///< ISO 8601 with offset; empty: none, or not to be read
    QString dateAsWritten;   ///< of the Date line
    QString contentType;     ///< of the whole, "multipart/mixed"
    QString text;            ///< its words; HTML as plain text; what is not read stands in brackets
    QString html;            ///< the first HTML part as it is, where `text` comes from it
    QStringList attachments; ///< their names without folder, control and direction signs
    bool hasHead = false;    ///< any of the lines that make a text a mail
};

/// Reads one mail (RFC 5322, MIME) as far as it can be read; nothing is fetched. `encoding`: of text that names none;
/// empty: UTF-8 where valid, else Windows-1252. Safe to call on any thread. Error: beyond a limit (size, head, depth or
/// number of parts), with the reason alone.
Result<MailMessage> parseMail(const QByteArray &bytes, const QByteArray &encoding = {});

/// A text whose encoding is not certain: `charset` if it is known, else `fallback`, else UTF-8 where valid, else
/// Windows-1252.
QString decodeText(const QByteArray &bytes, const QByteArray &charset, const QByteArray &fallback);

/// The name of an attachment without folder, control, direction and invisible signs; at most 120 characters.
QString cleanFileName(const QString &name);

} // namespace lw
