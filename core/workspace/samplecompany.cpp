// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/samplecompany.h"

#include "core/files/csvreader.h"
#include "core/store/rulebookstore.h"
#include "core/store/samplestore.h"
#include "core/store/settingsstore.h"
#include "core/workspace/changerulebook.h"
#include "core/workspace/importcosts.h"
#include "core/workspace/importleads.h"
#include "core/workspace/profiles.h"
#include "core/workspace/territoryimport.h"
#include "core/workspace/workleads.h"

#include <QCoreApplication>
#include <QFile>

namespace lw
{

using namespace Qt::StringLiterals;

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("lw::SampleCompany", text);
}

Result<void> fillRegisters(Workspace &workspace, const SampleFiles &files, const QString &actor, const QDateTime &start)
{
    const Result<RawTable> territories = readCsvBytes(files.territoriesCsv, u"sample-territories.csv"_s);
    const Result<RawTable> campaigns = readCsvBytes(files.campaignsCsv, u"sample-campaigns.csv"_s);
    const Result<RawTable> costs = readCsvBytes(files.costsCsv, u"sample-costs.csv"_s);
    if (!territories || !campaigns || !costs)
        return failed(tr("The sample files cannot be read."));
    const Result<TerritoriesResult> lines = importTerritories(workspace, *territories, actor, start);
    if (!lines)
        return lines.error();
    const Result<CostsResult> planned = importCampaigns(
        workspace, *campaigns, guessMapping(campaigns->headers, ownFields(u"campaigns"_s)), actor, start, true);
    if (!planned)
        return planned.error();
    const Result<CostsResult> spent =
        importCosts(workspace, *costs, guessMapping(costs->headers, ownFields(u"costs"_s)), actor, start, true);
    return spent ? Result<void>() : Result<void>(spent.error());
}

Result<void> importWeek(Workspace &workspace, const SampleWeek &week, const QString &actor)
{
    const Result<RawTable> table =
        readCsvBytes(week.leadsCsv, u"sample-%1.csv"_s.arg(week.registeredAt.toString(u"yyyy-MM-dd"_s)));
    if (!table)
        return table.error();
    const ImportRequest request{.rows = rowsOf(*table),
                                .mapping = guessMapping(table->headers),
                                .options = {.match = true, .now = week.registeredAt},
                                .sample = true};
    const Result<ImportResult> imported = importLeads(workspace, request, actor);
    return imported ? Result<void>() : Result<void>(imported.error());
}

/// How the sample's people worked one lead: fixed by its number, so that every sample is the same.
class SampleLife
{
public:
    SampleLife(const Lead &lead, const Settings &settings, const QDateTime &now)
        : m_lead(lead)
        , m_settings(settings)
        , m_now(now)
    {
    }

    QList<Act> acts()
    {
        const bool old = m_lead.registeredAt.daysTo(m_now) > 9;
        if (!old || m_lead.status != Status::Open)
            return {}; // the last week waits in the inbox
        if (m_lead.grade == Grade::D)
            add(Verb::Disqualify, 2, u"no_need"_s);
        else if (m_lead.stage == Stage::Qualified && m_lead.grade == Grade::A)
            sell();
        else if (m_lead.stage == Stage::Qualified || roll(1) < 40)
            park(60 + roll(2));
        else if (roll(3) < 70)
            sellAfterCall();
        else if (roll(3) < 97)
            add(Verb::Disqualify, 4, u"too_small"_s);
        return m_acts; // a few slip through, as everywhere
    }

private:
    int roll(int salt) const
    {
        quint64 mixed = quint64(m_lead.id.value) * 0x9E3779B97F4A7C15ULL + quint64(salt) * 0xD1B54A32D192ED03ULL;
        mixed = (mixed ^ (mixed >> 32)) * 0xBF58476D1CE4E5B9ULL;
        return int((mixed ^ (mixed >> 29)) % 100);
    }

    void add(Verb verb, int days, const QString &reason = {}, int hours = 4)
    {
        m_at = m_at.isValid() ? m_at.addDays(days).addSecs(hours * 3600 % 25200)
                              : m_lead.registeredAt.addSecs(hours * 3600).addDays(days);
        if (m_at >= m_now)
            m_over = true;
        if (m_over)
            return;
        Act act;
        act.verb = verb;
        act.at = m_at;
        act.reason = reason;
        act.actor = m_lead.owner;
        m_acts += act;
    }

    void park(int days)
    {
        add(Verb::Nurture, 3);
        if (!m_over && !m_acts.isEmpty())
            m_acts.last().until = m_at.addDays(days);
    }

    void sellAfterCall()
    {
        add(Verb::Qualify, 2);
        if (!m_acts.isEmpty())
            m_acts.last().grade = roll(4) < 60 ? Grade::A : Grade::B;
        if (roll(4) < 60)
            sell();
        else
            park(45);
    }

    void sell()
    {
        add(Verb::Release, 0, {}, 1 + roll(5) % 20);
        if (roll(6) < 12)
            return; // nothing heard since
        if (roll(6) < 20) {
            add(Verb::Reject, 1, u"not_qualified"_s);
            return;
        }
        add(Verb::Accept, roll(7) % 3);
        add(Verb::Attempt, roll(8) % 4, {}, 2);
        add(Verb::Contact, 1 + roll(9) % 6);
        if (roll(10) < 35) {
            add(Verb::Lost, 10 + roll(11) % 30, roll(12) < 50 ? u"price"_s : u"no_decision"_s);
            return;
        }
        add(Verb::Opportunity, 5 + roll(13) % 20);
        setAmount();
        if (roll(14) < 55) {
            add(Verb::Sale, 20 + roll(15) % 60);
            setAmount();
        } else if (roll(14) < 75) {
            add(Verb::Lost, 25 + roll(16) % 40, u"lost_to_competitor"_s);
        }
    }

