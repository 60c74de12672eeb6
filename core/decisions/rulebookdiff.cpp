// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decisions/rulebookdiff.h"

#include "core/decisions/questionsdiff.h"
#include "core/rules/sentence.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::RulebookDiff", text);
}

// The rule as the page shows it, with whom it binds and how often it must be kept.
QString whole(const PolicyRule &rule)
{
    QString text =
        sentenceOf(rule) + u' ' + tr("[%1, %2\u00a0%]").arg(rule.binds, QLocale().toString(rule.target * 100, 'g', 4));
    if (!rule.enabled)
        text += u' ' + tr("(switched off)");
    if (!rule.escalation.isEmpty())
        text += u' ' + tr("(escalates by steps of its own)");
    return text;
}

QString nameOf(const PolicyRule &rule)
{
    return tr("Rule %1, %2").arg(QString::number(rule.number), labelOf(rule.type));
}

/// Tells apart what is new, gone and changed, by a key.
class Comparison
{
public:
    void item(const QString &key, const QString &where, const QString &text, bool isNew)
    {
        if (!m_items.contains(key))
            m_keys += key;
        RulebookDifference &item = m_items[key];
        item.where = where;
        (isNew ? item.now : item.was) = text;
    }
    QList<RulebookDifference> found() const
    {
        QList<RulebookDifference> found;
        for (const QString &key : m_keys) {
            const RulebookDifference item = m_items.value(key);
            if (item.was != item.now)
                found += item;
        }
        return found;
    }

private:
    QStringList m_keys;
    QHash<QString, RulebookDifference> m_items;
};

void addRules(Comparison &all, const Policy &policy, bool isNew)
{
    for (const PolicyRule &rule : policy)
        all.item(u"rule %1"_s.arg(rule.number), nameOf(rule), whole(rule), isNew);
}

