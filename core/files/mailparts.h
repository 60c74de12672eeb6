// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/files/mailmessage.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

// gmime's types, without its headers.
using GMimeObject = struct _GMimeObject;
using InternetAddressList = struct _InternetAddressList;

namespace lw
{

/// What a tree of MIME parts says.
struct MailWords {
    QStringList blocks;      ///< texts in their order, none blank; what is not read stands in brackets
    QString html;            ///< the first HTML, where words come from it
    QStringList attachments; ///< clean names
};

/// The words of a part and of all parts in it. Error: nested too deep, or too many parts.
Result<MailWords> wordsOf(GMimeObject *root, const QByteArray &encoding);

/// "text/plain", in lower case.
QString partType(GMimeObject *object);

/// Text of a head line: one line, no control signs.
QString headText(const char *utf8);

/// The people of an address line, those of groups too; at most 1,000.
QList<MailAddress> addressesIn(InternetAddressList *list);

} // namespace lw
