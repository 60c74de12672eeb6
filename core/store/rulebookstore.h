// SPDX-FileCopyrightText: 2026 The Leadwright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decisions/rulebook.h"
#include "core/store/database.h"

namespace lw
{

/// Puts a rulebook in force from now on; the one before is superseded and kept, because its decisions refer to it.
Result<RulebookId> putInForce(const Database &database, const Rulebook &rulebook, const QDateTime &now);
Result<RulebookId> saveDraft(const Database &database, const Rulebook &rulebook, const QDateTime &now);
/// Writes a draft anew. Error: it is none.
Result<void> changeDraft(const Database &database, RulebookId draft, const Rulebook &rulebook);

/// After a rulebook was taken back: one that decisions refer to is kept, but the one before it is in force again.
Result<void> keepOneInForce(const Database &database);

/// The version in force, without reading it; versions never change once written.
Result<RulebookId> rulebookInForce(const Database &database);
Result<RulebookPtr> loadRulebookInForce(const Database &database);
Result<RulebookPtr> loadRulebook(const Database &database, RulebookId version);

/// One version, or one draft, without its words.
struct RulebookEntry {
    RulebookId id;
    QString fingerprint; ///< as it was written
    QString title;
    bool isDraft = false;
    bool isInForce = false;
    QDateTime createdAt;
    QDateTime inForceFrom;
};
/// Drafts and versions, the newest first.
Result<QList<RulebookEntry>> loadRulebookEntries(const Database &database);

/// Versions whose words are not those they were put in force with: somebody changed the file from outside. Each by the
/// fingerprint of its words, the one kept beside them and the one in the journal.
Result<QStringList> alteredRulebooks(const Database &database);

} // namespace lw