    void setAmount()
    {
        if (!m_over && !m_acts.isEmpty())
            m_acts.last().amount = Money{(4000 + roll(17) * 310) * 100LL, m_settings.currency};
    }

    const Lead &m_lead;
    const Settings &m_settings;
    QDateTime m_now;
    QDateTime m_at;
    bool m_over = false;
    QList<Act> m_acts;
};

Result<void> liveThrough(Workspace &workspace, const QString &actor, const QDateTime &now)
{
    const Result<LeadColumns> columns = workspace.columns();
    if (!columns)
        return columns.error();
    const Result<OperationId> done = workspace.perform(
        {u"sample"_s, tr("A year of the sample company"), actor, now}, [&](OpenDeed &deed) -> Result<void> {
            deed.recorder.pause(); // taken away as a whole by “sample remove”
            for (const qint64 number : columns->number) {
                Result<LeadRecord> record = workspace.record(number);
                if (!record)
                    return record.error();
                for (const Act &act : SampleLife(record->lead, workspace.settings(), now).acts()) {
                    const Result<LeadChange> change = work(record->lead, act, *workspace.rulebook());
                    if (!change)
                        break; // an unowned lead cannot be released
                    LW_TRY(saveChange(deed, *change, *workspace.rulebook()));
                    record->lead = change->after;
                }
            }
            deed.recorder.resume();
            return {};
        });
    return done ? Result<void>() : Result<void>(done.error());
}

} // namespace

Settings sampleSettings()
{
    Settings settings;
    settings.companyName = tr("Harbour Motion (sample)");
    settings.zoneId = "America/New_York";
    settings.currency = u"USD"_s;
    settings.homeCountry = u"US"_s;
    settings.margin = 0.45;
    settings.paper = u"Letter"_s;
    settings.products = {u"Spindle motor"_s, u"Servo drive"_s, u"Motion controller"_s};
    settings.isSample = true;
    return settings;
}

Rulebook sampleRulebook(const QByteArray &zoneId)
{
    Rulebook rulebook = defaultRulebook(zoneId);
    rulebook.title = tr("Lead policy of Harbour Motion (sample)");
    const auto rep = [](const QString &name, const QString &type) {
        return Rep{.name = name,
                   .type = type,
                   .email = QString(name.toLower().replace(u' ', u'.') + u"@harbourmotion.example"),
                   .phone = {},
                   .active = true};
    };
    rulebook.reps += {rep(u"Ruth Delacroix"_s, u"outside"_s),     rep(u"Sam Okonkwo"_s, u"outside"_s),
                      rep(u"Ingrid Vogel"_s, u"outside"_s),       rep(u"Carlos Reyes"_s, u"outside"_s),
                      rep(u"Lena Brandt"_s, u"inside"_s),         rep(u"Lone Star Drives"_s, u"independent"_s),
                      rep(u"Pacific Motion"_s, u"independent"_s), rep(u"Maple Controls"_s, u"distributor"_s),
                      rep(u"Priory Drives"_s, u"distributor"_s)};
    rulebook.screening.competitorNames = {u"Apex Drives"_s};
    rulebook.screening.competitorDomains = {u"apexdrives.example"_s};
    return rulebook;
}

Result<std::unique_ptr<Workspace>> createSampleWorkspace(const QString &path, const Member &member,
                                                         const QDateTime &now)
{
    const Settings settings = sampleSettings();
    const SampleFiles files = makeSampleFiles(now);
    const QDateTime start = files.weeks.isEmpty() ? now : files.weeks.first().registeredAt.addDays(-7);
    Result<std::unique_ptr<Workspace>> workspace =
        Workspace::create(path, settings, sampleRulebook(settings.zoneId), member, start);
    if (!workspace)
        return workspace;
    const auto fill = [&]() -> Result<void> {
        LW_TRY(fillRegisters(**workspace, files, member.name, start));
        for (const SampleWeek &week : files.weeks)
            LW_TRY(importWeek(**workspace, week, member.name));
        return liveThrough(**workspace, member.name, now);
    };
    if (const Result<void> filled = fill(); !filled) {
        workspace = filled.error(); // closes the file
        QFile::remove(path);        // half a sample is of no use to anybody
    }
    return workspace;
}

Result<SampleRemoved> removeSample(Workspace &workspace, const QString &actor, const QDateTime &now)
{
    if (!workspace.settings().isSample)
        return usage(tr("%1 holds no sample company.").arg(workspace.path()));
    SampleRemoved removed;
    const Result<OperationId> done = workspace.perform(
        {u"sample"_s, tr("Remove the sample company"), actor, now}, [&](OpenDeed &deed) -> Result<void> {
            deed.recorder.pause();
            const Result<SampleRows> rows = deleteSampleRows(deed.database);
            if (!rows)
                return rows.error();
            removed.leads = rows->leads;
            removed.kept = rows->kept;
            Settings settings = workspace.settings();
            settings.isSample = false;
            settings.companyName.clear();
            LW_TRY(saveSettings(deed.database, settings));
            // The sample's own rulebook goes; one that was edited is yours and stays.
            const Result<bool> edited = rulebookEdited(deed.database);
            if (!edited)
                return edited.error();
            removed.rulebookKept = *edited;
            if (!*edited) {
                const Result<RulebookId> fresh = putInForce(deed.database, defaultRulebook(settings.zoneId), now);
                if (!fresh)
                    return fresh.error();
            }
            deed.detail = {{u"leads"_s, removed.leads}};
            return {};
        });
    if (!done)
        return done.error();
    return removed;
}

} // namespace lw
