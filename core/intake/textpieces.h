// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/leadfields.h"

#include <QList>
#include <QString>

#include <optional>

namespace lw
{

/// A part of a line that stands for itself.
struct TextPiece {
    QString text;
    int line = 0; ///< from 1
    bool used = false;
};

/// A text taken apart: what somebody writes, and the lines that say who they are.
struct CutText {
    QString message;     ///< what stands above a closing formula or the dashes of a signature
    int messageLine = 0; ///< where it begins, from 1
    QList<TextPiece> pieces;
};
/// Older mails below and what the law makes companies print are left out.
CutText cutText(const QString &text);

/// What a label announces other than numbers and addresses of the network: "Firma", "Fonction".
std::optional<Field> fieldOfTextLabel(const QString &label);

} // namespace lw
