-- Everything a workspace keeps. Instants are UTC milliseconds, days ISO dates, money minor units of the workspace
-- currency unless a currency stands beside it, enums their codes. `rev` and `op_id` hold operation ids.

CREATE TABLE setting (
    key TEXT PRIMARY KEY NOT NULL CHECK (length(key) <= 100),
    value TEXT NOT NULL CHECK (length(value) <= 20000)
) STRICT;

CREATE TABLE counter (
    name TEXT PRIMARY KEY NOT NULL,
    next INTEGER NOT NULL CHECK (next > 0)
) STRICT;

CREATE TABLE member (
    name TEXT PRIMARY KEY NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    login TEXT NOT NULL DEFAULT '',
    department TEXT NOT NULL DEFAULT '',
    roles TEXT NOT NULL DEFAULT '',
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE batch (
    id INTEGER PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    file_name TEXT NOT NULL DEFAULT '',
    sha256 BLOB,
    row_count INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1))
) STRICT;

CREATE TABLE source (
    id INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 1000),
    name_key TEXT NOT NULL UNIQUE,
    channel TEXT NOT NULL DEFAULT '',
    batch_id INTEGER
) STRICT;

CREATE TABLE campaign (
    id INTEGER PRIMARY KEY NOT NULL,
    source_id INTEGER REFERENCES source (id),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 1000),
    name_key TEXT NOT NULL,
    owner TEXT NOT NULL DEFAULT '',
    start_day TEXT,
    end_day TEXT,
    budget INTEGER,
    forecast_inquiries INTEGER,
    forecast_qualified INTEGER,
    forecast_sales INTEGER,
    forecast_revenue INTEGER,
    key_codes TEXT NOT NULL DEFAULT '',
    batch_id INTEGER
) STRICT;

CREATE UNIQUE INDEX campaign_by_name ON campaign (coalesce(source_id, 0), name_key);

CREATE TABLE cost_line (
    id INTEGER PRIMARY KEY NOT NULL,
    source_id INTEGER REFERENCES source (id),
    campaign_id INTEGER REFERENCES campaign (id),
    day TEXT NOT NULL,
    amount INTEGER,
    kind TEXT NOT NULL DEFAULT '',
    reported_leads INTEGER,
    reported_sales INTEGER,
    reported_revenue INTEGER,
    batch_id INTEGER
) STRICT;

CREATE TABLE profile (
    fingerprint TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    json TEXT NOT NULL
) STRICT;

CREATE TABLE rulebook (
    id INTEGER PRIMARY KEY NOT NULL,
    fingerprint TEXT NOT NULL,
    title TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'in_force', 'superseded')),
    created_at INTEGER NOT NULL,
    in_force_from INTEGER,
    json TEXT NOT NULL
) STRICT;

CREATE TABLE company (
    id INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL CHECK (length(name) <= 1000),
    name_key TEXT NOT NULL,
    website TEXT NOT NULL,
    domain TEXT NOT NULL,
    industry TEXT NOT NULL,
    employees INTEGER,
    annual_revenue INTEGER,
    batch_id INTEGER,
    rev INTEGER NOT NULL
) STRICT;

CREATE INDEX company_by_name ON company (name_key) WHERE name_key <> '';

CREATE TABLE person (
    id INTEGER PRIMARY KEY NOT NULL,
    company_id INTEGER REFERENCES company (id),
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    full_name TEXT NOT NULL CHECK (length(full_name) <= 2001),
    name_key TEXT NOT NULL,
    title TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    phone TEXT NOT NULL,
    phone_e164 TEXT NOT NULL,
    phone_region TEXT NOT NULL,
    phone_area TEXT NOT NULL,
    mobile TEXT NOT NULL,
    mobile_e164 TEXT NOT NULL,
    mobile_region TEXT NOT NULL,
    mobile_area TEXT NOT NULL,
    street TEXT NOT NULL,
    house_number TEXT NOT NULL,
    city TEXT NOT NULL,
    county TEXT NOT NULL,
    state TEXT NOT NULL,
    country TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    state_code TEXT NOT NULL,
    country_code TEXT NOT NULL,
    postal_key TEXT NOT NULL,
    consent TEXT NOT NULL,
    do_not_contact INTEGER NOT NULL CHECK (do_not_contact IN (0, 1)),
    batch_id INTEGER,
    rev INTEGER NOT NULL
) STRICT;

CREATE INDEX person_by_email ON person (email_key) WHERE email_key <> '';

CREATE INDEX person_by_phone ON person (phone_e164) WHERE phone_e164 <> '';

CREATE INDEX person_by_mobile ON person (mobile_e164) WHERE mobile_e164 <> '';

CREATE INDEX person_by_name ON person (name_key) WHERE name_key <> '';

CREATE INDEX person_by_company ON person (company_id) WHERE company_id IS NOT NULL;

