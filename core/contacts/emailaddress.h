// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace lw
{

/// The form in which two spellings of one address agree: lower case, domain in ASCII. Empty: not an e-mail address.
QString emailKey(QStringView address);

/// The part after "@" of an emailKey().
QString emailDomain(QStringView key);

/// Whether an emailKey(), or an address in lower case, names an office, not a person ("info@", "sales.de@",
/// "kontakt@"): several people may share it.
bool isRoleAddress(QStringView key);

} // namespace lw
