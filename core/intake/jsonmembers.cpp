// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/jsonmembers.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::ColumnMapping", text);
}

} // namespace

JsonMembers::JsonMembers(QJsonObject object, QString column)
    : m_object(std::move(object))
    , m_column(std::move(column))
{
}

QString JsonMembers::text(const QString &key, const QString &otherwise)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isString())
        complain(key, tr("text in quotes"));
    return value.toString(otherwise);
}

bool JsonMembers::flag(const QString &key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isBool())
        complain(key, tr("true or false"));
    return value.toBool();
}

std::optional<int> JsonMembers::number(const QString &key, int most)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return std::nullopt;
    const double read = value.toDouble(-1);
    if (!value.isDouble() || read < 0 || read > most || read != std::floor(read)) {
        complain(key, tr("a whole number from 0 to %1").arg(most));
        return std::nullopt;
    }
    return int(read);
}

QStringList JsonMembers::texts(const QString &key)
{
    const QJsonValue value = take(key);
    QStringList read;
    bool sound = value.isUndefined() || value.isArray();
    for (const QJsonValue &item : value.toArray()) {
        sound &= item.isString() && !item.toString().isEmpty();
        read += item.toString();
    }
    if (!sound)
        complain(key, tr("a list of texts"));
    return read;
}

QJsonObject JsonMembers::object(const QString &key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isObject())
        complain(key, tr("an object in braces"));
    return value.toObject();
}

QString JsonMembers::sign(const QString &key, bool orNone)
{
    const QString written = text(key);
    if (written.size() > 1 && !(orNone && written == u"none"))
        reject(orNone ? tr("“%1” is “%2”; write one sign, or none.").arg(key, written)
                      : tr("“%1” is “%2”; write one sign.").arg(key, written));
    return written;
}

void JsonMembers::reject(const QString &problem)
{
    if (m_mistake.isEmpty())
        m_mistake =
            m_column.isEmpty() ? tr("Profile: %1").arg(problem) : tr("Profile: column “%1”: %2").arg(m_column, problem);
}

Result<void> JsonMembers::finish()
{
    if (!m_object.isEmpty())
        reject(
            tr("there is no setting “%1”. The settings are: %2.").arg(m_object.begin().key(), m_asked.join(u", "_s)));
    return m_mistake.isEmpty() ? Result<void>() : unreadable(m_mistake);
}

QJsonValue JsonMembers::take(const QString &key)
{
    m_asked += key;
    return m_object.contains(key) ? m_object.take(key) : QJsonValue(QJsonValue::Undefined);
}

void JsonMembers::complain(const QString &key, const QString &wanted)
{
    reject(tr("“%1” is to be %2.").arg(key, wanted));
}

void JsonMembers::rejectWord(const QString &key, const QString &written, const QStringList &known)
{
    reject(tr("“%1” is “%2”; write %3.").arg(key, written, known.join(u", "_s)));
}

} // namespace lw
