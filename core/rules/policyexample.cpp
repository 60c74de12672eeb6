// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/policyexample.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::PolicyExample", text);
}

struct Expectation {
    const char *name;
    std::optional<QString> PolicyExample::*member;
};
constexpr Expectation kExpectations[] = {
    {"owner", &PolicyExample::owner},
    {"grade", &PolicyExample::grade},
    {"screened_out", &PolicyExample::screenedOut},
    {"release", &PolicyExample::release},
};

} // namespace

LeadFacts withoutPerson(LeadFacts facts)
{
    facts.name.clear();
    facts.title.clear();
    facts.externalId.clear();
    facts.houseNumber.clear();
    if (const qsizetype at = facts.emailKey.lastIndexOf(u'@'); at >= 0)
        facts.emailKey = u"someone"_s + facts.emailKey.sliced(at);
    return facts;
}

QJsonObject toJson(const PolicyExample &example)
{
    QJsonObject expected;
    for (const Expectation &each : kExpectations) {
        if (example.*each.member)
            expected.insert(QLatin1StringView(each.name), *(example.*each.member));
    }
    return {{u"name"_s, example.name}, {u"lead"_s, toJson(example.facts)}, {u"expected"_s, expected}};
}

Result<PolicyExample> policyExampleFromJson(const QJsonObject &json)
{
    PolicyExample example{.name = json.value(u"name"_s).toString().simplified(),
                          .facts = leadFactsFromJson(json.value(u"lead"_s).toObject())};
    if (example.name.isEmpty())
        return unreadable(tr("an example has no “name”."));
    const QJsonObject expected = json.value(u"expected"_s).toObject();
    for (const Expectation &each : kExpectations) {
        if (expected.contains(QLatin1StringView(each.name)))
            example.*each.member = expected.value(QLatin1StringView(each.name)).toString();
    }
    if (expected.isEmpty())
        return unreadable(tr("the example “%1” expects nothing.").arg(example.name));
    return example;
}

} // namespace lw
