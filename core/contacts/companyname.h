// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace lw
{

/// The key that spellings of one company share: folded words without punctuation; "&", "und", "et" and "y" as "and";
/// legal forms, a leading "The", and brackets that hold a form, a country or the name's own initials dropped, as long
/// as something remains. "KDAB, Inc.", "The KDAB (UK) Ltd" and "kdab" share one; "KDAB" and "KD" do not. Applying it
/// twice changes nothing. Empty for what names no company: blanks and signs, a legal form alone ("GmbH"), what is
/// written where there is none ("n/a", "privat"; see saysNoCompany()). With a form behind it such a word is a name,
/// and the form stays: "Unknown Ltd." → "unknown ltd".
QString companyNameKey(QStringView name);

/// The name as people say it: without its legal form and leading "The", all else as written.
/// "Hello, World, ltd." → "Hello, World"; "OOO “Säätämö”" → "Säätämö". Never empty where the name is not.
QString companyBaseName(QStringView name);

/// "www.Acme.com/contact" → "acme.com"; empty if it is no host name.
QString domainOf(QStringView websiteOrUrl);

} // namespace lw
