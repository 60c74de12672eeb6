// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/policyview.h"

#include "core/decisions/facts.h"
#include "core/intake/textguess.h"
#include "core/store/proposalstore.h"
#include "core/workspace/registerlead.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype kAtATime = 500;
constexpr QLatin1StringView kNobody("test");

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::PolicyView", text);
}

// "country=DE, product=motors" by field name; empty where the text is not written like that.
// Nothing where it is not written as NAME=VALUE throughout. Error: a name that is no field.
Result<QHash<QString, QString>> namedValues(const QString &text)
{
    const QStringList parts = text.split(QRegularExpression(u"[,;\n]"_s), Qt::SkipEmptyParts);
    QHash<QString, QString> values;
    for (const QString &part : parts) {
        if (part.indexOf(u'=') <= 0)
            return QHash<QString, QString>();
    }
    for (const QString &part : parts) {
        const QString name = part.section(u'=', 0, 0).trimmed();
        const std::optional<Field> field = fieldFromName(name);
        if (!field)
            return usage(tr("“%1” is no field of a lead. Write for instance country=DE, state=CA, product=motors, "
                            "grade=A; “fields” lists them.")
                             .arg(name));
        values.insert(nameOf(*field), part.section(u'=', 1).trimmed());
    }
    return values;
}

// A row that names nobody is none, and somebody made up for a test needs no name.
TypedLead named(TypedLead typed)
{
    const auto has = [&](Field field) { return !typed.values.value(nameOf(field)).isEmpty(); };
    if (!has(Field::FullName) && !has(Field::LastName) && !has(Field::Company) && !has(Field::Email))
        typed.values.insert(nameOf(Field::FullName), kNobody);
    return typed;
}

Result<RulebookId> chosen(const Workspace &workspace, RulebookId id)
{
    if (id)
        return id;
    const Result<QList<Proposal>> open = openProposals(workspace);
    if (!open)
        return open.error();
    return open->isEmpty() ? RulebookId{workspace.rulebook()->version} : open->first().draft;
}

FactLead factLeadOf(const LeadRecord &record, const CompiledRulebook &rulebook)
{
    FactLead lead{.number = record.lead.id.value,
                  .name = record.company.name.isEmpty() ? record.person.shownName() : record.company.name,
                  .day = rulebook.dayOf(record.lead.registeredAt),
                  .facts = factsOf(record)};
    lead.facts.grade = codeOf(record.lead.grade);
    lead.facts.owner = record.lead.owner;
    if (const Rep *rep = rulebook.rulebook.findRep(record.lead.owner))
        lead.facts.repType = rep->type;
    return lead;
}

Result<void> readLife(const Workspace &workspace, PolicyView &view)
{
    const Database &database = workspace.database();
    Result<QList<RulebookEntry>> entries = loadRulebookEntries(database);
    const Result<QList<Proposal>> open = openProposals(workspace);
    const Result<std::optional<Proposal>> proposal = loadProposal(database, view.id);
    const Result<QList<Signature>> signatures = signaturesOf(database, view.id);
    if (!entries || !open || !proposal || !signatures)
        return !entries ? entries.error() : !open ? open.error() : !proposal ? proposal.error() : signatures.error();
    if (const auto own = std::ranges::find(*entries, view.id, &RulebookEntry::id); own != entries->end()) {
        view.isInForce = own->isInForce;
        view.inForceFrom = own->inForceFrom;
    }
    if (*proposal && (*proposal)->state == ProposalState::Scheduled)
        view.inForceFrom = (*proposal)->inForceFrom;
    entries->removeIf([](const RulebookEntry &entry) { return entry.isDraft; });
    view.versions = *entries;
    view.drafts = *open;
    view.proposal = *proposal;
    view.signatures = *signatures;
    if (!view.isDraft() && view.signatures.isEmpty()) {
        const Result<QList<Signature>> ofPage = signaturesOfPage(database, view.pageFingerprint);
        if (!ofPage)
            return ofPage.error();
        view.signatures = *ofPage;
    }
    return {};
}

