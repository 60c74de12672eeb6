// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/identityrules.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::IdentityRules", text);
}

struct Threshold {
    const char *key;
    double IdentityRules::*value;
};
constexpr std::array kThresholds{Threshold{"same", &IdentityRules::same},
                                 Threshold{"suspected", &IdentityRules::suspected},
                                 Threshold{"first_name", &IdentityRules::firstName},
                                 Threshold{"last_name", &IdentityRules::lastName},
                                 Threshold{"company", &IdentityRules::company},
                                 Threshold{"street", &IdentityRules::street},
                                 Threshold{"city", &IdentityRules::city}};

struct List {
    const char *key;
    QStringList IdentityRules::*value;
};
constexpr auto kDomainOnly = "domain_only";

constexpr std::array kLists{List{"shared_domains", &IdentityRules::sharedDomains},
                            List{"own_domains", &IdentityRules::ownDomains},
                            List{"disposable_domains", &IdentityRules::disposableDomains}};

template<class Table>
bool isIn(const Table &table, const QString &key)
{
    return std::ranges::any_of(table, [&](const auto &row) { return key == QLatin1StringView(row.key); });
}

Result<double> readThreshold(const QString &key, const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number < 0 || number > 1)
        return unreadable(tr("Matching: “%1” is not a number from 0 to 1; write for instance 0.85").arg(key));
    return number;
}

Result<QStringList> readList(const QString &key, const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &one : value.toArray()) {
        if (one.isString() && !one.toString().trimmed().isEmpty())
            texts += one.toString();
    }
    if (!value.isArray() || texts.size() != value.toArray().size())
        return unreadable(
            tr("Matching: “%1” is not a list of domains; write for instance [\"mail.example\"]").arg(key));
    return texts;
}

} // namespace

QJsonObject toJson(const IdentityRules &rules)
{
    QJsonObject json;
    for (const Threshold &threshold : kThresholds)
        json.insert(QLatin1StringView(threshold.key), rules.*threshold.value);
    for (const List &list : kLists)
        json.insert(QLatin1StringView(list.key), QJsonArray::fromStringList(rules.*list.value));
    json.insert(QLatin1StringView(kDomainOnly), rules.domainOnly);
    return json;
}

Result<IdentityRules> identityRulesFromJson(const QJsonObject &json)
{
    IdentityRules rules;
    for (const QString &key : json.keys()) {
        if (!isIn(kThresholds, key) && !isIn(kLists, key) && key != QLatin1StringView(kDomainOnly))
            return unreadable(tr("Matching: “%1” is no setting of it; leave it out").arg(key));
    }
    for (const Threshold &threshold : kThresholds) {
        const QString key = QString::fromLatin1(threshold.key);
        if (!json.contains(key))
            continue;
        const Result<double> value = readThreshold(key, json.value(key));
        if (!value)
            return value.error();
        rules.*threshold.value = *value;
    }
    for (const List &list : kLists) {
        const QString key = QString::fromLatin1(list.key);
        if (!json.contains(key))
            continue;
        Result<QStringList> value = readList(key, json.value(key));
        if (!value)
            return value.error();
        rules.*list.value = *std::move(value);
    }
    rules.domainOnly = json.value(QLatin1StringView(kDomainOnly)).toString(rules.domainOnly);
    if (!QStringList{u"off"_s, u"fallback"_s, u"always"_s}.contains(rules.domainOnly))
        return unreadable(tr("Matching: “domain_only” is “%1”; write off, fallback or always").arg(rules.domainOnly));
    if (rules.suspected > rules.same)
        return unreadable(tr("Matching: “suspected” lies above “same”, so that nobody would ever be asked; lower it"));
    return rules;
}

} // namespace lw
