// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "core/contacts/emailaddress.h"
#include "core/store/donotcontactstore.h"
#include "core/workspace/contactreach.h"
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

QString tr(const char *text, qsizetype count)
{
    return QCoreApplication::translate("lw::Cli", text, nullptr, int(count));
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

// What a verb has no use for stays among the words, and is refused there.
Result<Meant> meantBy(const QString &verb, Arguments &arguments)
{
    Meant meant;
    if (verb != u"list")
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

// Who left nothing to be reached by stands in no entry; only their own record says it.
QString wordsFor(const LeadRecord &record)
{
    const QString number = tr("lead %1").arg(record.lead.id.value);
    const QString name = record.person.shownName();
    return name.isEmpty() ? number : QString(name + u", " + number);
}

QJsonObject personJson(const LeadRecord &record)
{
    return {{u"kind"_s, u"person"_s},       {u"key"_s, QString::number(record.lead.id.value)},
            {u"value"_s, wordsFor(record)}, {u"reason"_s, QString()},
            {u"by"_s, QString()},           {u"at"_s, QJsonValue()}};
}

Result<Answer> listAnswer(const Workspace &workspace)
{
    const Result<QList<DoNotContactEntry>> entries = loadDoNotContact(workspace.database());
    if (!entries)
        return entries.error();
    const Result<QList<LeadRecord>> persons = forbiddenByRecord(workspace);
    if (!persons)
        return persons.error();
    const QByteArray &zone = workspace.settings().zoneId;
    Table table{{u"kind"_s, u"value"_s, u"reason"_s, u"at"_s, u"by"_s}, {}};
    QJsonArray json;
    for (const DoNotContactEntry &entry : *entries) {
        json += entryJson(entry, zone);
        table.rows +=
            {codeOf(entry.key.kind), entry.shown, entry.reason, jsonInstant(entry.at, zone).toString(), entry.actor};
    }
    for (const LeadRecord &record : *persons) {
        json += personJson(record);
        table.rows += {u"person"_s, wordsFor(record), QString(), QString(), QString()};
    }
    Answer answer;
    answer.json = json;
    answer.text = table.rows.isEmpty() ? tr("Nobody stands in the do-not-contact register.\n") : table.toText();
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

/// What is kept or lifted: the entries named, or those of a lead's person.
struct Subject {
    QString shown;
    QList<DoNotContactEntry> typed; ///< none for a lead
    QSet<ContactKey> keys;
};

// An e-mail is kept under its mailbox; entries from before that stand under the address itself.
Result<ContactKey> standingKey(const Workspace &workspace, const DoNotContactEntry &entry)
{
    const ContactKey plain{entry.key.kind, emailKey(entry.shown)};
    if (entry.key.kind != ContactKind::Email || plain == entry.key)
        return entry.key;
    const auto found = findDoNotContact(workspace.database(), {entry.key, plain});
    if (!found)
        return found.error();
    return found->contains(entry.key) || !found->contains(plain) ? entry.key : plain;
}

Result<Subject> subjectOf(const Workspace &workspace, const Meant &meant)
{
    Subject subject;
    QStringList shown;
    QList<DoNotContactEntry> entries;
    if (meant.lead > 0) {
        const Result<LeadRecord> record = workspace.record(meant.lead);
        if (!record)
            return record.error();
        shown += wordsFor(*record);
        entries = entriesFor(record->person);
    } else {
        const Result<QList<DoNotContactEntry>> typed = entriesOf(meant, workspace.settings().homeCountry);
        if (!typed)
            return typed.error();
        entries = subject.typed = *typed;
    }
    for (const DoNotContactEntry &entry : std::as_const(entries)) {
        shown += entry.shown;
        subject.keys.insert(entry.key);
    }
    subject.shown = shown.join(u"; "_s);
    return subject;
}

Result<OperationId> change(const CliContext &context, Workspace &workspace, bool lifts, const Meant &meant,
                           const Subject &subject)
{
    const Result<QString> actor = context.actor(workspace, {lifts ? Right::Triage : Right::Register});
    if (!actor)
        return actor.error();
    if (meant.lead > 0)
        return lifts ? liftLead(workspace, meant.lead, meant.reason, *actor, context.now)
                     : forbidLead(workspace, meant.lead, meant.reason, *actor, context.now);
    if (!lifts)
        return forbidContact(workspace, subject.typed, meant.reason, *actor, context.now);
    QList<ContactKey> keys;
    for (const DoNotContactEntry &entry : subject.typed) {
        const Result<ContactKey> key = standingKey(workspace, entry);
        if (!key)
            return key.error();
        keys += *key;
    }
    return liftContact(workspace, keys, meant.reason, *actor, context.now);
}

QString keptText(const Subject &subject, const ContactReach &reach)
{
    return tr("Kept: %1. %2 Only “do-not-contact lift” takes it back.\n")
        .arg(subject.shown,
             reach.leads == 0 ? tr("No lead is meant so far.") : tr("It concerns %n lead(s).", reach.leads));
}

QString liftedText(const Subject &subject, const ContactReach &reach)
{
    QString text = tr("Lifted: %1.").arg(subject.shown);
    if (reach.forbiddenCount == 0 && reach.wider.isEmpty())
        return QString(text + u' ' + tr("They may be contacted again.") + u'\n');
    text += u' ' + tr("Something else still forbids the contact:") + u'\n';
    for (const LeadRecord &record : reach.forbidden)
        text += tr("%1: %2\n").arg(wordsFor(record), becauseOf(record));
    if (const qsizetype more = reach.forbiddenCount - reach.forbidden.size(); more > 0)
        text += tr("and %n more lead(s); “leads --where do_not_contact:true” lists them.\n", more);
    for (const QString &because : reach.wider)
        text += QString(because + u'\n');
    if (const qsizetype freed = reach.leads - reach.forbiddenCount; freed > 0)
        text += tr("%n other lead(s) may be contacted again.\n", freed);
    return text;
}

Result<Answer> changed(const CliContext &context, Workspace &workspace, bool lifts, const Meant &meant)
{
    const Result<Subject> subject = subjectOf(workspace, meant);
    if (!subject)
        return subject.error();
    const Result<OperationId> done = change(context, workspace, lifts, meant, *subject);
    if (!done)
        return done.error();
    const Result<ContactReach> reach = reachOf(workspace, subject->keys, meant.lead);
    if (!reach)
        return reach.error();
    Result<Answer> answer = listAnswer(workspace);
    if (!answer)
        return answer;
    answer->json = QJsonObject{{u"operation"_s, done->value},
                               {u"leads"_s, reach->leads},
                               {u"still_forbidden"_s, reach->forbiddenCount},
                               {u"entries"_s, answer->json}};
    answer->text = lifts ? liftedText(*subject, *reach) : keptText(*subject, *reach);
    return answer;
}

} // namespace

Result<Answer> runDoNotContact(const CliContext &context, Arguments &arguments)
{
    const QString verb = arguments.takeCommand();
    const Result<Meant> meant = meantBy(verb, arguments);
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
    return changed(context, **workspace, verb == u"lift", *meant);
}

} // namespace lw