// As it would come in force. Where both sides changed the same part that is told when it is put in force; here its own
// words are checked.
Result<PolicyCheck> checkDraftOf(const Workspace &workspace, RulebookId id, const QDateTime &now)
{
    const Result<PolicyDraft> draft = loadDraft(workspace, id);
    if (!draft)
        return draft.error();
    Result<PolicyCheck> check = checkDraft(workspace, *draft, now);
    return check ? check : checkPolicy(workspace, draft->rulebook, now);
}

} // namespace

Result<PolicyView> loadPolicyView(const Workspace &workspace, RulebookId id, const QDateTime &now)
{
    const Result<RulebookId> shown = chosen(workspace, id);
    if (!shown)
        return shown.error();
    const Result<RulebookPtr> loaded = loadRulebook(workspace.database(), *shown);
    if (!loaded)
        return loaded.error();
    PolicyView view;
    view.id = *shown;
    view.rulebook = (*loaded)->rulebook;
    view.inForce = workspace.rulebook()->rulebook;
    view.fingerprint = (*loaded)->fingerprint;
    view.pageFingerprint = (*loaded)->pageFingerprint;
    LW_TRY(readLife(workspace, view));
    Result<PolicyCheck> check =
        view.isDraft() ? checkDraftOf(workspace, view.id, now) : checkPolicy(workspace, view.rulebook, now);
    if (!check)
        return check.error();
    view.check = *std::move(check);
    view.diffs = differences(view.inForce, view.rulebook);
    return view;
}

Result<QList<FactLead>> recentFacts(const Workspace &workspace, int days, const QDateTime &now)
{
    const Result<LeadColumns> columns = workspace.columns();
    if (!columns)
        return columns.error();
    const qint64 since = now.addDays(-days).toMSecsSinceEpoch();
    QList<LeadId> ids;
    for (qsizetype row = columns->size() - 1; row >= 0; --row) {
        if (columns->registeredAt[size_t(row)] >= since && columns->statusOf(row) != Status::Merged)
            ids += LeadId{columns->number[size_t(row)]};
    }
    QList<FactLead> leads;
    for (qsizetype from = 0; from < ids.size(); from += kAtATime) {
        const Result<QList<LeadRecord>> records = workspace.records(ids.mid(from, kAtATime));
        if (!records)
            return records.error();
        for (const LeadRecord &record : *records)
            leads += factLeadOf(record, *workspace.rulebook());
    }
    return leads;
}

Result<LeadFacts> factsOfText(const Workspace &workspace, const QString &text, const QDateTime &now)
{
    const Result<QHash<QString, QString>> values = namedValues(text);
    if (!values)
        return values.error();
    TypedLead typed{.values = *values, .how = {}, .now = now};
    if (typed.values.isEmpty()) {
        for (const Guess &guess : guessFields(text, workspace.settings().homeCountry))
            typed.values.insert(nameOf(guess.field), guess.value);
    }
    if (typed.values.isEmpty())
        return usage(tr("Nothing in this says anything of a lead. Write a register number, or for instance country=DE, "
                        "product=motors."));
    const Result<LeadPreview> preview = previewLead(workspace, named(typed));
    if (!preview)
        return preview.error();
    if (preview->row.staged.rejected)
        return usage(tr("%1 %2.").arg(preview->row.staged.rejected->column, preview->row.staged.rejected->problem));
    LeadFacts facts = preview->row.facts;
    if (facts.name == kNobody)
        facts.name.clear();
    facts.hasIdentity = facts.hasReach = true; // somebody made up for the test
    return facts;
}

Result<FactLead> factLead(const Workspace &workspace, qint64 number)
{
    const Result<LeadRecord> record = workspace.record(number);
    if (!record)
        return record.error();
    FactLead lead = factLeadOf(*record, *workspace.rulebook());
    // What the questions gave is asked again: another page may say otherwise.
    if (record->lead.gradeBy.isEmpty())
        lead.facts.grade.clear();
    return lead;
}

} // namespace lw
