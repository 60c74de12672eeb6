-- What came of a file, where files arrive by themselves, and what our printed pieces say.

ALTER TABLE batch ADD COLUMN profile TEXT NOT NULL DEFAULT '';

ALTER TABLE batch ADD COLUMN new_leads INTEGER NOT NULL DEFAULT 0;

ALTER TABLE batch ADD COLUMN responses INTEGER NOT NULL DEFAULT 0;

ALTER TABLE batch ADD COLUMN updated INTEGER NOT NULL DEFAULT 0;

ALTER TABLE batch ADD COLUMN screened_out INTEGER NOT NULL DEFAULT 0;

ALTER TABLE batch ADD COLUMN rejected INTEGER NOT NULL DEFAULT 0;

-- A folder whose files are read as they arrive. `profile` is the name of one; empty: found by the columns.
CREATE TABLE watched_folder (
    id INTEGER PRIMARY KEY NOT NULL,
    path TEXT NOT NULL UNIQUE CHECK (length(path) BETWEEN 1 AND 4096),
    source TEXT NOT NULL DEFAULT '' CHECK (length(source) <= 1000),
    campaign TEXT NOT NULL DEFAULT '' CHECK (length(campaign) <= 1000),
    profile TEXT NOT NULL DEFAULT '' CHECK (length(profile) <= 1000),
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

-- One line for each file a folder brought, written with its leads. A file counts as read by its bytes, not its name.
CREATE TABLE watched_file (
    id INTEGER PRIMARY KEY NOT NULL,
    folder TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    at INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('done', 'failed')),
    problem TEXT NOT NULL DEFAULT '' CHECK (length(problem) <= 20000),
    batch_id INTEGER
) STRICT;

CREATE INDEX watched_file_by_hash ON watched_file (sha256);

-- A piece of collateral and the response addresses printed on it.
CREATE TABLE collateral (
    id INTEGER PRIMARY KEY NOT NULL,
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 1000),
    kind TEXT NOT NULL DEFAULT '' CHECK (length(kind) <= 200),
    campaign_id INTEGER REFERENCES campaign (id),
    key_code TEXT NOT NULL DEFAULT '' CHECK (length(key_code) <= 200),
    phone TEXT NOT NULL DEFAULT '' CHECK (length(phone) <= 1000),
    url TEXT NOT NULL DEFAULT '' CHECK (length(url) <= 2000),
    email TEXT NOT NULL DEFAULT '' CHECK (length(email) <= 1000),
    address TEXT NOT NULL DEFAULT '' CHECK (length(address) <= 2000),
    printed_on TEXT,
    withdrawn_on TEXT,
    note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 20000)
) STRICT;
