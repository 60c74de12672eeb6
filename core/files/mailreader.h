// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/intake/rawtable.h"

namespace lw
{

/// Reads mails as rows: one mail (.eml), a box of them (mbox), a Maildir, or a folder of .eml files. Columns: who
/// writes ("Name", "E-mail"; Reply-To where a form's own address sends), Subject, Received at (ISO 8601), Message, To,
/// External id (the Message-ID), Reply-To, Attachments (names), Source mail (the mail as written). Where the text is a
/// web form ("Field: value", Contact Form 7, ADF) its fields are columns before these and name the person; the
/// mail's sender then stands in From and From address. A mail that cannot be read carries its problem. Error: no mail
/// at all, or beyond a limit, with file and remedy.
Result<RawTable> readMails(const QString &path, const ReadOptions &options = {});

/// The same for the bytes of a mail or a box already at hand; `fileName` is for messages.
Result<RawTable> readMailBytes(const QByteArray &bytes, const QString &fileName, const ReadOptions &options = {});

} // namespace lw
