// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/intake/formmail.h"

#include <QList>
#include <QString>

namespace lw
{

/// Whether a text holds leads in the XML that car dealers' portals write (ADF).
bool holdsAdf(const QString &body);

/// The prospects of an ADF text, each as the fields of a form. What stands before the first <adf> is passed over, since
/// writers put the declarations in any order. Error: not well-formed, or with declarations of its own (a DTD), which
/// are never followed.
Result<QList<FormMail>> parseAdf(const QString &body);

} // namespace lw
