// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/presetchoices.h"

#include "core/intake/presets.h"
#include "core/store/batchstore.h"
#include "core/workspace/profiles.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::PresetChoices", text);
}

// A file of rejected rows is read like the file it came from.
QStringList headersOfProfile(const QStringList &headers)
{
    const bool isRejects =
        headers.size() > 2 && headers.endsWith(u"problem"_s) && headers[headers.size() - 2] == u"row";
    return isRejects ? headers.first(headers.size() - 2) : headers;
}

// Columns that a preset leaves with the row on purpose count as known under any profile.
PresetChoice choiceOf(const ColumnMapping &profile, const QStringList &headers)
{
    const bool isNamed = !profile.name.isEmpty();
    const std::optional<PresetMatch> known = presetFor(headers);
    return {.key = isNamed ? QString(u"profile:"_s + profile.name) : u"last"_s,
            .label = isNamed ? profile.name : tr("As in the last import of such a file"),
            .mapping = fittedTo(profile, headers),
            .kept = known ? known->preset.kept : QStringList()};
}

Result<std::optional<ColumnMapping>> rememberedFor(const Workspace &workspace, const QStringList &headers)
{
    const Result<std::optional<ColumnMapping>> known = rememberedProfile(workspace.database(), u"import"_s, headers);
    return known && !*known ? rememberedProfile(workspace.database(), u"import"_s, headersOfProfile(headers)) : known;
}

// Names under which imports were kept, each with the profile that bears it now.
Result<QList<ColumnMapping>> namedProfiles(const Workspace &workspace)
{
    const Result<QList<BatchOfOperation>> imports = loadImports(workspace.database());
    if (!imports)
        return imports.error();
    QStringList names;
    for (const BatchOfOperation &import : *imports) {
        if (!import.batch.profile.isEmpty() && !names.contains(import.batch.profile))
            names += import.batch.profile;
    }
    names.sort(Qt::CaseInsensitive);
    QList<ColumnMapping> profiles;
    for (const QString &name : std::as_const(names)) {
        const Result<std::optional<ColumnMapping>> profile = profileByName(workspace.database(), name);
        if (!profile)
            return profile.error();
        if (*profile)
            profiles += **profile;
    }
    return profiles;
}

bool hasLabel(const QList<PresetChoice> &choices, const QString &label)
{
    return std::ranges::any_of(choices, [&](const PresetChoice &choice) { return choice.label == label; });
}

// A profile of ours takes the place of the preset whose name it bears.
void addPresets(PresetChoices &choices, const QStringList &headers, const QuestionSet &questions)
{
    const std::optional<PresetMatch> found = presetFor(headers);
    for (const Preset &preset : presets()) {
        if (hasLabel(choices.all, preset.mapping.name))
            continue;
        const std::optional<PresetMatch> match = presetByName(preset.key, headers);
        if (!match)
            continue;
        if (found && !choices.isRemembered && found->preset.key == preset.key)
            choices.suggested = choices.all.size();
        choices.all += PresetChoice{.key = u"preset:"_s + preset.key,
                                    .label = preset.mapping.name,
                                    .mapping = withAnswerColumns(match->mapping, headers, questions),
                                    .kept = preset.kept};
    }
}

} // namespace

ColumnMapping fittedTo(const ColumnMapping &mapping, const QStringList &headers)
{
    ColumnMapping fitted = namedLike(mapping, headers);
    const auto isMissing = [&](const QString &name) { return !headers.contains(name); };
    fitted.columns.removeIf([&](const QHash<QString, ColumnRule>::iterator it) { return isMissing(it.key()); });
    for (ColumnRule &rule : fitted.columns) {
        rule.also.removeIf(isMissing);
        rule.orElse.removeIf(isMissing);
    }
    return fitted;
}

Result<PresetChoices> presetChoices(const Workspace &workspace, const QStringList &headers)
{
    const Result<std::optional<ColumnMapping>> remembered = rememberedFor(workspace, headers);
    if (!remembered)
        return remembered.error();
    const Result<QList<ColumnMapping>> named = namedProfiles(workspace);
    if (!named)
        return named.error();
    PresetChoices choices;
    choices.isRemembered = remembered->has_value();
    if (choices.isRemembered)
        choices.all += choiceOf(**remembered, headers);
    for (const ColumnMapping &profile : *named) {
        if (!hasLabel(choices.all, profile.name))
            choices.all += choiceOf(profile, headers);
    }
    const qsizetype names = choices.all.size();
    const QuestionSet &questions = workspace.rulebook()->rulebook.questions;
    choices.all += PresetChoice{.key = u"names"_s,
                                .label = tr("By the names of the columns"),
                                .mapping = withAnswerColumns(guessMapping(headers), headers, questions),
                                .kept = {}};
    choices.suggested = choices.isRemembered ? 0 : names;
    addPresets(choices, headers, questions);
    return choices;
}

} // namespace lw
