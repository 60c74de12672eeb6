// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/peopleoptions.h"

#include "core/store/postcodestore.h"
#include "core/workspace/changereference.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 kMostBytes = 200 * 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

Result<Answer> listAnswer(const Workspace &workspace)
{
    const Result<QList<PostcodeSource>> sources = postcodeSources(workspace.database());
    if (!sources)
        return sources.error();
    QJsonArray json;
    Table table{{tr("country"), tr("codes"), tr("file"), tr("read in")}, {}};
    for (const PostcodeSource &source : *sources) {
        const QJsonValue at = jsonInstant(source.at, workspace.settings().zoneId);
        json += QJsonObject{
            {u"country"_s, source.country}, {u"codes"_s, source.codes}, {u"file"_s, source.file}, {u"at"_s, at}};
        table.rows += {source.country, QString::number(source.codes), source.file, at.toString()};
    }
    Answer answer;
    answer.json = json;
    answer.text = sources->isEmpty() ? tr("No tables of postcodes were read in. The states of postcodes in the United "
                                          "States, Canada, Germany and Australia are known without.\n")
                                     : table.toText();
    answer.csv = table.toCsv();
    return answer;
}

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    if (file.size() > kMostBytes)
        return unreadable(tr("%1 is larger than %2 MB. Read it in country by country.")
                              .arg(path, QString::number(kMostBytes / 1024 / 1024)));
    return file.readAll();
}

Result<Answer> importAnswer(const CliContext &context, Workspace &workspace, const QString &path)
{
    const Result<QString> actor = context.actor(workspace, {Right::ChangeTerritories});
    if (!actor)
        return actor.error();
    const Result<QByteArray> bytes = bytesOf(path);
    if (!bytes)
        return bytes.error();
    const Result<PostcodeTable> table = readPostcodes(*bytes, path);
    if (!table)
        return table.error();
    const Result<OperationId> done =
        importPostcodes(workspace, *table, QFileInfo(path).fileName(), *actor, context.now);
    if (!done)
        return done.error();
    QJsonObject codes;
    QString text;
    for (auto it = table->byCountry().cbegin(); it != table->byCountry().cend(); ++it) {
        codes.insert(it.key(), it->size());
        text += tr("%1: %2 postcodes.\n").arg(it.key(), QString::number(it->size()));
    }
    Answer answer;
    answer.json = QJsonObject{{u"operation"_s, done->value}, {u"codes"_s, codes}};
    answer.text = text + tr("“undo %1” takes it back.\n").arg(done->value);
    return answer;
}

Result<Answer> removeAnswer(const CliContext &context, Workspace &workspace, const QString &country)
{
    const Result<QString> actor = context.actor(workspace, {Right::ChangeTerritories});
    if (!actor)
        return actor.error();
    const Result<OperationId> done = forgetPostcodes(workspace, country.toUpper(), *actor, context.now);
    if (!done)
        return done.error();
    Answer answer;
    answer.json = QJsonObject{{u"operation"_s, done->value}};
    answer.text = tr("Forgotten (“undo %1” takes it back).\n").arg(done->value);
    return answer;
}

} // namespace

Result<Answer> runReference(const CliContext &context, Arguments &arguments)
{
    const QString given = arguments.takeCommand();
    const QString verb = given.isEmpty() ? u"list"_s : given;
    const QString what = verb == u"list" ? QString() : arguments.takeCommand();
    LW_TRY(nothingLeft(arguments));
    if ((verb != u"list" && verb != u"import" && verb != u"remove") || (verb != u"list" && what.isEmpty()))
        return usage(tr("reference [list], reference import FILE, or reference remove COUNTRY."));
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    if (verb == u"list")
        return listAnswer(**workspace);
    return verb == u"import" ? importAnswer(context, **workspace, what) : removeAnswer(context, **workspace, what);
}

} // namespace lw
