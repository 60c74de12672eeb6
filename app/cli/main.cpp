// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "core/intake/datereading.h"
#include "ui/text/language.h"

#include <QApplication>
#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>
#include <csignal>
#include <memory>
#include <sys/stat.h>

namespace lw
{
namespace
{

using namespace Qt::StringLiterals;

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::Cli", text);
}

constexpr Command kCommands[] = {
    {"init", runInit, "FILE [--zone Z] [--currency C] [--sample] [--rulebook RB.json]   create a workspace"},
    {"import", runImport,
     "FILE… [--profile FILE|NAME] [--source S] [--campaign C] [--no-match] [--dry-run] [--rejects FILE]   read leads; "
     "--dry-run writes nothing and tells with --format csv or json what each row would become"},
    {"outcomes", runOutcomes, "FILE [--profile FILE|NAME]   read what became of leads"},
    {"costs", runCosts, "import FILE [--profile FILE|NAME]   read what sources cost"},
    {"campaigns", runCampaigns, "import FILE [--profile FILE|NAME]   read the plan of campaigns"},
    {"collateral", runCollateral,
     "list | check | add --title T [--kind K] [--campaign C] [--key-code C] [--phone P] [--url U] [--email E] "
     "[--address A] [--printed D] [--withdrawn D] [--note N]   printed pieces against the official response addresses"},
    {"watch", runWatch,
     "DIR [--once] [--source S] [--campaign C] [--profile FILE|NAME] [--every SECONDS]   read files as they arrive"},
    {"territories", runTerritories,
     "import FILE.csv [--dry-run] | export | check [--on DATE] | tree | part TERRITORY --of TERRITORY|none   coverage "
     "lines, what is wrong with them, and what is part of what"},
    {"screening", runScreening,
     "list | report [--from D] [--to D] | add KIND VALUE --reason CODE [--company NAME] [--note TEXT] | remove KIND "
     "VALUE [--company NAME] | "
     "countries [COUNTRY…|all] | apply [--dry-run]   who is no lead; KIND: company, domain, person, title, word; a "
     "title "
     "holds by its words, =student only as the whole title"},
    {"do-not-contact", runDoNotContact,
     "list | add [--email|--domain|--phone|--address] VALUE [--reason TEXT] | lift [--email|…] VALUE --reason TEXT; "
     "VALUE may be --lead NO   whom we may not contact"},
    {"rulebook", runRulebook, "export [FILE] | import FILE | check [FILE]   everything that decides, as JSON"},
    {"policy", runPolicy,
     "show [VERSION|draft] | history | drafts | diff [A] [B] | check [VERSION|draft] | draft [--from VERSION] | set "
     "RULE "
     "NAME=VALUE… | propose [--comment TEXT] | sign --as marketing|sales [--paper --signer NAME [--scan FILE]] | "
     "publish "
     "[--from DATE] | withdraw | export FILE | import FILE | print [VERSION|draft] --out FILE.pdf [--paper A4|Letter] "
     "| compliance [--for NAME] | waive LEAD KIND --reason TEXT  "
     " the policy and its life; --draft N names another draft "
     "than "
     "the one changed last"},
    {"replay", runReplay,
     "[--draft RB.json|N] [--from DATE] [--to DATE] [--as-of DATE] [--where FILTER] [--out FILE.pdf|FILE.csv]   what a "
     "draft would have changed; the workspace stays as it is"},
    {"leads", runLeads,
     "[--where FILTER] [--search TEXT] [--view NAME] [--columns a,b] [--sort a|-a] [--limit N] [--after KEY]   list "
     "leads"},
    {"lead", runLead, "NO   everything about one lead"},
    {"why", runWhy, "NO [--not NAME]   why its owner, and why not NAME"},
    {"act", runAct,
     "NO… VERB [--grade A] [--to NAME] [--reason CODE|TEXT] [--amount 1200.00] [--at T] [--until DATE] [--note TEXT]   "
     "do "
     "something to leads; NO… answer KEY=ANSWER… writes answers to the questions down; NO own_lead INQUIRY makes an "
     "inquiry a lead of its own"},
    {"companies", runCompanies, "[--search TEXT] [--limit N]   companies with their leads"},
    {"company", runCompany,
     "ID [--customer yes|no] [--owner NAME] [--link LEAD] [--refuse LEAD]   one company, its leads, and leads that may "
     "belong to it"},
    {"duplicates", runDuplicates,
     "[--scan]   pairs that are or may be one person, with their reasons; --scan compares all leads first"},
    {"merge", runMerge,
     "KEEP OTHER… [--values FIELD=NO,…] [--survivor furthest_stage|oldest|most_complete]   make several leads one"},
    {"undo", runUndo, "[ID]   take a change back; without ID list them"},
    {"report", runReport,
     "funnel|sources|balance|weekly [--from D] [--to D] [--meaning cohort|now|moves] [--by source|…] [--out "
     "FILE.csv|.pdf]  "
     " figures"},
    {"calendars", runCalendars,
     "[list] | show [NAME] [--year Y] | sets | holidays --set CODE [--year Y] | save NAME FILE.json | import-ics NAME "
     "FILE.ics | set NAME [--add-set CODE] [--remove-set CODE] [--switch-off CODE] [--switch-on CODE] [--holiday "
     "DATE[=NAME]] [--work DATE] [--name NEW] | remove NAME | use NAME --rep REP | --pool POOL | --territory LINE   "
     "when we work; "
     "the "
     "company's calendar is called company; a change moves open deadlines, with --dry-run it tells which"},
    {"clock", runClock,
     "due|between --calendar CAL --zone Z …   calendar arithmetic; CAL is JSON, a file or the name of a calendar"},
    {"sweep", runSweep, "   take the steps that are due: deadlines at risk or overdue, pauses that are over"},
    {"escalations", runEscalations, "[--for NAME]   overdue and nearly overdue promises, and who was told"},
    {"fields", runFields, "   the fields of a lead"},
    {"members", runMembers,
     "[list] | rights | add NAME [--login L] [--department D] [--roles a,b] [--email E] | set NAME [--name NEW] "
     "[--active "
     "yes|no] [--login …] | remove NAME | departments | department NAME [--head NAME] [--remove] | away NAME --from D "
     "[--to "
     "D] [--deputy NAME] [--reason T] | back NAME | hand-over FROM TO [--dry-run]   who acts in this workspace, what "
     "they may, who stands in for whom"},
    {"reps", runReps,
     "[list] | add NAME [--type T] [--skills a,b] [--member M] [--email E] [--phone P] | set NAME [--name NEW] "
     "[--active "
     "yes|no] [--type …] | remove NAME | hand-over NAME --to A[,B] [--territory T=REP] [--map FILE] [--on DATE] "
     "[--leaves] "
     "[--dry-run]   who can own leads, and what goes to others when one leaves"},
    {"pools", runPools,
     "[list] | show NAME | add NAME --members A,B:2,C:1:30 [--order turns|load] [--when-nobody hold|next|anyway] "
     "[--hours-ahead N] [--by-skill yes|no] [--catch-up yes|no] | set NAME [--name NEW] [--members …] … | remove NAME  "
     " reps who take turns; a member is NAME:WEIGHT:CAP"},
    {"reference", runReference,
     "[list] | import FILE | remove COUNTRY   tables of postcodes in the format of the GeoNames files: state and "
     "county "
     "of a lead that names neither"},
    {"settings", runSettings, "[KEY=VALUE…]   show or change settings"},
    {"sample", runSample, "remove | file FILE   the sample company"},
    {"backup", runBackup, "FILE   a copy of the workspace"},
    {"verify", runVerify, "   check the file, its journal and its balance"},
};

QString lineOf(const Command &command)
{
    return QString(QString::fromLatin1(command.name) + u' ' + QString::fromUtf8(command.help) + u'\n');
}

QString helpText()
{
    QString text = tr("leadwright-cli [--workspace FILE] [--user NAME] [--now ISO8601] [--format text|json|csv] "
                      "[--wait SECONDS] [--quiet] COMMAND [ARGS]\n\n");
    for (const Command &command : kCommands)
        text += u"  "_s + lineOf(command);
    text += tr("\nExit: 0 done, 1 done with rejects or findings, 2 usage, 3 cannot read the input, 4 workspace busy, 5 "
               "failed and nothing changed.\n");
    return text;
}

const Command *commandNamed(const QString &name)
{
    const auto found =
        std::ranges::find_if(kCommands, [&](const Command &each) { return name == QLatin1StringView(each.name); });
    return found == std::end(kCommands) ? nullptr : found;
}

Error noSuchCommand(const QString &name)
{
    return usage(name.isEmpty() ? tr("Which command? “leadwright-cli --help” lists them.")
                                : tr("“%1” is no command. “leadwright-cli --help” lists them.").arg(name));
}

int exitCodeOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage: return 2;
    case ErrorKind::Unreadable: return 3;
    case ErrorKind::Busy: return 4;
    case ErrorKind::Failed: return 5;
    }
    Q_UNREACHABLE();
}

