create table bodies (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  kind text not null check (kind in ('committee', 'youth_forum')),
  label text not null,
  primary key (partnership_id, id),
  unique (partnership_id, kind)
);

create table rules_of_procedure (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  body_id uuid not null,
  adopted_on date not null,
  parameters jsonb not null,
  primary key (partnership_id, id),
  unique (partnership_id, body_id, adopted_on),
  foreign key (partnership_id, body_id) references bodies
);

create table committee_members (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  body_id uuid not null,
  person_id uuid references people,
  name text not null,
  seat_group text not null check (seat_group in ('administration', 'council', 'civil_society', 'youth', 'other')),
  voting boolean not null,
  organisation_id uuid,
  delegated_by text not null default '',
  deputy_name text,
  appointed_on date not null,
  left_on date,
  position integer not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, body_id) references bodies,
  foreign key (partnership_id, organisation_id) references organisations
);
create index on committee_members (partnership_id, body_id, position);
create index on committee_members (person_id);

create table meetings (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  body_id uuid not null,
  funding_year_id uuid not null,
  rules_id uuid not null,
  meets_on date not null,
  starts_at text not null default '18:00',
  place text not null default '',
  application_deadline date,
  state text not null check (state in ('prepared', 'running', 'closed')),
  opened_at timestamptz,
  closed_at timestamptz,
  minutes_file_id uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, body_id) references bodies,
  foreign key (partnership_id, funding_year_id) references funding_years,
  foreign key (partnership_id, rules_id) references rules_of_procedure,
  foreign key (partnership_id, minutes_file_id) references files
);
create index on meetings (partnership_id, meets_on desc);

create table attendances (
  partnership_id uuid not null references partnerships,
  meeting_id uuid not null,
  member_id uuid not null,
  represented_by text,
  recorded_at timestamptz not null,
  primary key (partnership_id, meeting_id, member_id),
  foreign key (partnership_id, meeting_id) references meetings,
  foreign key (partnership_id, member_id) references committee_members
);

create table agenda_items (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  meeting_id uuid not null,
  position integer not null,
  title text not null,
  measure_id uuid,
  state text not null check (state in ('open', 'decided', 'deferred', 'postponed', 'removed')),
  note text not null default '',
  primary key (partnership_id, id),
  foreign key (partnership_id, meeting_id) references meetings,
  foreign key (partnership_id, measure_id) references measures
);
create index on agenda_items (partnership_id, meeting_id, position);
create unique index one_open_agenda_item_per_measure on agenda_items (partnership_id, measure_id)
  where state = 'open' and measure_id is not null;
create index on agenda_items (partnership_id, measure_id) where measure_id is not null;

create table conflicts_of_interest (
  partnership_id uuid not null references partnerships,
  agenda_item_id uuid not null,
  member_id uuid not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid references people,
  primary key (partnership_id, agenda_item_id, member_id),
  foreign key (partnership_id, agenda_item_id) references agenda_items,
  foreign key (partnership_id, member_id) references committee_members
);

create table ballots (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  agenda_item_id uuid not null,
  number integer not null,
  motion_cents bigint not null check (motion_cents > 0),
  condition text not null default '',
  state text not null check (state in ('open', 'closed', 'void')),
  outcome jsonb,
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, agenda_item_id, number),
  foreign key (partnership_id, agenda_item_id) references agenda_items
);
create unique index one_open_ballot_per_agenda_item on ballots (partnership_id, agenda_item_id) where state = 'open';

create table votes (
  partnership_id uuid not null references partnerships,
  ballot_id uuid not null,
  member_id uuid not null,
  choice text not null check (choice in ('yes', 'no', 'abstain')),
  cast_at timestamptz not null,
  recorded_by uuid references people,
  primary key (partnership_id, ballot_id, member_id),
  foreign key (partnership_id, ballot_id) references ballots,
  foreign key (partnership_id, member_id) references committee_members
);

create table decisions (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  measure_id uuid not null,
  kind text not null check (kind in ('granted', 'recommended', 'rejected', 'deferred')),
  decided_by text not null check (decided_by in ('committee', 'lead_office', 'both_offices')),
  amount_cents bigint check (amount_cents > 0),
  reason text not null default '',
  source text not null default '',
  ballot_id uuid,
  agenda_item_id uuid,
  rules_id uuid,
  generation text not null,
  decided_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid references people,
  primary key (partnership_id, id),
  foreign key (partnership_id, measure_id) references measures,
  foreign key (partnership_id, ballot_id) references ballots,
  foreign key (partnership_id, agenda_item_id) references agenda_items,
  foreign key (partnership_id, rules_id) references rules_of_procedure,
  check ((kind in ('granted', 'recommended')) = (amount_cents is not null))
);
create index on decisions (partnership_id, measure_id, recorded_at);
create trigger decisions_are_immutable before update or delete on decisions
  for each row execute function refuse_change();
create trigger decisions_are_kept before truncate on decisions
  for each statement execute function refuse_change();

create table conditions (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  measure_id uuid not null,
  decision_id uuid not null,
  text text not null,
  fulfilled_on date,
  fulfilled_by uuid references people,
  primary key (partnership_id, id),
  foreign key (partnership_id, measure_id) references measures,
  foreign key (partnership_id, decision_id) references decisions
);
create index on conditions (partnership_id, measure_id);

-- Micro grants: both offices say yes, each once.
create table micro_grant_consents (
  partnership_id uuid not null references partnerships,
  measure_id uuid not null,
  office text not null check (office in ('lead_office', 'coordination_office')),
  amount_cents bigint not null check (amount_cents > 0),
  consented_on date not null,
  consented_by uuid references people,
  primary key (partnership_id, measure_id, office),
  foreign key (partnership_id, measure_id) references measures
);
