-- Whose turn it was in a pool. The level of a member is the sum of their points; it is kept nowhere else. Rows go with
-- the lead that brought them; those without a lead level somebody who is new, back or weighs another share from now on.
CREATE TABLE pool_turn (
    id INTEGER PRIMARY KEY NOT NULL,
    pool TEXT NOT NULL CHECK (length(pool) BETWEEN 1 AND 200),
    rep TEXT NOT NULL CHECK (length(rep) BETWEEN 1 AND 200),
    lead_id INTEGER REFERENCES lead (id) ON DELETE CASCADE,
    points INTEGER NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    op_id INTEGER NOT NULL
) STRICT;

CREATE INDEX pool_turn_by_pool ON pool_turn (pool, rep);

CREATE INDEX pool_turn_by_lead ON pool_turn (lead_id);

-- What a decision saw beside the lead: how its pool stood, who was away. Missing where it saw nothing of the kind.
CREATE TABLE decision_seen (
    lead_id INTEGER PRIMARY KEY NOT NULL REFERENCES decision (lead_id) ON DELETE CASCADE,
    seen BLOB NOT NULL
) STRICT;

-- Tables of postcodes that somebody read in: where a code lies, where one can tell by it alone.
CREATE TABLE postcode (
    country TEXT NOT NULL CHECK (length(country) = 2),
    code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 20),
    state TEXT NOT NULL DEFAULT '' CHECK (length(state) <= 10),
    county TEXT NOT NULL DEFAULT '' CHECK (length(county) <= 200),
    PRIMARY KEY (country, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE postcode_source (
    country TEXT PRIMARY KEY NOT NULL CHECK (length(country) = 2),
    file TEXT NOT NULL CHECK (length(file) <= 1000),
    codes INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;
