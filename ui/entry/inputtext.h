// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/textguess.h"

class QLineEdit;
class QWidget;

namespace lw
{

// The inputs of a form by what they hold, whatever kind of widget they are.

/// The text of a line, choice or text field; "yes" for a ticked box; nothing for a time, which always shows one.
QString textOfInput(const QWidget *input);
void setTextOfInput(QWidget *input, const QString &text);
/// Where a mark can stand: the line itself, or that of a choice; null: nowhere.
QLineEdit *lineOfInput(QWidget *input);
/// Gives a choice other items; what stands in it stays.
void offerItems(QWidget *choice, const QStringList &items);

/// "Guessed from line 3 by where it stands. Check it."
QString guessText(const Guess &guess);

} // namespace lw
