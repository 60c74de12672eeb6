// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/registerlead.h"

#include "core/base/fold.h"
#include "core/intake/startingclocks.h"
#include "core/leads/leadevent.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kMostByText = 200; // beyond, a name is too common to tell anything

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::RegisterLead", text);
}

// What is said on the phone today is newer than what a file said; everything else only fills what is blank.
ColumnMapping mappingOf(const RawTable &table)
{
    ColumnMapping mapping;
    for (const QString &header : table.headers) {
        const std::optional<Field> field = fieldFromName(header);
        if (!field || !info(*field).fromFile)
            continue;
        ColumnRule rule;
        rule.field = header;
        rule.dateFormat = *field == Field::ReceivedAt ? u"ymd"_s : QString();
        rule.ifDifferent = *field == Field::Consent ? IfDifferent::Take : IfDifferent::TakeIfBlank;
        mapping.columns.insert(header, rule);
    }
    return mapping;
}

// A rep keeps what they find themselves. Whoever also takes leads in for others types them for the territories.
QString finderOf(const Workspace &workspace, const QString &name)
{
    const CompiledRulebook &rulebook = *workspace.rulebook();
    const PolicyRule *routing = findRule(rulebook.rulebook.policy, RuleType::Routing);
    const Member *member = workspace.people().find(name);
    if (!routing || routing->parameter(u"own_leads"_s).toString() != u"keep" || !member || !member->has(Role::Rep))
        return {};
    for (const Role other : {Role::LeadManager, Role::Deputy, Role::Marketing, Role::Clerk}) {
        if (member->has(other))
            return {};
    }
    const auto rep = std::ranges::find_if(rulebook.rulebook.reps, [&](const Rep &each) {
        return each.active && (each.member.isEmpty() ? each.name : each.member).compare(name, Qt::CaseInsensitive) == 0;
    });
    return rep == rulebook.rulebook.reps.end() ? QString() : rep->name;
}

ImportRequest requestOf(const Workspace &workspace, const TypedLead &typed)
{
    RawTable table = tableOfTypedLead(typed);
    ImportRequest request;
    request.mapping = mappingOf(table);
    request.rows = rowsOf(std::move(table));
    request.options = {.match = true, .now = typed.now, .finder = finderOf(workspace, typed.by)};
    request.label = labelOfRegistering(typed);
    request.remembersProfile = false;
    return request;
}

Result<PlannedRow> planned(const Workspace &workspace, const TypedLead &typed)
{
    PlannedRow row;
    const Result<IntakeSummary> summary =
        planImport(workspace, requestOf(workspace, typed), [&](const PlannedRow &only) { row = only; });
    return summary ? Result<PlannedRow>(row) : Result<PlannedRow>(summary.error());
}

std::optional<EntryProblem> problemOf(const PlannedRow &row)
{
    const std::optional<RowIssue> &issue = row.staged.rejected;
    if (!issue)
        return std::nullopt;
    const LeadRecord &record = row.staged.record;
    if (record.person.fullName.isEmpty() && record.company.name.isEmpty() && record.person.emailKey.isEmpty())
        return EntryProblem{Field::FullName, tr("Write a name, a company or an e-mail address.")};
    return EntryProblem{fieldFromName(issue->column), issue->problem};
}

QDateTime firstDeadline(const PlannedRow &row, const std::optional<LeadRecord> &joined, const QDateTime &now,
                        const CompiledRulebook &rulebook)
{
    if (!joined)
        return firstDue(startingClocks(row, now, rulebook));
    const QDateTime reopened =
        row.reopens ? firstDue(clocksStartedBy(EventKind::Reopened, now, {.grade = joined->lead.grade}, rulebook))
                    : QDateTime();
    const bool isEarlier = reopened.isValid() && (!joined->deadline.isValid() || reopened < joined->deadline);
    return isEarlier ? reopened : joined->deadline;
}

// Leads that hold the e-mail, or all words of the name; the newest first.
QList<LeadId> foundByText(const LeadColumns &columns, const Person &person)
{
    const QByteArray mail = person.emailKey.isEmpty() ? QByteArray() : fold(person.email).toUtf8();
    QList<QByteArray> words;
    for (const QString &word : nameKeyOf(person.fullName).split(u' ', Qt::SkipEmptyParts))
        words += word.toUtf8();
    const bool asksName = words.size() > 1; // one word alone finds half the town
    QList<LeadId> found;
    for (qsizetype row = columns.size() - 1; row >= 0 && found.size() < kMostByText; --row) {
        const QByteArray &text = columns.searchText[size_t(row)];
        const QByteArray name = text.left(text.indexOf('\n'));
        const bool isNamed =
            asksName && std::ranges::all_of(words, [&](const QByteArray &word) { return name.contains(word); });
        if ((isNamed || (!mail.isEmpty() && text.contains(mail))) && columns.statusOf(row) != Status::Merged)
            found += LeadId{columns.number[size_t(row)]};
    }
    return found;
}

