// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/profiles.h"

#include "core/base/fold.h"
#include "core/intake/presets.h"
#include "core/rules/answering.h"
#include "core/store/batchstore.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Profiles", text);
}

// A file of rejected rows is read like the file it came from.
QStringList ofTheOriginal(const QStringList &headers)
{
    const bool isRejects = headers.size() > 2 && headers.last() == u"problem" && headers[headers.size() - 2] == u"row";
    return isRejects ? headers.first(headers.size() - 2) : headers;
}

Result<std::optional<ColumnMapping>> remembered(const Workspace &workspace, const QString &kind,
                                                const QStringList &headers)
{
    Result<std::optional<ColumnMapping>> profile = rememberedProfile(workspace.database(), kind, headers);
    if (profile && !*profile && ofTheOriginal(headers) != headers)
        profile = rememberedProfile(workspace.database(), kind, ofTheOriginal(headers));
    if (profile && *profile)
        return std::optional(namedLike(**profile, headers));
    return profile;
}

QStringList pairsOf(const ColumnMapping &mapping, const QStringList &headers)
{
    QStringList pairs;
    for (const QString &header : headers) {
        const auto rule = mapping.columns.constFind(header);
        if (rule != mapping.columns.constEnd())
            pairs += QString(header + u" → "_s + rule->field);
    }
    return pairs;
}

ColumnMapping told(const PresetMatch &match, const ColumnMapping &mapping, const QStringList &headers, QString *how)
{
    *how = tr("preset “%1”: %2 of %3 columns recognised; %4; the rest is kept with the row")
               .arg(mapping.name)
               .arg(match.recognised)
               .arg(match.columns)
               .arg(pairsOf(mapping, headers).join(u", "_s));
    return mapping;
}

Result<ColumnMapping> namedProfile(const Workspace &workspace, const QString &kind, const QString &name,
                                   const QStringList &headers, QString *how)
{
    const Result<std::optional<ColumnMapping>> named = profileByName(workspace.database(), name);
    if (!named)
        return named.error();
    if (*named) {
        *how = tr("profile “%1”").arg(name);
        return namedLike(**named, headers);
    }
    const auto preset = kind == u"import" ? presetByName(name, ofTheOriginal(headers)) : std::nullopt;
    if (!preset)
        return unreadable(tr("There is no profile file, no remembered profile and no preset “%1”.").arg(name));
    return told(*preset, withAnswerColumns(preset->mapping, headers, workspace.rulebook()->rulebook.questions), headers,
                how);
}

ColumnMapping guessed(const ColumnMapping &mapping, const QStringList &headers, QString *how)
{
    QStringList pairs;
    for (const QString &header : headers) {
        const auto rule = mapping.columns.constFind(header);
        pairs += rule == mapping.columns.constEnd() ? tr("%1 (kept with the row)").arg(header)
                                                    : QString(header + u" → "_s + rule->field);
    }
    *how = tr("columns guessed from their names: %1").arg(pairs.join(u", "_s));
    return mapping;
}

} // namespace

ColumnMapping withAnswerColumns(ColumnMapping mapping, const QStringList &headers, const QuestionSet &questions)
{
    for (const QString &header : headers) {
        const QString word = foldToWord(header);
        const auto asked = std::ranges::find_if(questions.questions, [&](const Question &question) {
            return !isLeadKey(question.key) &&
                   (foldToWord(question.text) == word || header == answerField(question.key));
        });
        if (asked == questions.questions.end() || mapping.columns.contains(header))
            continue;
        const QString field = answerField(asked->key);
        const auto isTaken = [&](const ColumnRule &rule) { return rule.field == field; };
        if (std::ranges::none_of(mapping.columns, isTaken))
            mapping.columns.insert(header, {.field = field, .dateFormat = {}});
    }
    return mapping;
}

QStringList ownFields(const QString &kind)
{
    if (kind == u"outcomes")
        return {u"number"_s, u"stage"_s, u"closed_at"_s, u"amount"_s, u"currency"_s, u"reason"_s};
    if (kind == u"costs")
        return {u"source"_s,   u"campaign"_s, u"date"_s,           u"month"_s,          u"amount"_s,
                u"currency"_s, u"kind"_s,     u"reported_leads"_s, u"reported_sales"_s, u"reported_revenue"_s};
    if (kind == u"campaigns")
        return {u"campaign"_s,
                u"source"_s,
                u"channel"_s,
                u"start"_s,
                u"end"_s,
                u"owner"_s,
                u"budget"_s,
                u"forecast_inquiries"_s,
                u"forecast_qualified"_s,
                u"forecast_sales"_s,
                u"forecast_revenue"_s,
                u"key_codes"_s};
    return {};
}

Result<ColumnMapping> profileFor(const Workspace &workspace, const QString &kind, const QString &name,
                                 const QStringList &headers, QString *how)
{
    if (!name.isEmpty())
        return namedProfile(workspace, kind, name, headers, how);
    const Result<std::optional<ColumnMapping>> known = remembered(workspace, kind, headers);
    if (!known)
        return known.error();
    if (*known) {
        *how = (*known)->name.isEmpty() ? tr("the profile remembered for these columns")
                                        : tr("profile “%1”, remembered for these columns").arg((*known)->name);
        return **known;
    }
    const auto preset = kind == u"import" ? presetFor(ofTheOriginal(headers)) : std::nullopt;
    const QuestionSet questions = kind == u"import" ? workspace.rulebook()->rulebook.questions : QuestionSet();
    if (preset)
        return told(*preset, withAnswerColumns(preset->mapping, headers, questions), headers, how);
    return guessed(withAnswerColumns(guessMapping(headers, ownFields(kind)), headers, questions), headers, how);
}

} // namespace lw
