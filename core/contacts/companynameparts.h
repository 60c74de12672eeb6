// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace lw
{

/// What a word of a company's name is to it.
enum class NamePart {
    Name,
    Form, ///< a legal form, or what leads to one
    Aside ///< in brackets, and no part of the name by which the company is found
};

/// A word of a name, folded, and where it stands in the text.
struct NameWord {
    QString word;
    qsizetype begin = 0;
    qsizetype end = 0;
    int bracket = 0;    ///< the how-manieth bracket holds it; 0: none
    bool isCut = false; ///< a form was written together with it
    NamePart part = NamePart::Name;
};

using NameWords = QList<NameWord>;

/// The words of a company's name in composed Unicode (form C), "&" as "and", each with what it is. At least one is
/// NamePart::Name, where there are any.
NameWords namePartsOf(QStringView text);

/// Whether a folded word joins two names: "and", "und", "et", "y".
bool isConnector(const QString &word);

/// How many code units the letter, digit or mark at `at` takes; 0 for anything else, also behind the end.
qsizetype letterUnits(QStringView text, qsizetype at);

bool isApostrophe(QChar c);
bool isOpeningBracket(QChar c);

} // namespace lw
