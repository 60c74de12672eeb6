// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/workspace.h"

#include <QByteArray>

namespace lw
{

/// The made-up company that `init --sample` fills a workspace with: the same for the same day, no real person in it.
struct SampleWeek {
    QDateTime registeredAt; ///< UTC; Monday morning, office time
    QByteArray leadsCsv;
};

struct SampleFiles {
    QByteArray territoriesCsv;
    QByteArray campaignsCsv;
    QByteArray costsCsv;
    QList<SampleWeek> weeks;   ///< a year of inquiries, about 600 in all, oldest first
    QByteArray thisMorningCsv; ///< 40 more that are not in the workspace yet, to import by hand
};
SampleFiles makeSampleFiles(const QDateTime &now);

/// Settings and rulebook of the sample company, before its territories.
Settings sampleSettings();
Rulebook sampleRulebook(const QByteArray &zoneId);

/// A new workspace with a year of the sample company: leads through the real intake, worked to outcomes.
Result<std::unique_ptr<Workspace>> createSampleWorkspace(const QString &path, const Member &member,
                                                         const QDateTime &now);

struct SampleRemoved {
    qint64 leads = 0;
    qint64 kept = 0;           ///< leads of your own that stand in the file
    bool rulebookKept = false; ///< policy or territories were edited and stay
};

/// Takes the sample leads, costs and sources away and keeps everything of your own. Register numbers start again where
/// nothing of your own holds one. Cannot be undone.
Result<SampleRemoved> removeSample(Workspace &workspace, const QString &actor, const QDateTime &now);

} // namespace lw