/// A record found, and how alike it is.
struct Found {
    LookAlike alike;
    double score = 0;
};

std::optional<Found> compared(const LeadRecord &typed, const LeadRecord &other, const IdentityRules &rules)
{
    Found found{.alike = {.record = other, .agrees = {}}};
    const MatchKeys left = matchKeysOf(typed, rules);
    const MatchKeys right = matchKeysOf(other, rules);
    if (const std::optional<Likeness> likeness = compare(left, right, rules)) {
        found.score = likeness->score;
        found.alike.isSame = likeness->level == MatchLevel::Same && !likeness->mayBeTwo;
        for (const MatchReason &reason : likeness->reasons) {
            if (reason.similarity > 0.0)
                found.alike.agrees += reason.field;
        }
        return found;
    }
    if (left.nameKey.isEmpty() || left.nameKey != right.nameKey)
        return std::nullopt;
    found.alike.agrees = {Field::FullName};
    return found;
}

Result<void> findLookAlikes(const Workspace &workspace, const LeadColumns *columns, LeadPreview &preview)
{
    QList<LeadId> ids;
    if (preview.row.joins)
        ids += preview.row.joins;
    for (const PlannedSuspicion &suspicion : std::as_const(preview.row.suspicions)) {
        if (suspicion.lead && !ids.contains(suspicion.lead))
            ids += suspicion.lead;
    }
    const QList<LeadId> byText = columns ? foundByText(*columns, preview.row.staged.record.person) : QList<LeadId>();
    for (const LeadId id : byText) {
        if (!ids.contains(id))
            ids += id;
    }
    const Result<QList<LeadRecord>> records = workspace.records(ids.first(std::min(ids.size(), kMostByText)));
    if (!records)
        return records.error();
    const IdentityRules &rules = workspace.rulebook()->rulebook.identity;
    QList<Found> found;
    for (const LeadRecord &record : *records) {
        if (preview.row.joins == record.lead.id)
            preview.joined = record;
        if (std::optional<Found> like = compared(preview.row.staged.record, record, rules)) {
            like->score += preview.row.joins == record.lead.id ? 2 : 0;
            found += *std::move(like);
        }
    }
    std::ranges::stable_sort(found, std::greater<>(), &Found::score);
    preview.hasMore = found.size() > kLookAlikesShown;
    for (Found &like : found.first(std::min(found.size(), kLookAlikesShown)))
        preview.lookAlikes += std::move(like.alike);
    return {};
}

} // namespace

RawTable tableOfTypedLead(const TypedLead &typed)
{
    RawTable table;
    table.kind = FileKind::Csv;
    table.fileName = typed.how.isEmpty() ? tr("typed in") : typed.how;
    table.encoding = u"UTF-8"_s;
    QStringList names = typed.values.keys();
    names.sort();
    RawRow row;
    row.number = 1;
    for (const QString &name : std::as_const(names)) {
        const QString value = typed.values.value(name).trimmed();
        if (value.isEmpty())
            continue;
        table.headers += name;
        row.cells += value;
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(typed.now.toUTC().toString(Qt::ISODateWithMs).toUtf8());
    for (const QString &text : QStringList(table.headers + row.cells)) {
        hash.addData(text.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    table.sha256 = hash.result();
    table.rows = {row};
    return table;
}

Result<LeadPreview> previewLead(const Workspace &workspace, const TypedLead &typed, const LeadColumns *columns)
{
    Result<PlannedRow> row = planned(workspace, typed);
    if (!row)
        return row.error();
    LeadPreview preview;
    preview.row = *std::move(row);
    preview.problem = problemOf(preview.row);
    LW_TRY(findLookAlikes(workspace, columns, preview));
    preview.due = firstDeadline(preview.row, preview.joined, typed.now, *workspace.rulebook());
    return preview;
}

// Planned once more inside the import; what rejects a row lies in the row alone, so both agree.
Result<ImportResult> registerLead(Workspace &workspace, const TypedLead &typed, const QString &actor)
{
    TypedLead signedBy = typed;
    signedBy.by = actor;
    const Result<PlannedRow> row = planned(workspace, signedBy);
    if (!row)
        return row.error();
    if (const std::optional<EntryProblem> problem = problemOf(*row))
        return failed(problem->field ? tr("%1: %2").arg(labelOf(*problem->field), problem->text) : problem->text);
    return importLeads(workspace, requestOf(workspace, signedBy), actor);
}

QString labelOfRegistering(const TypedLead &typed)
{
    for (const Field field : {Field::FullName, Field::Company, Field::Email}) {
        const QString name = typed.values.value(nameOf(field)).simplified();
        if (!name.isEmpty())
            return tr("Register %1").arg(name.left(60));
    }
    return tr("Register a lead");
}

} // namespace lw
