-- Who acts for whom, what was promised and by which calendar, which steps were taken when it was not kept.

ALTER TABLE member ADD COLUMN email TEXT NOT NULL DEFAULT '' CHECK (length(email) <= 1000);

-- The order in which they came; a renamed member who gets the old name back keeps their place.
ALTER TABLE member ADD COLUMN position INTEGER NOT NULL DEFAULT 0;

UPDATE member SET position = rowid;

CREATE TABLE department (
    name TEXT PRIMARY KEY NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    head TEXT NOT NULL DEFAULT '' CHECK (length(head) <= 200)
) STRICT;

-- While a member or rep is away, the deputy acts; nobody does where it is empty. Days are local to the workspace, both
-- included; no last day: until it is ended.
CREATE TABLE absence (
    id INTEGER PRIMARY KEY NOT NULL,
    who TEXT NOT NULL CHECK (length(who) BETWEEN 1 AND 200),
    deputy TEXT NOT NULL DEFAULT '' CHECK (length(deputy) <= 200),
    from_day TEXT NOT NULL CHECK (length(from_day) = 10),
    to_day TEXT CHECK (length(to_day) = 10),
    reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
    CHECK (who <> deputy),
    CHECK (to_day IS NULL OR to_day >= from_day)
) STRICT;

-- What was promised when the clock started; empty: it started before this was kept, and its deadline stands.
ALTER TABLE clock ADD COLUMN span TEXT NOT NULL DEFAULT '' CHECK (length(span) <= 100);

-- Empty: the company's.
ALTER TABLE clock ADD COLUMN calendar TEXT NOT NULL DEFAULT '' CHECK (length(calendar) <= 200);

-- Minutes from due to met in the measure of the span; negative: early. Written when the clock is met.
ALTER TABLE clock ADD COLUMN difference REAL;

ALTER TABLE clock ADD COLUMN paused_at INTEGER;

ALTER TABLE clock ADD COLUMN paused_until INTEGER;

ALTER TABLE clock ADD COLUMN pause_reason TEXT NOT NULL DEFAULT '' CHECK (length(pause_reason) <= 2000);

-- What pauses that are over took, in the measure of the span.
ALTER TABLE clock ADD COLUMN paused_msecs INTEGER NOT NULL DEFAULT 0 CHECK (paused_msecs >= 0);

-- How many acts meet it, and how many were done.
ALTER TABLE clock ADD COLUMN needed INTEGER NOT NULL DEFAULT 1 CHECK (needed > 0);

ALTER TABLE clock ADD COLUMN done INTEGER NOT NULL DEFAULT 0 CHECK (done >= 0);

CREATE INDEX clock_open ON clock (due) WHERE met IS NULL AND stopped = 0;

-- A step taken for a clock; the key keeps it from being taken twice. `due` is when it had to be, `at` when it was.
CREATE TABLE escalation (
    lead_id INTEGER NOT NULL REFERENCES lead (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    started INTEGER NOT NULL,
    step TEXT NOT NULL,
    due INTEGER NOT NULL,
    at INTEGER NOT NULL,
    addressee TEXT NOT NULL DEFAULT '' CHECK (length(addressee) <= 200),
    op_id INTEGER NOT NULL,
    PRIMARY KEY (lead_id, kind, started, step)
) STRICT, WITHOUT ROWID;

CREATE INDEX escalation_by_addressee ON escalation (addressee);
