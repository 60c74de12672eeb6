// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace lw
{

/// Whether a word is the verb that makes an inquiry a lead of its own. It is written like those of act, but done to
/// one inquiry of a lead, not to the lead.
bool isOwnLead(const QString &word);

/// act NO own_lead [INQUIRY]: `words` stand after the verb. Without an inquiry NO is the number of the response itself.
Result<Answer> ownLead(const CliContext &context, Workspace &workspace, const QList<qint64> &numbers,
                       const QStringList &words);

} // namespace lw
