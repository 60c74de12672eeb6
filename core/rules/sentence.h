// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/policyrule.h"

#include <QList>
#include <QString>

namespace lw
{

/// A stretch of a rule's sentence: fixed words, or a slot that can be changed.
struct SentencePiece {
    QString text;
    QString slot; ///< name of a parameter, or kAppliesTo, kFrom, kTo; empty: fixed words

    bool operator==(const SentencePiece &) const = default;
};

inline constexpr QLatin1StringView kAppliesTo("applies_to");
inline constexpr QLatin1StringView kFrom("from");
inline constexpr QLatin1StringView kTo("to");

/// The rule in plain words with its parameters in place: whom it concerns, what is agreed, how long it holds. What
/// holds by itself where the rule does not say is written only where the page states it or it differs.
QList<SentencePiece> sentencePieces(const PolicyRule &rule);

/// The same as one text.
QString sentenceOf(const PolicyRule &rule);

} // namespace lw