Result<CliContext> contextFrom(Arguments &arguments)
{
    CliContext context;
    context.workspacePath = arguments.has(u"--workspace"_s) ? arguments.option(u"--workspace"_s)
                                                            : qEnvironmentVariable("LEADWRIGHT_WORKSPACE");
    context.user = arguments.option(u"--user"_s);
    context.quiet = arguments.flag(u"--quiet"_s);
    context.now = QDateTime::currentDateTimeUtc();
    if (arguments.has(u"--now"_s)) {
        const Result<QDateTime> now = instantOption(arguments.option(u"--now"_s), "UTC");
        if (!now)
            return now.error();
        context.now = *now;
    }
    if (arguments.has(u"--wait"_s)) {
        bool isNumber = false;
        context.waitSeconds = arguments.option(u"--wait"_s).toInt(&isNumber);
        if (!isNumber || context.waitSeconds < 0)
            return usage(tr("--wait takes a number of seconds."));
    }
    const QString format = arguments.has(u"--format"_s) ? arguments.option(u"--format"_s) : u"text"_s;
    if (format != u"text" && format != u"json" && format != u"csv")
        return usage(tr("--format is text, json or csv."));
    context.format = format == u"json" ? Format::Json : format == u"csv" ? Format::Csv : Format::Text;
    return context;
}

