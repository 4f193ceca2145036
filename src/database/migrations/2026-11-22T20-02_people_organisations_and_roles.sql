-- People sign in once for all partnerships; organisations and roles belong to one partnership.
create table people (
  id uuid primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table sign_in_sessions (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on sign_in_sessions (person_id);

create table sign_in_credentials (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index on sign_in_credentials (person_id);

create table sign_in_verifications (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on sign_in_verifications (identifier);

create table sign_in_rate_limits (
  id uuid primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

-- Offices above the partnerships.
create table platform_roles (
  person_id uuid not null references people on delete cascade,
  role text not null check (role in ('programme_office', 'operator')),
  primary key (person_id, role)
);

create table organisations (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  name text not null,
  legal_form text not null default '',
  charitable boolean not null default false,
  register_number text not null default '',
  street text not null default '',
  postcode text not null default '',
  town text not null default '',
  phone text not null default '',
  email text not null default '',
  account_holder text not null default '',
  iban text not null default '',
  bic text not null default '',
  input_tax_deductible boolean not null default false,
  primary key (partnership_id, id)
);
create index on organisations (partnership_id, name);

create table roles (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  person_id uuid not null references people,
  role text not null check (role in ('lead_office', 'coordination_office', 'committee_voting', 'committee_advisory',
    'youth_forum', 'applicant', 'auditor')),
  organisation_id uuid,
  held_from date not null,
  held_until date,
  primary key (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisations,
  check (held_until is null or held_until >= held_from)
);
create index on roles (person_id, partnership_id);
create index on roles (partnership_id, organisation_id);
