-- Umlaufverfahren: a decision without a meeting, frozen in who may answer when it is sent out.
create table circulations (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  number text not null,
  body_id uuid not null,
  rules_id uuid not null,
  funding_year_id uuid not null,
  measure_id uuid,
  title text not null,
  motion text not null default '',
  motion_cents bigint check (motion_cents > 0),
  conditions jsonb not null default '[]',
  -- Why it cannot wait, and what the office says to it.
  urgency text not null,
  opinion text not null default '',
  opened_at timestamptz not null,
  opened_by uuid references people,
  -- The last day on which an answer counts.
  ends_on date not null,
  remind_on date not null,
  reminded_at timestamptz,
  state text not null check (state in ('running', 'counted', 'invalid', 'objected', 'called_back')),
  outcome jsonb,
  ended_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, number),
  foreign key (partnership_id, body_id) references bodies,
  foreign key (partnership_id, rules_id) references rules_of_procedure,
  foreign key (partnership_id, funding_year_id) references funding_years,
  foreign key (partnership_id, measure_id) references measures,
  check ((measure_id is null) = (motion_cents is null))
);
create index on circulations (partnership_id, opened_at desc);
create unique index one_running_circulation_per_measure on circulations (partnership_id, measure_id)
  where state = 'running' and measure_id is not null;

-- Everybody with a seat and a vote on the day it was sent out; who is conflicted takes no part.
create table circulation_seats (
  partnership_id uuid not null references partnerships,
  circulation_id uuid not null,
  member_id uuid not null,
  seat_group text not null,
  conflict text,
  primary key (partnership_id, circulation_id, member_id),
  foreign key (partnership_id, circulation_id) references circulations,
  foreign key (partnership_id, member_id) references body_members
);

-- To whom it was handed: the member and the deputy, by mail or by the office.
create table circulation_services (
  partnership_id uuid not null references partnerships,
  circulation_id uuid not null,
  member_id uuid not null,
  capacity text not null check (capacity in ('member', 'deputy')),
  name text not null,
  person_id uuid references people,
  served_by text check (served_by in ('mail', 'by_hand')),
  served_at timestamptz,
  primary key (partnership_id, circulation_id, member_id, capacity),
  foreign key (partnership_id, circulation_id, member_id) references circulation_seats,
  check ((served_by is null) = (served_at is null))
);
create index on circulation_services (person_id);

create table circulation_votes (
  partnership_id uuid not null references partnerships,
  circulation_id uuid not null,
  member_id uuid not null,
  capacity text not null check (capacity in ('member', 'deputy')),
  choice text not null check (choice in ('yes', 'no', 'abstain')),
  cast_at timestamptz not null,
  -- Who entered it: the person, or an office for an answer on paper.
  recorded_by uuid references people,
  primary key (partnership_id, circulation_id, member_id, capacity),
  foreign key (partnership_id, circulation_id, member_id) references circulation_seats
);

create table circulation_objections (
  partnership_id uuid not null references partnerships,
  circulation_id uuid not null,
  member_id uuid not null,
  reason text not null,
  raised_at timestamptz not null,
  recorded_by uuid references people,
  primary key (partnership_id, circulation_id, member_id),
  foreign key (partnership_id, circulation_id, member_id) references circulation_seats
);

alter table decisions add column circulation_id uuid;
alter table decisions add foreign key (partnership_id, circulation_id) references circulations;

do $$
declare tenant_table text;
begin
  foreach tenant_table in array array['circulations', 'circulation_seats', 'circulation_services', 'circulation_votes',
    'circulation_objections']
  loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy of_one_partnership on %I using (
         case (select current_setting(''buntwerk.partnership'', true)) when ''*'' then true
         else partnership_id = (select nullif(nullif(current_setting(''buntwerk.partnership'', true), ''*''), '''')::uuid) end)',
      tenant_table);
  end loop;
end $$;
