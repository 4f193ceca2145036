-- The tenant, its municipalities and offices, and the terms that a funding year binds.
create table partnerships (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  inhabitants integer not null check (inhabitants > 0),
  area_km2 integer,
  themes text[] not null default '{}',
  programme_notice text not null,
  founded_at timestamptz not null
);

create table municipalities (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  name text not null,
  kind text not null,
  state text not null,
  position integer not null,
  primary key (partnership_id, id)
);

create table offices (
  partnership_id uuid not null references partnerships,
  kind text not null check (kind in ('lead_office', 'coordination_office')),
  name text not null,
  street text not null default '',
  postcode text not null default '',
  town text not null default '',
  phone text not null default '',
  email text not null default '',
  primary key (partnership_id, kind)
);

-- One row is one term of one generation: its value, where it is written, and how sure that is.
create table programme_terms (
  generation text not null,
  key text not null,
  value jsonb not null,
  source jsonb not null,
  certainty text not null check (certainty in ('sourced', 'configurable', 'assumed')),
  year_from integer not null,
  year_until integer not null,
  primary key (generation, key),
  check (year_from <= year_until)
);

create table funding_years (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  year integer not null check (year between 2015 and 2100),
  generation text not null,
  decision_mode text not null check (decision_mode in ('committee_decides', 'committee_recommends')),
  settlement text not null check (settlement in ('receipts', 'lump_sums')),
  financing text not null check (financing in ('deficit', 'share', 'fixed_sum')),
  committee_label text not null,
  federal_grant_cents bigint not null check (federal_grant_cents >= 0),
  own_share_cents bigint not null check (own_share_cents >= 0),
  primary key (partnership_id, id),
  unique (partnership_id, year)
);

-- What a partnership sets itself (domain 4.2), with the day of its adoption.
create table local_rules (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  adopted_on date not null,
  valid_from date not null,
  proof_deadline_days integer not null check (proof_deadline_days between 1 and 730),
  repayment_deadline_days integer not null check (repayment_deadline_days between 1 and 365),
  last_drawdown_day text not null check (last_drawdown_day ~ '^\d\d-\d\d$'),
  retention_years integer not null check (retention_years between 1 and 30),
  acknowledge_days integer not null default 28 check (acknowledge_days between 1 and 365),
  print_release boolean not null default true,
  primary key (partnership_id, id),
  unique (partnership_id, valid_from)
);

create table council_consents (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  funding_year_id uuid not null,
  body text not null,
  consented_on date not null,
  resolution text not null default '',
  primary key (partnership_id, id),
  unique (partnership_id, funding_year_id),
  foreign key (partnership_id, funding_year_id) references funding_years
);

create table supporters (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  name text not null,
  logo text,
  position integer not null,
  primary key (partnership_id, id)
);
