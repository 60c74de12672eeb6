// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/policy.h"

#include <QString>

#include <array>

namespace lw
{

/// Who signed for a party, and when; nobody yet: a line to sign on.
struct SheetSignature {
    QString party; ///< "Marketing"
    QString signer = {};
    QString when = {};
    QString note = {}; ///< below the line

    bool operator==(const SheetSignature &) const = default;
};

/// What stands on the one-page policy, as it is read; nothing here is looked up or reckoned.
struct PolicySheet {
    QString company;
    QString title;
    QString version;     ///< "Version 7", "Draft 8 · not in force"
    QString inForce;     ///< "In force from 1 Oct 2026"; empty: not said
    QString fingerprint; ///< its first 8 characters
    Policy rules;        ///< those that are not enabled are left out
    std::array<SheetSignature, 2> signatures;
    QString keptBy;     ///< "Kept by the Lead Manager; …"
    QString escalation; ///< what happens when a promise is not kept, one sentence; empty: not said

    bool operator==(const PolicySheet &) const = default;
};

/// The rules that are printed, in the order of the page.
Policy printedRules(const PolicySheet &sheet);

/// "Binds: Sales · target 90 %"; without the first half where nobody is named.
QString bindsText(const PolicyRule &rule);

/// Who signed and when, above the line; empty: nobody yet.
QString signedText(const SheetSignature &signature);
/// For whom, and the note, below the line.
QString partyText(const SheetSignature &signature);

} // namespace lw
