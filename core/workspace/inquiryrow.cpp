// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/inquiryrow.h"

#include "core/base/fold.h"
#include "core/intake/presets.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <tuple>
#include <vector>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

// Blank cells are not kept, so of a file's columns a row has those it filled.
TableHead headOf(const FiledInquiry &filed, const QStringList &headers)
{
    TableHead head;
    head.fileName = filed.fileName;
    head.headers = headers;
    return head;
}

// The order of day and month was found from the whole file; the arrival that came of it stands on the inquiry.
ColumnMapping withoutDates(ColumnMapping mapping)
{
    mapping.columns.removeIf([](const auto &column) { return isDateField(column.value().field); });
    mapping.constants.removeIf([](const auto &constant) { return isDateField(constant.key()); });
    return mapping;
}

// A column nobody filled in this row is there and blank.
QStringList withColumnsOf(const ColumnMapping &mapping, QStringList headers)
{
    const auto add = [&](const QString &name) {
        if (!headers.contains(name))
            headers += name;
    };
    for (auto it = mapping.columns.begin(); it != mapping.columns.end(); ++it) {
        add(it.key());
        std::ranges::for_each(it->also, add);
        std::ranges::for_each(it->orElse, add);
    }
    return headers;
}

qsizetype namedIn(const ColumnMapping &mapping, const QStringList &headers)
{
    return std::ranges::count_if(headers, [&](const QString &header) { return mapping.columns.contains(header); });
}

bool comesOutAgain(const StagedLead &staged, const FiledInquiry &filed)
{
    const Inquiry &inquiry = filed.inquiry;
    return staged.message == inquiry.message && staged.keyCode == inquiry.keyCode &&
           staged.referrer == inquiry.referrer && staged.record.lead.externalId == filed.externalId;
}

QString reachOf(const Person &person)
{
    for (const QString &reach : {person.email, person.phone.raw, person.mobile.raw}) {
        if (!reach.isEmpty())
            return reach;
    }
    return {};
}

bool saysOther(const QString &row, const QString &lead)
{
    return !row.isEmpty() && row != lead;
}

bool saysOther(const Phone &row, const Phone &lead)
{
    return row.e164.isEmpty() || lead.e164.isEmpty() ? saysOther(row.raw, lead.raw) : row.e164 != lead.e164;
}

} // namespace

Result<InquiryRows> InquiryRows::load(const Workspace &workspace)
{
    const Result<QList<ColumnMapping>> profiles = rememberedImportProfiles(workspace.database());
    if (!profiles)
        return profiles.error();
    InquiryRows rows;
    rows.m_profiles = *profiles;
    rows.m_context = {.zoneId = workspace.settings().zoneId,
                      .currency = workspace.settings().currency,
                      .homeCountry = workspace.settings().homeCountry,
                      .questions = workspace.rulebook()->rulebook.questions};
    return rows;
}

// The profile of every file is remembered, but not of what was typed in, which comes as a file of one row. Those that
// understand most of the row come first, and of these the ones that expect least beside it.
QList<ColumnMapping> InquiryRows::candidates(const FiledInquiry &filed, const QStringList &headers) const
{
    struct Candidate {
        ColumnMapping mapping;
        bool isRemembered = false;
    };
    std::vector<Candidate> all;
    for (const ColumnMapping &profile : m_profiles) {
        if (profile.name == filed.profile)
            all.push_back({withoutDates(namedLike(profile, headers)), true});
    }
    if (const auto preset = filed.profile.isEmpty() ? std::nullopt : presetByName(filed.profile, headers))
        all.push_back({withoutDates(preset->mapping)});
    all.push_back({withoutDates(guessMapping(headers))});
    const bool mayBeTyped = filed.fileRows <= 1;
    std::ranges::stable_sort(all, std::ranges::greater(), [&](const Candidate &candidate) {
        const qsizetype named = namedIn(candidate.mapping, headers);
        return std::tuple(candidate.isRemembered && !mayBeTyped, named, candidate.isRemembered,
                          named - candidate.mapping.columns.size());
    });
    QList<ColumnMapping> mappings;
    for (const Candidate &candidate : all)
        mappings += candidate.mapping;
    return mappings;
}

std::optional<InquiryRow> InquiryRows::readBy(const ColumnMapping &mapping, const FiledInquiry &filed) const
{
    const QJsonObject cells = QJsonDocument::fromJson(filed.inquiry.payload).object();
    RawTable table;
    static_cast<TableHead &>(table) = headOf(filed, withColumnsOf(mapping, cells.keys()));
    RawRow row;
    row.number = filed.inquiry.row;
    for (const QString &header : std::as_const(table.headers))
        row.cells += cells.value(header).toString();
    table.rows = {row};
    const Result<ColumnReader> reader = ColumnReader::make(mapping, table, {}, m_context.zoneId);
    if (!reader)
        return std::nullopt;
    StagedLead staged = stage(row, table, *reader, mapping, m_context);
    if (staged.rejected)
        return std::nullopt;
    const bool isConfirmed = comesOutAgain(staged, filed);
    return InquiryRow{.table = std::move(table),
                      .mapping = mapping,
                      .reader = *reader,
                      .staged = std::move(staged),
                      .isConfirmed = isConfirmed};
}

std::optional<InquiryRow> InquiryRows::read(const FiledInquiry &filed) const
{
    const QStringList headers = QJsonDocument::fromJson(filed.inquiry.payload).object().keys();
    if (headers.isEmpty())
        return std::nullopt;
    for (const ColumnMapping &mapping : candidates(filed, headers)) {
        std::optional<InquiryRow> row = readBy(mapping, filed);
        if (row && row->isConfirmed)
            return row;
    }
    return readBy(withoutDates(guessMapping(headers)), filed);
}

QString askedBy(const LeadRecord &record)
{
    const Person &person = record.person;
    const QString reach = reachOf(person);
    if (!person.fullName.isEmpty())
        return reach.isEmpty() ? person.fullName : QString(person.fullName + u" — "_s + reach);
    return reach.isEmpty() ? record.company.name : reach;
}

QString askedByOther(const LeadRecord &row, const LeadRecord &lead)
{
    const Person &asked = row.person;
    const Person &known = lead.person;
    QStringList parts;
    if (saysOther(fold(asked.fullName), fold(known.fullName)))
        parts += asked.fullName;
    if (saysOther(asked.emailKey.isEmpty() ? asked.email : asked.emailKey,
                  known.emailKey.isEmpty() ? known.email : known.emailKey))
        parts += asked.email;
    if (saysOther(asked.phone, known.phone) && saysOther(asked.phone, known.mobile))
        parts += asked.phone.raw;
    if (saysOther(asked.mobile, known.mobile) && saysOther(asked.mobile, known.phone))
        parts += asked.mobile.raw;
    return parts.join(u", "_s);
}

} // namespace lw