CREATE TABLE lead (
    id INTEGER PRIMARY KEY NOT NULL,
    external_id TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    company_id INTEGER REFERENCES company (id),
    product TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('inquiry', 'qualified', 'released', 'accepted', 'opportunity', 'sale')),
    status TEXT NOT NULL CHECK (status IN ('open', 'on_hold', 'nurture', 'rejected', 'recycled', 'screened_out',
        'disqualified', 'lost', 'won', 'merged')),
    reason TEXT NOT NULL,
    grade TEXT NOT NULL CHECK (grade IN ('', 'A', 'B', 'C', 'D')),
    grade_by TEXT NOT NULL,
    owner TEXT NOT NULL,
    territory TEXT NOT NULL,
    expected_value INTEGER,
    revenue INTEGER,
    need TEXT NOT NULL,
    authority TEXT NOT NULL,
    budget TEXT NOT NULL,
    timeline TEXT NOT NULL,
    source_id INTEGER REFERENCES source (id),
    campaign_id INTEGER REFERENCES campaign (id),
    latest_source_id INTEGER REFERENCES source (id),
    received_at INTEGER NOT NULL,
    qualified_at INTEGER,
    released_at INTEGER,
    accepted_at INTEGER,
    opportunity_at INTEGER,
    sale_at INTEGER,
    registered_at INTEGER NOT NULL,
    closed_at INTEGER,
    first_attempt_at INTEGER,
    last_activity_at INTEGER,
    next_action_at INTEGER,
    merged_into INTEGER,
    batch_id INTEGER,
    rev INTEGER NOT NULL
) STRICT;

CREATE INDEX lead_by_external_id ON lead (external_id) WHERE external_id <> '';

CREATE INDEX lead_by_person ON lead (person_id);

CREATE INDEX lead_by_company ON lead (company_id) WHERE company_id IS NOT NULL;

CREATE INDEX lead_by_batch ON lead (batch_id) WHERE batch_id IS NOT NULL;

CREATE TABLE inquiry (
    number INTEGER PRIMARY KEY NOT NULL,
    lead_id INTEGER NOT NULL REFERENCES lead (id) ON DELETE CASCADE,
    received_at INTEGER NOT NULL,
    registered_at INTEGER NOT NULL,
    registered_by TEXT NOT NULL,
    source_id INTEGER REFERENCES source (id),
    campaign_id INTEGER REFERENCES campaign (id),
    key_code TEXT NOT NULL,
    referrer TEXT NOT NULL,
    message TEXT NOT NULL CHECK (length(message) <= 20000),
    payload BLOB NOT NULL,
    file_row INTEGER NOT NULL,
    batch_id INTEGER
) STRICT;

CREATE INDEX inquiry_by_lead ON inquiry (lead_id);

CREATE TABLE lead_event (
    id INTEGER PRIMARY KEY NOT NULL,
    lead_id INTEGER NOT NULL REFERENCES lead (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    actor TEXT NOT NULL,
    detail TEXT NOT NULL CHECK (length(detail) <= 20000),
    inquiry INTEGER NOT NULL,
    op_id INTEGER NOT NULL
) STRICT;

CREATE INDEX lead_event_by_lead ON lead_event (lead_id);

CREATE TABLE decision (
    lead_id INTEGER PRIMARY KEY NOT NULL REFERENCES lead (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    rulebook_id INTEGER NOT NULL REFERENCES rulebook (id),
    facts BLOB NOT NULL,
    owner TEXT NOT NULL,
    class TEXT NOT NULL,
    line INTEGER NOT NULL,
    screened_out TEXT NOT NULL,
    op_id INTEGER NOT NULL
) STRICT;

CREATE INDEX decision_by_rulebook ON decision (rulebook_id);

CREATE TABLE clock (
    lead_id INTEGER NOT NULL REFERENCES lead (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    started INTEGER NOT NULL,
    due INTEGER NOT NULL,
    met INTEGER,
    stopped INTEGER NOT NULL CHECK (stopped IN (0, 1)),
    rule INTEGER NOT NULL,
    PRIMARY KEY (lead_id, kind, started)
) STRICT, WITHOUT ROWID;

CREATE TABLE suspicion (
    a INTEGER NOT NULL REFERENCES lead (id) ON DELETE CASCADE,
    b INTEGER NOT NULL REFERENCES lead (id) ON DELETE CASCADE,
    score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'suspected')),
    reasons BLOB NOT NULL,
    PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;

CREATE INDEX suspicion_by_b ON suspicion (b);

CREATE TABLE operation (
    id INTEGER PRIMARY KEY NOT NULL,
    token TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    changeset BLOB,
    batch_id INTEGER,
    undoes INTEGER,
    undone_by INTEGER
) STRICT;

CREATE TABLE journal (
    seq INTEGER PRIMARY KEY NOT NULL,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    op_id INTEGER NOT NULL,
    detail_commit BLOB NOT NULL,
    prev BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;

CREATE TABLE journal_detail (
    seq INTEGER PRIMARY KEY NOT NULL REFERENCES journal (seq),
    salt BLOB NOT NULL,
    json TEXT NOT NULL
) STRICT;

CREATE TRIGGER journal_keeps_entries BEFORE DELETE ON journal BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_keeps_words BEFORE UPDATE ON journal BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
