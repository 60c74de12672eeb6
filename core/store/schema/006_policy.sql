-- Which version of the rulebook set a deadline, so that a lead is judged by what held when its clock started. 0: set
-- before this was kept.
ALTER TABLE clock ADD COLUMN version INTEGER NOT NULL DEFAULT 0 CHECK (version >= 0);

-- A promise that somebody with the right to it let go: it counts neither as kept nor as broken.
CREATE TABLE waiver (
    lead_id INTEGER NOT NULL REFERENCES lead (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    started INTEGER NOT NULL,
    granter TEXT NOT NULL CHECK (length(granter) BETWEEN 1 AND 200),
    reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    at INTEGER NOT NULL,
    PRIMARY KEY (lead_id, kind, started)
) STRICT, WITHOUT ROWID;

-- The life of a draft of the rulebook, from its first words until it is in force as a version of its own.
CREATE TABLE proposal (
    draft_id INTEGER PRIMARY KEY NOT NULL REFERENCES rulebook (id) ON DELETE CASCADE,
    base_id INTEGER NOT NULL REFERENCES rulebook (id),
    author TEXT NOT NULL CHECK (length(author) <= 200),
    changed_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'proposed', 'scheduled', 'in_force', 'withdrawn')),
    comment TEXT NOT NULL DEFAULT '' CHECK (length(comment) <= 20000),
    proposed_by TEXT NOT NULL DEFAULT '' CHECK (length(proposed_by) <= 200),
    proposed_at INTEGER,
    replay TEXT NOT NULL DEFAULT '',
    published_by TEXT NOT NULL DEFAULT '' CHECK (length(published_by) <= 200),
    in_force_from INTEGER,
    version_id INTEGER REFERENCES rulebook (id)
) STRICT;

-- Drafts of before stand as they were.
INSERT INTO proposal (draft_id, base_id, author, changed_at, state)
SELECT draft.id, in_force.id, '', draft.created_at, 'draft' FROM rulebook draft, rulebook in_force
WHERE draft.state = 'draft' AND in_force.state = 'in_force';

-- Who signed what, for whom. `fingerprint` is of the whole rulebook that was signed, `page` of its page; a version put
-- in force keeps the signatures of its draft. A signature on paper names who recorded it.
CREATE TABLE signature (
    id INTEGER PRIMARY KEY NOT NULL,
    rulebook_id INTEGER NOT NULL REFERENCES rulebook (id) ON DELETE CASCADE,
    party TEXT NOT NULL CHECK (party IN ('marketing', 'sales')),
    signer TEXT NOT NULL CHECK (length(signer) BETWEEN 1 AND 200),
    at INTEGER NOT NULL,
    fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 8),
    page TEXT NOT NULL CHECK (length(page) = 8),
    recorded_by TEXT NOT NULL DEFAULT '' CHECK (length(recorded_by) <= 200),
    note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
    scan_name TEXT NOT NULL DEFAULT '' CHECK (length(scan_name) <= 200),
    scan BLOB,
    UNIQUE (rulebook_id, party)
) STRICT;

-- What was once in force never changes its words.
CREATE TRIGGER rulebook_keeps_words BEFORE UPDATE OF json, fingerprint, title ON rulebook WHEN old.state <> 'draft'
BEGIN SELECT raise(ABORT, 'a version that was in force is never changed'); END;
