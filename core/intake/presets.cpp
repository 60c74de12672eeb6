// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/presets.h"

#include "core/base/fold.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto kFolder = ":/leadwright/presets";

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &item : value.toArray())
        texts += item.toString();
    return texts;
}

QList<Preset> load()
{
    QList<Preset> all;
    const QDir folder(QString::fromLatin1(kFolder));
    for (const QFileInfo &entry : folder.entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(entry.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const Result<Preset> preset =
            presetFromJson(entry.completeBaseName(), QJsonDocument::fromJson(file.readAll()).object());
        Q_ASSERT_X(preset, "presets", preset ? "" : qPrintable(preset.error().message));
        if (preset)
            all += *preset;
    }
    return all;
}

QSet<QString> wordsOf(const QStringList &headers)
{
    QSet<QString> words;
    for (const QString &header : headers)
        words.insert(foldToWord(header));
    return words;
}

QStringList namesIn(const Preset &preset)
{
    QStringList names = preset.tellTale + preset.kept + preset.mapping.columns.keys();
    for (const ColumnRule &rule : preset.mapping.columns)
        names += rule.also + rule.orElse;
    return names;
}

QStringList columnsOf(const QString &header, const ColumnRule &rule)
{
    return QStringList{header} + rule.orElse;
}

// A rule for the columns the file has: the first that is there takes the place of those before it.
void insertFitted(ColumnMapping &fitted, const QString &header, ColumnRule rule, const QStringList &columns)
{
    if (columns.isEmpty())
        return;
    if (columns.first() != header)
        rule.also.clear(); // they continue a column that is not there
    rule.orElse = columns.mid(1);
    fitted.columns.insert(columns.first(), rule);
}

// Of several addresses the first the file has anything of; a part of the second never stands in for one of the first.
qsizetype firstAddress(const QHash<QString, ColumnRule> &rules, const QStringList &headers)
{
    qsizetype first = headers.size();
    for (auto it = rules.begin(); it != rules.end(); ++it) {
        const QStringList columns = columnsOf(it.key(), *it);
        for (qsizetype turn = 0; isAddressField(it->field) && turn < columns.size(); ++turn) {
            if (headers.contains(columns[turn]))
                first = std::min(first, turn);
        }
    }
    return first;
}

ColumnMapping cutTo(const QStringList &headers, ColumnMapping mapping)
{
    const QHash<QString, ColumnRule> rules = std::exchange(mapping.columns, {});
    const auto isMissing = [&](const QString &name) { return !headers.contains(name); };
    const qsizetype address = firstAddress(rules, headers);
    for (auto it = rules.begin(); it != rules.end(); ++it) {
        QStringList columns = columnsOf(it.key(), *it);
        if (isAddressField(it->field)) {
            columns = columns.mid(address);
            columns.erase(std::ranges::find_if(columns, isMissing), columns.end());
        }
        columns.removeIf(isMissing);
        ColumnRule rule = *it;
        rule.also.removeIf(isMissing);
        insertFitted(mapping, it.key(), rule, columns);
    }
    return mapping;
}

void addGuesses(ColumnMapping &mapping, const QStringList &headers, const QSet<QString> &known)
{
    QSet<QString> taken;
    for (const ColumnRule &rule : std::as_const(mapping.columns))
        taken.insert(rule.field);
    QStringList others = headers;
    others.removeIf([&](const QString &header) { return known.contains(foldToWord(header)); });
    const ColumnMapping guessed = guessMapping(others);
    for (auto it = guessed.columns.begin(); it != guessed.columns.end(); ++it) {
        if (!taken.contains(it->field))
            mapping.columns.insert(it.key(), *it);
    }
}

PresetMatch fittedTo(const Preset &preset, const QStringList &headers)
{
    PresetMatch match{.preset = preset, .mapping = cutTo(headers, namedLike(preset.mapping, headers))};
    const QSet<QString> known = wordsOf(namesIn(preset));
    match.columns = headers.size();
    match.recognised =
        std::ranges::count_if(headers, [&](const QString &header) { return known.contains(foldToWord(header)); });
    addGuesses(match.mapping, headers, known);
    return match;
}

// How many tell-tale headers the file has; 0 where they are too few.
qsizetype hits(const Preset &preset, const QSet<QString> &words)
{
    const QSet<QString> tellTale = wordsOf(preset.tellTale);
    if (preset.alone && !wordsOf(namesIn(preset)).contains(words))
        return 0;
    const qsizetype found = (tellTale & words).size();
    return found < preset.least ? 0 : found;
}

} // namespace

Result<Preset> presetFromJson(const QString &key, const QJsonObject &json)
{
    QJsonObject profile = json;
    Preset preset;
    preset.key = key;
    preset.tellTale = textsOf(profile.take(u"for"_s));
    preset.kept = textsOf(profile.take(u"kept"_s));
    preset.least = profile.take(u"least"_s).toInt(preset.least);
    preset.alone = profile.take(u"alone"_s).toBool();
    const Result<ColumnMapping> mapping = columnMappingFromJson(profile);
    if (!mapping)
        return mapping.error();
    preset.mapping = *mapping;
    return preset;
}

const QList<Preset> &presets()
{
    static const QList<Preset> all = load();
    return all;
}

std::optional<PresetMatch> presetFor(const QStringList &headers)
{
    const QSet<QString> words = wordsOf(headers);
    const Preset *best = nullptr;
    std::pair<qsizetype, qsizetype> most; // tell-tale headers, then all that are known
    for (const Preset &preset : presets()) {
        const std::pair found(hits(preset, words), (wordsOf(namesIn(preset)) & words).size());
        if (found.first > 0 && found > most) {
            most = found;
            best = &preset;
        }
    }
    return best ? std::optional(fittedTo(*best, headers)) : std::nullopt;
}

std::optional<PresetMatch> presetByName(const QString &name, const QStringList &headers)
{
    const auto preset = std::ranges::find_if(presets(), [&](const Preset &candidate) {
        return candidate.key == name || foldToWord(candidate.mapping.name) == foldToWord(name);
    });
    return preset == presets().end() ? std::nullopt : std::optional(fittedTo(*preset, headers));
}

} // namespace lw
