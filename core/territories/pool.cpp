// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/territories/pool.h"

#include "core/base/codes.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array<Code<PoolOrder>, 2> kOrders{{
    {PoolOrder::Turns, "turns", QT_TRANSLATE_NOOP("lw::Codes", "In turn")},
    {PoolOrder::Load, "load", QT_TRANSLATE_NOOP("lw::Codes", "Fewest open leads")},
}};

constexpr std::array<Code<WhenNobody>, 3> kWhenNobody{{
    {WhenNobody::Hold, "hold", QT_TRANSLATE_NOOP("lw::Codes", "Hold for the lead manager")},
    {WhenNobody::Next, "next", QT_TRANSLATE_NOOP("lw::Codes", "Ask the next line")},
    {WhenNobody::Anyway, "anyway", QT_TRANSLATE_NOOP("lw::Codes", "Give it all the same")},
}};

constexpr int kMostWeight = 100;
constexpr int kMostCap = 1'000'000;
constexpr int kMostHoursAhead = 1'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Pool", text);
}

bool isWhole(const QJsonValue &value, int least, int most)
{
    return value.isUndefined() || (value.isDouble() && value.toDouble() == double(value.toInt(least - 1)) &&
                                   value.toInt() >= least && value.toInt() <= most);
}

Result<PoolMember> memberFromJson(const QJsonValue &value, const QString &pool)
{
    const QJsonObject json = value.toObject();
    const PoolMember member{.rep = json.value(u"rep"_s).toString(),
                            .weight = json.value(u"weight"_s).toInt(1),
                            .cap = json.value(u"cap"_s).toInt()};
    if (member.rep.isEmpty())
        return unreadable(tr("pool “%1”: every member needs a “rep”.").arg(pool));
    if (!isWhole(json.value(u"weight"_s), 1, kMostWeight) || !isWhole(json.value(u"cap"_s), 0, kMostCap))
        return unreadable(tr("pool “%1”, %2: “weight” is a whole number from 1 to %3, “cap” one from 0 to %4.")
                              .arg(pool, member.rep)
                              .arg(kMostWeight)
                              .arg(kMostCap));
    return member;
}

// Error: the word is none of the codes.
template<class T, class FromCode>
Result<void> readCode(const QJsonObject &json, const QString &key, const QString &pool, T &into, FromCode fromCode)
{
    const QJsonValue value = json.value(key);
    if (value.isUndefined())
        return {};
    const std::optional<T> code = fromCode(value.toString());
    if (!code)
        return unreadable(tr("pool “%1”: “%2” is no value of “%3”.").arg(pool, value.toString(), key));
    into = *code;
    return {};
}

Result<void> readSwitches(const QJsonObject &json, Pool &pool)
{
    for (const auto &[key, into] : {std::pair(u"by_skill"_s, &pool.bySkill), std::pair(u"catch_up"_s, &pool.catchUp)}) {
        const QJsonValue value = json.value(key);
        if (!value.isUndefined() && !value.isBool())
            return unreadable(tr("pool “%1”: “%2” is true or false.").arg(pool.name, key));
        *into = value.toBool();
    }
    return {};
}

} // namespace

QString codeOf(PoolOrder order)
{
    return codeIn(kOrders, order);
}
QString labelOf(PoolOrder order)
{
    return labelIn(kOrders, order);
}
std::optional<PoolOrder> poolOrderFromCode(QStringView code)
{
    return fromCodeIn(kOrders, code);
}

QString codeOf(WhenNobody whenNobody)
{
    return codeIn(kWhenNobody, whenNobody);
}
QString labelOf(WhenNobody whenNobody)
{
    return labelIn(kWhenNobody, whenNobody);
}
std::optional<WhenNobody> whenNobodyFromCode(QStringView code)
{
    return fromCodeIn(kWhenNobody, code);
}

