// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "core/workspace/policydrafts.h"

namespace lw
{

/// A version or draft by its number, “draft” for the one changed last; empty: what is in force.
Result<RulebookId> versionArgument(const Workspace &workspace, const QString &text);
/// The draft that --draft names, or the one changed last.
Result<PolicyDraft> draftOf(const Workspace &workspace, const QString &number);
QJsonObject jsonOf(const Signature &signature, const QByteArray &zoneId);
QJsonObject jsonOf(const PolicyDraft &draft, const QByteArray &zoneId);
QString textOf(const PolicyDraft &draft, const QByteArray &zoneId);

// The life of the policy, one verb each. What is left of the arguments are the verb's own.
Result<Answer> policyDraft(const CliContext &, Arguments &);
Result<Answer> policySet(const CliContext &, Arguments &);
Result<Answer> policyPropose(const CliContext &, Arguments &);
Result<Answer> policySign(const CliContext &, Arguments &);
Result<Answer> policyPublish(const CliContext &, Arguments &);
Result<Answer> policyWithdraw(const CliContext &, Arguments &);
Result<Answer> policyExport(const CliContext &, Arguments &);
Result<Answer> policyImport(const CliContext &, Arguments &);
Result<Answer> policyPrint(const CliContext &, Arguments &);

} // namespace lw
