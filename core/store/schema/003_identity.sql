-- Who is who: what people are recognised by, who was told apart, what a company is to us, whom we may not contact.

ALTER TABLE person ADD COLUMN address_key TEXT NOT NULL DEFAULT '';

CREATE INDEX person_by_address ON person (address_key) WHERE address_key <> '';

-- A response keeps the number its sender knows it by, also where it joined a lead that has another.
ALTER TABLE inquiry ADD COLUMN external_id TEXT NOT NULL DEFAULT '' CHECK (length(external_id) <= 1000);

ALTER TABLE company ADD COLUMN customer INTEGER NOT NULL DEFAULT 0 CHECK (customer IN (0, 1));

-- Who looks after a customer; empty: nobody in particular.
ALTER TABLE company ADD COLUMN owner TEXT NOT NULL DEFAULT '' CHECK (length(owner) <= 200);

CREATE INDEX person_forbidden ON person (do_not_contact) WHERE do_not_contact = 1;

CREATE INDEX company_by_domain ON company (domain) WHERE domain <> '';

-- What a company is known by beside its website: registrable domains that its people write from.
CREATE TABLE company_domain (
    company_id INTEGER NOT NULL REFERENCES company (id) ON DELETE CASCADE,
    domain TEXT NOT NULL CHECK (length(domain) BETWEEN 1 AND 1000),
    PRIMARY KEY (company_id, domain)
) STRICT, WITHOUT ROWID;

CREATE INDEX company_domain_by_domain ON company_domain (domain);

-- A lead that a person has said does not belong to a company.
CREATE TABLE company_refusal (
    company_id INTEGER NOT NULL REFERENCES company (id) ON DELETE CASCADE,
    lead_id INTEGER NOT NULL REFERENCES lead (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    PRIMARY KEY (company_id, lead_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX company_refusal_by_lead ON company_refusal (lead_id);

-- Merged leads are few; whoever lists joined pairs asks for them alone.
CREATE INDEX lead_by_survivor ON lead (merged_into) WHERE merged_into IS NOT NULL;

-- Two leads that a person has looked at and called different; a < b.
CREATE TABLE apart (
    a INTEGER NOT NULL REFERENCES lead (id) ON DELETE CASCADE,
    b INTEGER NOT NULL REFERENCES lead (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    PRIMARY KEY (a, b),
    CHECK (a < b)
) STRICT, WITHOUT ROWID;

CREATE INDEX apart_by_b ON apart (b);

-- Whom we may not contact, by what they are reached by. It outlives the records it came from: undoing never touches it.
CREATE TABLE do_not_contact (
    kind TEXT NOT NULL CHECK (kind IN ('email', 'domain', 'phone', 'address')),
    key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 1000),
    shown TEXT NOT NULL DEFAULT '' CHECK (length(shown) <= 2000),
    reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;

-- What new leads of a company follow.
CREATE INDEX lead_of_account ON lead (company_id)
WHERE company_id IS NOT NULL AND (status = 'won' OR stage = 'opportunity');