const PoolMember *Pool::find(QStringView rep) const
{
    const auto it = std::ranges::find_if(
        members, [&](const PoolMember &member) { return member.rep.compare(rep, Qt::CaseInsensitive) == 0; });
    return it == members.end() ? nullptr : &*it;
}

const Pool *findPool(const QList<Pool> &pools, QStringView name)
{
    const auto it = std::ranges::find_if(
        pools, [&](const Pool &pool) { return pool.name.compare(name, Qt::CaseInsensitive) == 0; });
    return it == pools.end() ? nullptr : &*it;
}

QJsonObject toJson(const Pool &pool)
{
    QJsonArray members;
    for (const PoolMember &member : pool.members) {
        QJsonObject json{{u"rep"_s, member.rep}};
        if (member.weight != 1)
            json.insert(u"weight"_s, member.weight);
        if (member.cap != 0)
            json.insert(u"cap"_s, member.cap);
        members += json;
    }
    QJsonObject json{{u"name"_s, pool.name}, {u"members"_s, members}};
    if (pool.order != PoolOrder::Turns)
        json.insert(u"order"_s, codeOf(pool.order));
    if (pool.whenNobody != WhenNobody::Hold)
        json.insert(u"when_nobody"_s, codeOf(pool.whenNobody));
    if (pool.hoursAhead != 0)
        json.insert(u"hours_ahead"_s, pool.hoursAhead);
    if (pool.bySkill)
        json.insert(u"by_skill"_s, true);
    if (pool.catchUp)
        json.insert(u"catch_up"_s, true);
    return json;
}

Result<Pool> poolFromJson(const QJsonObject &json)
{
    Pool pool{.name = json.value(u"name"_s).toString()};
    const QJsonValue members = json.value(u"members"_s);
    if (!members.isUndefined() && !members.isArray())
        return unreadable(tr("pool “%1”: “members” must be a list.").arg(pool.name));
    for (const QJsonValue &value : members.toArray()) {
        const Result<PoolMember> member = memberFromJson(value, pool.name);
        if (!member)
            return member.error();
        pool.members += *member;
    }
    LW_TRY(readCode(json, u"order"_s, pool.name, pool.order, poolOrderFromCode));
    LW_TRY(readCode(json, u"when_nobody"_s, pool.name, pool.whenNobody, whenNobodyFromCode));
    if (!isWhole(json.value(u"hours_ahead"_s), 0, kMostHoursAhead))
        return unreadable(
            tr("pool “%1”: “hours_ahead” is a whole number from 0 to %2.").arg(pool.name).arg(kMostHoursAhead));
    pool.hoursAhead = json.value(u"hours_ahead"_s).toInt();
    LW_TRY(readSwitches(json, pool));
    LW_TRY(checkPool(pool));
    return pool;
}

Result<void> checkPool(const Pool &pool)
{
    if (pool.name.trimmed().isEmpty())
        return usage(tr("A pool needs a name."));
    QSet<QString> seen;
    for (const PoolMember &member : pool.members) {
        if (seen.contains(member.rep.toCaseFolded()))
            return usage(
                tr("Pool “%1” names %2 twice; give one of them the weight of both.").arg(pool.name, member.rep));
        seen.insert(member.rep.toCaseFolded());
        if (member.weight < 1 || member.weight > kMostWeight)
            return usage(tr("Pool “%1”: the weight of %2 is a whole number from 1 to %3.")
                             .arg(pool.name, member.rep)
                             .arg(kMostWeight));
        if (member.cap < 0 || member.cap > kMostCap)
            return usage(tr("Pool “%1”: the cap of %2 is a whole number from 0 (no limit) to %3.")
                             .arg(pool.name, member.rep)
                             .arg(kMostCap));
    }
    return pool.hoursAhead < 0 || pool.hoursAhead > kMostHoursAhead
               ? Result<void>(usage(tr("Pool “%1”: the hours ahead are a whole number from 0 to %2.")
                                        .arg(pool.name)
                                        .arg(kMostHoursAhead)))
               : Result<void>();
}

} // namespace lw
