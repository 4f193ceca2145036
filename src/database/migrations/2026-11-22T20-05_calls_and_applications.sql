create table calls (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  funding_year_id uuid not null,
  fund_id uuid not null,
  title text not null,
  description text not null default '',
  hints text not null default '',
  opens_on date not null,
  deadline date not null,
  meeting_day date not null,
  cap_cents bigint check (cap_cents > 0),
  for_micro_grants boolean not null default false,
  late_is_refused boolean not null default true,
  -- Closed before its deadline, from this day on.
  closed_on date,
  published_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, funding_year_id) references funding_years,
  foreign key (partnership_id, fund_id) references funds,
  check (opens_on <= deadline and deadline <= meeting_day)
);
create index on calls (partnership_id, deadline desc);

-- The case: one row from the first draft to the accepted proof of use.
create table measures (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  reference text,
  funding_year_id uuid not null,
  fund_id uuid not null,
  call_id uuid not null,
  applicant_id uuid not null,
  partner_id uuid,
  title text not null default '',
  place text not null default '',
  begins_on date,
  ends_on date,
  state text not null check (state in ('draft', 'submitted', 'returned', 'admitted', 'scheduled', 'deferred', 'rejected',
    'withdrawn', 'recommended', 'granted', 'noticed', 'running', 'proof_submitted', 'proof_returned', 'repayment_open',
    'closed')),
  due_on date,
  for_micro_grant boolean not null default false,
  requested_cents bigint not null default 0 check (requested_cents >= 0),
  granted_cents bigint check (granted_cents >= 0),
  submitted_at timestamptz,
  decided_on date,
  -- How far the federal office's release is; the grants module keeps it current.
  precheck text not null default 'none' check (precheck in ('none', 'requested', 'queried', 'released', 'refused')),
  cancelled_on date,
  cancel_reason text,
  created_by uuid references people,
  created_at timestamptz not null,
  -- Words of title and place for the list's search; 'simple', so that a beginning of any word finds it.
  words tsvector generated always as (to_tsvector('simple'::regconfig, title || ' ' || place)) stored,
  primary key (partnership_id, id),
  unique (partnership_id, reference),
  foreign key (partnership_id, funding_year_id) references funding_years,
  foreign key (partnership_id, fund_id) references funds,
  foreign key (partnership_id, call_id) references calls,
  foreign key (partnership_id, applicant_id) references organisations,
  foreign key (partnership_id, partner_id) references organisations
);
create index measures_newest_first on measures (partnership_id, created_at desc, id desc);
create index measures_by_state on measures (partnership_id, state, created_at desc, id desc);
create index measures_by_applicant on measures (partnership_id, applicant_id, created_at desc, id desc);
create index measures_by_year on measures (partnership_id, funding_year_id, created_at desc, id desc);
create index measures_by_fund on measures (partnership_id, fund_id, created_at desc, id desc);
create index measures_by_call on measures (partnership_id, call_id, state);
create index measures_funded on measures (partnership_id, decided_on desc, id desc) where granted_cents is not null;
create index measures_by_number on measures (partnership_id, (reference collate "C"));
create index measures_by_due_day on measures (partnership_id, due_on) where due_on is not null;

-- Each word of title and place, for the search by its beginning: with row-level security an index may answer "^@", but
-- not a full-text match.
create table measure_words (
  partnership_id uuid not null,
  word text collate "C" not null,
  measure_id uuid not null,
  primary key (partnership_id, word, measure_id),
  foreign key (partnership_id, measure_id) references measures
);
create index on measure_words (partnership_id, measure_id);
create function keep_measure_words() returns trigger language plpgsql as $$
begin
  delete from measure_words where partnership_id = new.partnership_id and measure_id = new.id;
  insert into measure_words (partnership_id, word, measure_id)
    select new.partnership_id, word, new.id from unnest(tsvector_to_array(new.words)) as word;
  return null;
end $$;
create trigger measures_keep_their_words after insert or update of title, place on measures
  for each row execute function keep_measure_words();

alter table journal_entries add foreign key (partnership_id, measure_id) references measures;
alter table audit_entries add foreign key (partnership_id, measure_id) references measures;

-- What the applicant wrote: a value per field of the form, as typed.
create table applications (
  partnership_id uuid not null references partnerships,
  measure_id uuid not null,
  answers jsonb not null default '{}',
  reopened_fields text[],
  saved_at timestamptz not null,
  saved_by uuid references people,
  primary key (partnership_id, measure_id),
  foreign key (partnership_id, measure_id) references measures
);

-- An immutable copy of what was submitted; the original stays.
create table submissions (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  measure_id uuid not null,
  number integer not null,
  content jsonb not null,
  findings jsonb not null default '[]',
  submitted_at timestamptz not null,
  submitted_by uuid references people,
  primary key (partnership_id, id),
  unique (partnership_id, measure_id, number),
  foreign key (partnership_id, measure_id) references measures
);
create trigger submissions_are_immutable before update or delete on submissions
  for each row execute function refuse_change();
create trigger submissions_are_kept before truncate on submissions
  for each statement execute function refuse_change();

create table financing_plans (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  measure_id uuid not null,
  number integer not null,
  -- Part of the application and its corrections, or proposed after the decision.
  kind text not null check (kind in ('application', 'adaptation')),
  state text not null check (state in ('draft', 'submitted', 'accepted', 'returned')),
  reason text not null default '',
  created_at timestamptz not null,
  created_by uuid references people,
  decided_on date,
  decided_by uuid references people,
  primary key (partnership_id, id),
  unique (partnership_id, measure_id, number),
  foreign key (partnership_id, measure_id) references measures
);

create table plan_lines (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  plan_id uuid not null,
  position integer not null,
  side text not null check (side in ('expense', 'income')),
  category text not null,
  description text not null default '',
  quantity_hundredths integer check (quantity_hundredths >= 0),
  unit text not null default '',
  unit_price_cents bigint check (unit_price_cents >= 0),
  amount_cents bigint not null check (amount_cents >= 0),
  primary key (partnership_id, id),
  unique (partnership_id, plan_id, side, position),
  foreign key (partnership_id, plan_id) references financing_plans
);

create table attachments (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  measure_id uuid not null,
  file_id uuid not null,
  description text not null default '',
  attached_at timestamptz not null,
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, measure_id) references measures,
  foreign key (partnership_id, file_id) references files
);
create index on attachments (partnership_id, measure_id);

create table formal_checks (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  measure_id uuid not null,
  outcome text not null check (outcome in ('admitted', 'returned')),
  checklist jsonb not null default '{}',
  note_to_applicant text not null default '',
  internal_note text not null default '',
  checked_at timestamptz not null,
  checked_by uuid references people,
  primary key (partnership_id, id),
  foreign key (partnership_id, measure_id) references measures
);
create index on formal_checks (partnership_id, measure_id, checked_at);

create table messages (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  measure_id uuid not null,
  audience text not null check (audience in ('applicant', 'offices')),
  side text not null check (side in ('applicant', 'office')),
  author_name text not null,
  person_id uuid references people,
  body text not null,
  written_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, measure_id) references measures
);
create index on messages (partnership_id, measure_id, written_at);
