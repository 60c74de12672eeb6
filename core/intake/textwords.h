// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace lw
{

// The words by which lines of signatures and cards are told apart, in English, German and French.

/// What a word before a number or address announces.
enum class TextLabel { None, Phone, Mobile, Fax, Email, Website };
/// Of one word or abbreviation: "Tel.", "M", "Portable".
TextLabel textLabelOf(QStringView word);
/// Of the words around a number: "Tel. direkt" is a phone, "Mobile phone" a mobile, "Tel./Fax" a phone.
TextLabel textLabelOfAll(const QStringList &words);

bool isSignOff(const QString &line);     ///< a closing formula: "Best regards,"
bool isQuoteHead(const QString &line);   ///< what follows is an older mail
bool isLegalPrint(const QString &line);  ///< registers, tax numbers, disclaimers: says nothing about who asks
bool isJobTitle(const QString &text);    ///< has a word that only titles have
bool hasLegalForm(const QString &text);  ///< "GmbH", "Inc.", "SARL"
bool isCompanyWord(const QString &word); ///< a word that names of people do not have: "Systems"
bool looksLikeName(const QString &text); ///< two to four words as people are called

/// Words of letters and digits only, folded.
QStringList foldedWords(const QString &text);

} // namespace lw