QString compact(const QJsonValue &value)
{
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

void addPage(Comparison &all, const Rulebook &rulebook, bool isNew)
{
    addRules(all, rulebook.policy, isNew);
    all.item(u"title"_s, tr("Title"), rulebook.title, isNew);
    all.item(u"ladder"_s, tr("Escalation"), compact(toJson(rulebook.ladder)), isNew);
}

// What the lead is, without who it is: whose facts they are does not matter to who reads what changes.
QString leadOf(const LeadFacts &facts)
{
    static const QStringList personal{u"external_id"_s,  u"name"_s,      u"title"_s,       u"company"_s,
                                      u"company_key"_s,  u"website"_s,   u"email"_s,       u"street"_s,
                                      u"house_number"_s, u"has_reach"_s, u"has_identity"_s};
    const QJsonObject json = toJson(facts);
    QStringList parts;
    for (auto fact = json.begin(); fact != json.end(); ++fact) {
        if (!personal.contains(fact.key()))
            parts += tr("%1 %2").arg(fact.key(), compact(*fact));
    }
    return parts.join(u", "_s);
}

QString expectedOf(const PolicyExample &example)
{
    QStringList parts;
    const auto add = [&](const QString &label, const std::optional<QString> &expected) {
        if (expected)
            parts += tr("%1: %2").arg(label, expected->isEmpty() ? tr("nothing") : *expected);
    };
    add(tr("owner"), example.owner);
    add(tr("grade"), example.grade);
    add(tr("screened out"), example.screenedOut);
    add(tr("handed over within"), example.release);
    return tr("%1, for a lead with %2").arg(parts.join(u", "_s), leadOf(example.facts));
}

void addOthers(Comparison &all, const Rulebook &rulebook, bool isNew)
{
    for (const CoverageLine &line : rulebook.lines)
        all.item(u"line %1"_s.arg(line.number), tr("Territory line %1").arg(line.number),
                 tr("%1: %2").arg(describe(line), toCells(line).join(u' ').simplified()), isNew);
    const QJsonObject json = toJson(rulebook);
    const auto named = [&](const QString &part, const QString &label) {
        for (const QJsonValue &value : json.value(part).toArray()) {
            const QString name = value.toObject().value(u"name"_s).toString();
            all.item(part + u' ' + name, tr("%1 “%2”").arg(label, name), compact(value), isNew);
        }
    };
    named(u"reps"_s, tr("Rep"));
    named(u"pools"_s, tr("Pool"));
    named(u"calendars"_s, tr("Calendar"));
    for (const PolicyExample &example : rulebook.examples)
        all.item(u"example "_s + example.name, tr("Example “%1”").arg(example.name), expectedOf(example), isNew);
    const auto part = [&](const QString &key, const QString &label) {
        all.item(key, label, compact(json.value(key)), isNew);
    };
    part(u"calendar"_s, tr("The company's calendar"));
    part(u"calendar_of"_s, tr("Use of calendars"));
    part(u"screening"_s, tr("Screening"));
    part(u"identity"_s, tr("Identity"));
    part(u"territory_tree"_s, tr("Tree of territories"));
    part(u"allowed"_s, tr("Findings that are meant so"));
}

struct PartLabel {
    const char *key;
    const char *label;
};
constexpr PartLabel kParts[] = {
    {"title", QT_TRANSLATE_NOOP("lw::RulebookDiff", "the title")},
    {"policy", QT_TRANSLATE_NOOP("lw::RulebookDiff", "the rules")},
    {"ladder", QT_TRANSLATE_NOOP("lw::RulebookDiff", "escalation")},
    {"reps", QT_TRANSLATE_NOOP("lw::RulebookDiff", "the reps")},
    {"territories", QT_TRANSLATE_NOOP("lw::RulebookDiff", "the territories")},
    {"screening", QT_TRANSLATE_NOOP("lw::RulebookDiff", "screening")},
    {"identity", QT_TRANSLATE_NOOP("lw::RulebookDiff", "how leads are recognised")},
    {"calendar", QT_TRANSLATE_NOOP("lw::RulebookDiff", "the company's calendar")},
    {"calendars", QT_TRANSLATE_NOOP("lw::RulebookDiff", "the calendars")},
    {"calendar_of", QT_TRANSLATE_NOOP("lw::RulebookDiff", "the use of calendars")},
    {"pools", QT_TRANSLATE_NOOP("lw::RulebookDiff", "the pools")},
    {"territory_tree", QT_TRANSLATE_NOOP("lw::RulebookDiff", "the tree of territories")},
    {"allowed", QT_TRANSLATE_NOOP("lw::RulebookDiff", "findings that are meant so")},
    {"examples", QT_TRANSLATE_NOOP("lw::RulebookDiff", "the examples")},
    {"questions", QT_TRANSLATE_NOOP("lw::RulebookDiff", "the questions")},
    {"personas", QT_TRANSLATE_NOOP("lw::RulebookDiff", "the personas")},
};

QString labelOfPart(const QString &key)
{
    const auto part =
        std::ranges::find_if(kParts, [&](const PartLabel &each) { return key == QLatin1StringView(each.key); });
    return part == std::end(kParts) ? key : tr(part->label);
}

} // namespace

QList<RulebookDifference> differences(const Rulebook &was, const Rulebook &now)
{
    Comparison page, others;
    addPage(page, was, false);
    addPage(page, now, true);
    addOthers(others, was, false);
    addOthers(others, now, true);
    return page.found() + questionDifferences(was.questions, now.questions) +
           personaDifferences(was.personas, now.personas) + others.found();
}

Result<Rulebook> broughtUpToDate(const Rulebook &draft, const Rulebook &base, const Rulebook &inForce)
{
    const QJsonObject mine = toJson(draft), common = toJson(base), theirs = toJson(inForce);
    QSet<QString> keys;
    for (const QJsonObject &each : {mine, common, theirs}) {
        const QStringList names = each.keys();
        keys.unite(QSet<QString>(names.begin(), names.end()));
    }
    QJsonObject merged;
    QStringList torn;
    for (const QString &key : std::as_const(keys)) {
        const bool isMine = mine.value(key) != common.value(key);
        if (isMine && theirs.value(key) != common.value(key) && theirs.value(key) != mine.value(key))
            torn += labelOfPart(key);
        const QJsonValue value = isMine ? mine.value(key) : theirs.value(key);
        if (!value.isUndefined())
            merged.insert(key, value);
    }
    torn.sort();
    if (!torn.isEmpty())
        return failed(tr("The draft and the rulebook in force were both changed since the draft was begun: %1. Begin "
                         "a new draft from the version in force.")
                          .arg(torn.join(u", "_s)));
    return rulebookFromJson(merged);
}

} // namespace lw
