// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/interrupt.h"
#include "core/workspace/duplicates.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("lw::Cli", text, nullptr, count);
}

QString scoreText(double score)
{
    return QString::number(score, 'g', QLocale::FloatingPointShortest);
}

QJsonObject sideOf(qint64 number, const QString &externalId)
{
    return {{u"number"_s, number}, {u"external_id"_s, externalId}};
}

// "email, last_name 88 %": what is equal by its name alone.
QString reasonsText(const QByteArray &reasons)
{
    QStringList parts;
    for (const QJsonValue &reason : QJsonDocument::fromJson(reasons).array()) {
        const double similarity = reason[u"similarity"_s].toDouble();
        const QString field = reason[u"field"_s].toString();
        parts +=
            similarity >= 1.0 ? field : QString(field + u' ' + QString::number(similarity * 100, 'f', 0) + u" %"_s);
    }
    return parts.join(u", "_s);
}

Answer answerOf(const QList<DuplicatePair> &pairs)
{
    QJsonArray json;
    Table csv{{u"a_number"_s, u"a_external_id"_s, u"b_number"_s, u"b_external_id"_s, u"score"_s, u"verdict"_s}, {}};
    Table text{{tr("a"), tr("external id"), tr("b"), tr("external id"), tr("score"), tr("verdict"), tr("reasons")}, {}};
    for (const DuplicatePair &pair : pairs) {
        json += QJsonObject{{u"a"_s, sideOf(pair.a, pair.externalA)},
                            {u"b"_s, sideOf(pair.b, pair.externalB)},
                            {u"score"_s, pair.score},
                            {u"verdict"_s, codeOf(pair.verdict)},
                            {u"reasons"_s, QJsonDocument::fromJson(pair.reasons).array()}};
        csv.rows += {QString::number(pair.a), pair.externalA,        QString::number(pair.b),
                     pair.externalB,          scoreText(pair.score), codeOf(pair.verdict)};
        text.rows += {QString::number(pair.a),
                      pair.externalA,
                      QString::number(pair.b),
                      pair.externalB,
                      QString::number(pair.score, 'f', 2),
                      codeOf(pair.verdict),
                      reasonsText(pair.reasons)};
    }
    Answer answer;
    answer.json = json;
    answer.csv = csv.toCsv();
    answer.text =
        text.toText() + tr("%n pair(s)", int(pairs.size())) + u", "_s + tr("%n set(s)", int(setCount(pairs))) + u'\n';
    return answer;
}

Result<void> scan(const CliContext &context, Workspace &workspace)
{
    const Result<QString> actor = context.actor(workspace, {Right::Triage});
    if (!actor)
        return actor.error();
    catchInterrupts();
    const Result<ScanResult> found = scanDuplicates(workspace, *actor, context.now, progressOf(context));
    if (!found)
        return found.error();
    context.say(tr("%1 leads compared: %2 pairs the same (%3 of them merged already), %4 suspected (change %5).")
                    .arg(found->leads)
                    .arg(found->same)
                    .arg(found->joined)
                    .arg(found->suspected)
                    .arg(found->operation.value));
    for (const CrowdedKey &key : found->crowded)
        context.say(tr("“%1” stands on %2 leads: not all of them were compared with each other for that alone.")
                        .arg(key.what)
                        .arg(key.records));
    return {};
}

} // namespace

Result<Answer> runDuplicates(const CliContext &context, Arguments &arguments)
{
    const bool scans = arguments.flag(u"--scan"_s);
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    if (!rest->isEmpty())
        return usage(tr("“%1” is one word too many: duplicates [--scan].").arg(rest->first()));
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    if (scans)
        LW_TRY(scan(context, **workspace));
    const Result<QList<DuplicatePair>> pairs = duplicatePairs((*workspace)->database());
    if (!pairs)
        return pairs.error();
    return answerOf(*pairs);
}

} // namespace lw
