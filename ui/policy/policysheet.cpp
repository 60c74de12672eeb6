// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/policy/policysheet.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <iterator>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::PolicySheet", text);
}

QString joined(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty())
        return first.isEmpty() ? second : first;
    return first + u" · " + second;
}

} // namespace

Policy printedRules(const PolicySheet &sheet)
{
    Policy printed;
    std::ranges::copy_if(sheet.rules, std::back_inserter(printed), &PolicyRule::enabled);
    std::ranges::stable_sort(printed, {}, &PolicyRule::number);
    return printed;
}

QString bindsText(const PolicyRule &rule)
{
    // No more places than the target has: 90, 97.5.
    const QString target = QLocale().toString(rule.target * 100, 'g', 4);
    // The target stays in one piece and no line begins with the dot, hence the no-break spaces.
    if (rule.binds.isEmpty())
        return tr("Target %1\u00a0%").arg(target);
    return tr("Binds: %1\u00a0· target\u00a0%2\u00a0%").arg(rule.binds, target);
}

QString signedText(const SheetSignature &signature)
{
    return signature.signer.isEmpty() ? QString() : joined(signature.signer, signature.when);
}

QString partyText(const SheetSignature &signature)
{
    return joined(tr("For %1").arg(signature.party), signature.note);
}

} // namespace lw
