// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "core/store/donotcontactstore.h"
#include "core/workspace/donotcontact.h"

#include <QCoreApplication>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

QString usageText()
{
    return tr("do-not-contact list, or do-not-contact add|lift with one of --email E, --domain D, --phone P, "
              "--address A, --lead NO; lift needs --reason.");
}

/// Who is meant: what the options name.
struct Meant {
    QList<QPair<ContactKind, QString>> typed;
    qint64 lead = 0; ///< instead of what was typed
    QString reason;
};

// An address alone tells its kind: what has an @ is an e-mail, what begins with a + a telephone.
std::optional<ContactKind> kindOf(const QString &word)
{
    if (word.indexOf(u'@') > 0)
        return ContactKind::Email;
    if (word.startsWith(u'+'))
        return ContactKind::Phone;
    return std::nullopt;
}

Result<Meant> meantBy(Arguments &arguments)
{
    Meant meant;
    meant.reason = arguments.option(u"--reason"_s);
    if (const QString lead = arguments.option(u"--lead"_s); !lead.isEmpty()) {
        const Result<qint64> number = numberArgument(lead);
        if (!number)
            return number.error();
        meant.lead = *number;
    }
    for (const ContactKind kind : {ContactKind::Email, ContactKind::Domain, ContactKind::Phone, ContactKind::Address}) {
        const QString name = u"--"_s + codeOf(kind);
        while (arguments.has(name)) {
            const QString text = arguments.option(name);
            if (text.isEmpty())
                return usage(tr("%1 needs a value.").arg(name));
            meant.typed.append({kind, text});
        }
    }
    const Result<QStringList> rest = arguments.rest();
    if (!rest)
        return rest.error();
    for (const QString &word : *rest) {
        const std::optional<ContactKind> kind = kindOf(word);
        if (!kind)
            return usage(tr("“%1”: say what it is with --email, --domain, --phone or --address.").arg(word));
        meant.typed.append({*kind, word});
    }
    return meant;
}

QJsonObject entryJson(const DoNotContactEntry &entry, const QByteArray &zoneId)
{
    return {{u"kind"_s, codeOf(entry.key.kind)}, {u"key"_s, entry.key.key}, {u"value"_s, entry.shown},
            {u"reason"_s, entry.reason},         {u"by"_s, entry.actor},    {u"at"_s, jsonInstant(entry.at, zoneId)}};
}

Result<Answer> listAnswer(const Workspace &workspace)
{
    const Result<QList<DoNotContactEntry>> entries = loadDoNotContact(workspace.database());
    if (!entries)
        return entries.error();
    const QByteArray &zone = workspace.settings().zoneId;
    Table table{{u"kind"_s, u"value"_s, u"reason"_s, u"at"_s, u"by"_s}, {}};
    QJsonArray json;
    for (const DoNotContactEntry &entry : *entries) {
        json += entryJson(entry, zone);
        table.rows +=
            {codeOf(entry.key.kind), entry.shown, entry.reason, jsonInstant(entry.at, zone).toString(), entry.actor};
    }
    Answer answer;
    answer.json = json;
    answer.text = entries->isEmpty() ? tr("Nobody stands in the do-not-contact register.\n") : table.toText();
    answer.csv = table.toCsv();
    return answer;
}

Result<QList<DoNotContactEntry>> entriesOf(const Meant &meant, const QString &homeCountry)
{
    QList<DoNotContactEntry> entries;
    for (const auto &[kind, text] : meant.typed) {
        const Result<DoNotContactEntry> entry = typedEntry(kind, text, homeCountry);
        if (!entry)
            return entry.error();
        entries += *entry;
    }
    return entries;
}

Result<OperationId> change(const CliContext &context, Workspace &workspace, bool lifts, const Meant &meant)
{
    const Result<QString> actor = context.actor(workspace);
    if (!actor)
        return actor.error();
    if (meant.lead > 0)
        return lifts ? liftLead(workspace, meant.lead, meant.reason, *actor, context.now)
                     : forbidLead(workspace, meant.lead, meant.reason, *actor, context.now);
    const Result<QList<DoNotContactEntry>> entries = entriesOf(meant, workspace.settings().homeCountry);
    if (!entries)
        return entries.error();
    if (!lifts)
        return forbidContact(workspace, *entries, meant.reason, *actor, context.now);
    QList<ContactKey> keys;
    for (const DoNotContactEntry &entry : *entries)
        keys += entry.key;
    return liftContact(workspace, keys, meant.reason, *actor, context.now);
}

} // namespace

Result<Answer> runDoNotContact(const CliContext &context, Arguments &arguments)
{
    const QString verb = arguments.takeCommand();
    const Result<Meant> meant = meantBy(arguments);
    if (!meant)
        return meant.error();
    const bool lists = verb == u"list";
    const bool names = !meant->typed.isEmpty() || meant->lead > 0;
    const bool both = !meant->typed.isEmpty() && meant->lead > 0;
    if ((!lists && verb != u"add" && verb != u"lift") || names == lists || both)
        return usage(usageText());
    const Result<std::unique_ptr<Workspace>> workspace = context.open();
    if (!workspace)
        return workspace.error();
    if (lists)
        return listAnswer(**workspace);
    const Result<OperationId> done = change(context, **workspace, verb == u"lift", *meant);
    if (!done)
        return done.error();
    Result<Answer> answer = listAnswer(**workspace);
    if (answer) {
        answer->json = QJsonObject{{u"operation"_s, done->value}, {u"entries"_s, answer->json}};
        answer->text = verb == u"lift" ? tr("Lifted. They may be contacted again.\n")
                                       : tr("Kept. Only “do-not-contact lift” takes it back.\n");
    }
    return answer;
}

} // namespace lw