// Undefined: the command has printed it already, because it may be long.
QByteArray render(const Answer &answer, Format format)
{
    if (answer.json.isUndefined())
        return {};
    switch (format) {
    case Format::Json:
        return answer.json.isArray() ? QJsonDocument(answer.json.toArray()).toJson()
                                     : QJsonDocument(answer.json.toObject()).toJson();
    case Format::Csv: return (answer.csv.isEmpty() ? answer.text : answer.csv).toUtf8();
    case Format::Text: return answer.text.toUtf8();
    }
    Q_UNREACHABLE();
}

int fail(const Error &error)
{
    QTextStream(stderr) << u"leadwright-cli: "_s << error.message << Qt::endl;
    return exitCodeOf(error.kind);
}

// All commands, or the line of one.
int help(const QString &name)
{
    const Command *command = commandNamed(name);
    if (!name.isEmpty() && !command)
        return fail(noSuchCommand(name));
    if (command)
        QTextStream(stdout) << u"leadwright-cli "_s << lineOf(*command)
                            << tr("“leadwright-cli help” lists all commands and the options of every command.\n");
    else
        QTextStream(stdout) << helpText();
    return 0;
}

int run(QStringList words)
{
    words.removeFirst();
    if (words.isEmpty()) {
        QTextStream(stderr) << helpText();
        return 2;
    }
    if (words.contains(u"--version"_s)) {
        QTextStream(stdout) << u"leadwright-cli "_s << QCoreApplication::applicationVersion() << Qt::endl;
        return 0;
    }
    Arguments arguments(words);
    const bool wantsHelp = arguments.flag(u"--help"_s);
    const Result<CliContext> context = contextFrom(arguments);
    // What is left begins with the command; its own options follow.
    const QString name = arguments.takeCommand();
    if (wantsHelp || name == u"help")
        return help(name == u"help" ? arguments.takeCommand() : name);
    if (!context)
        return fail(context.error());
    const Command *command = commandNamed(name);
    if (!command)
        return fail(noSuchCommand(name));
    const Result<Answer> answer = command->run(*context, arguments);
    if (!answer)
        return fail(answer.error());
    QTextStream(stdout) << QString::fromUtf8(render(*answer, context->format)) << Qt::flush;
    return answer->exitCode;
}

// Text and charts are drawn without a display, but not without an application that knows fonts.
bool wantsDocument(int argc, char *argv[])
{
    return std::any_of(argv, argv + argc, [](const char *word) { return QByteArrayView(word).endsWith(".pdf"); });
}

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char *argv[])
{
    if (!wantsDocument(argc, argv))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QApplication>(argc, argv);
}

} // namespace
} // namespace lw

int main(int argc, char *argv[])
{
    ::umask(077);
    std::signal(SIGXFSZ, SIG_IGN); // a file-size limit becomes an error we can report
    std::signal(SIGPIPE, SIG_IGN);
    const std::unique_ptr<QCoreApplication> application = lw::makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("leadwright"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LEADWRIGHT_VERSION));
    lw::loadTexts();
    return lw::run(QCoreApplication::arguments());
}
