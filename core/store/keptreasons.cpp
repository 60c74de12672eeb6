// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/keptreasons.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

// A reason is a code and what was found, one behind the other with kNext between. Equal: "=" and the value. Else the
// similarity in ten-thousandths, then either value behind a kPart. Codes are a letter; a field without one stands
// by its name.

namespace
{

constexpr char kNext = '\x1e';
constexpr char kPart = '\x1f';
constexpr double kWhole = 10'000;
constexpr auto kNothing = "[]";

struct FieldCode {
    Field field;
    char code;
};
constexpr FieldCode kCodes[] = {{Field::ExternalId, 'x'}, {Field::Email, 'e'},     {Field::Phone, 'p'},
                                {Field::Company, 'c'},    {Field::FirstName, 'f'}, {Field::LastName, 'l'},
                                {Field::Title, 't'},      {Field::Street, 's'},    {Field::HouseNumber, 'n'},
                                {Field::PostalCode, 'z'}, {Field::City, 'y'},      {Field::State, 'a'},
                                {Field::Country, 'o'}};

QByteArray codeOf(Field field)
{
    const auto *known = std::ranges::find(kCodes, field, &FieldCode::field);
    return known != std::end(kCodes) ? QByteArray(1, known->code) : nameOf(field).toUtf8();
}

QString fieldOf(const QByteArray &code)
{
    const auto *known =
        std::ranges::find_if(kCodes, [&](const FieldCode &one) { return code.size() == 1 && code[0] == one.code; });
    return known != std::end(kCodes) ? nameOf(known->field) : QString::fromUtf8(code);
}

// The two signs between the parts are never seen, so a value does without them.
QByteArray valueOf(const QString &text)
{
    QByteArray value = text.toUtf8();
    value.removeIf([](char c) { return c == kNext || c == kPart; });
    return value;
}

QByteArray keptOf(const MatchReason &reason)
{
    QByteArray kept = codeOf(reason.field);
    if (reason.similarity >= 1 && reason.left == reason.right)
        return kept += '=' + valueOf(reason.left);
    constexpr double kRounding = 1e-6;
    kept += QByteArray::number(int(reason.similarity * kWhole + kRounding));
    return kept += kPart + valueOf(reason.left) + kPart + valueOf(reason.right);
}

QJsonObject objectOf(const QString &field, const QString &a, const QString &b, double similarity)
{
    return {{u"field"_s, field}, {u"a"_s, a}, {u"b"_s, b}, {u"similarity"_s, similarity}};
}

QJsonObject objectOf(const QByteArray &kept)
{
    const auto *end = std::ranges::find_if(kept, [](char c) { return c == '=' || (c >= '0' && c <= '9'); });
    const qsizetype code = end - kept.begin();
    const QString field = fieldOf(kept.left(code));
    if (end != kept.end() && *end == '=') {
        const QString value = QString::fromUtf8(kept.mid(code + 1));
        return objectOf(field, value, value, 1);
    }
    const QList<QByteArray> parts = kept.mid(code).split(kPart);
    return objectOf(field, QString::fromUtf8(parts.value(1)), QString::fromUtf8(parts.value(2)),
                    parts.first().toInt() / kWhole);
}

QByteArray compact(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray keptOf(const QList<MatchReason> &reasons)
{
    QByteArray kept;
    for (const MatchReason &reason : reasons) {
        if (!kept.isEmpty())
            kept += kNext;
        kept += keptOf(reason);
    }
    return reasons.isEmpty() ? QByteArray(kNothing) : kept;
}

QByteArray jsonOf(const QList<MatchReason> &reasons)
{
    QJsonArray array;
    for (const MatchReason &reason : reasons)
        array += objectOf(nameOf(reason.field), reason.left, reason.right, reason.similarity);
    return compact(array);
}

QByteArray jsonOfKept(const QByteArray &kept)
{
    if (kept.startsWith('['))
        return kept;
    QJsonArray array;
    for (const QByteArray &reason : kept.split(kNext))
        array += objectOf(reason);
    return compact(array);
}

} // namespace lw
