// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/leadfields.h"

#include <QList>
#include <QString>

#include <optional>

namespace lw
{

/// One line of a form: "Company: Acme".
struct FormField {
    QString label; ///< as written, without the colon
    QString value;
    bool operator==(const FormField &) const = default;
};

/// What a web form wrote into a mail.
struct FormMail {
    QList<FormField> fields; ///< in their order, each label once; empty: the text is no form
    QString message;         ///< the words of the person, or what stands beside the fields
    bool isForm() const { return !fields.isEmpty(); }
};

/// The fields of a "Field: value" text: lines that go together, at least two that lead fields know or any three, and
/// not the head of a forwarded mail or a signature. Lines after a message's label are the message. An empty form where
/// the text is an ordinary letter.
FormMail parseFormMail(const QString &body);

/// The field that a form's label means: as a file's header, also with "your" before it, in English and German.
std::optional<Field> fieldFromLabel(QStringView label);

} // namespace lw
