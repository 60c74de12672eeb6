// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace lw
{

/// How much a word of a company's name says about which company it is, least first.
enum class CompanyWordKind {
    Small,      ///< "of", "and", "com"
    Structural, ///< "Group", "International"
    Place,      ///< countries and regions
    Trade,      ///< "Bank", "Electronics"
    Common,     ///< "United", "Smith": in the names of many companies
    Ordinary,
    Number
};

struct CompanyWordMeaning {
    QStringView canonical; ///< what abbreviations and other forms of one word share; of words without any the word
    CompanyWordKind kind = CompanyWordKind::Ordinary;
};

/// `word` is one of a companyNameKey(); the answer may look into it.
CompanyWordMeaning meaningOf(QStringView word);

/// Whether somebody who has no company writes this where a name is asked for: "n/a", "keine", "Privat", "selbständig",
/// "xxx", "-", or nothing but a legal form: "GmbH". Only the whole of it counts: "Private Label" is a name.
bool saysNoCompany(QStringView written);

/// Whether a folded word is a legal form that names nobody by itself: "gmbh", not "sas".
bool isFormAlone(const QString &word);

} // namespace lw
