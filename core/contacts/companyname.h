// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace lw
{

/// The key that spellings of one company share: folded, "&" as "and", the commonest legal forms at the end dropped.
/// "KDAB, Inc." and "kdab" share one; "KDAB" and "KD" do not. Applying it twice changes nothing.
QString companyNameKey(QStringView name);

/// "www.Acme.com/contact" → "acme.com"; empty if it is no host name.
QString domainOf(QStringView websiteOrUrl);

} // namespace lw
