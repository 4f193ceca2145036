-- Decided outside a meeting: micro grants, deviations of the lead office, circulations, places taken from the waiting list.
create table body_reports (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  body_id uuid not null,
  kind text not null check (kind in ('micro_grant', 'deviation', 'circulation', 'waiting_list')),
  text text not null,
  measure_id uuid,
  happened_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid references people,
  -- The meeting that it was reported to; empty while none was closed since.
  meeting_id uuid,
  primary key (partnership_id, id),
  foreign key (partnership_id, body_id) references bodies,
  foreign key (partnership_id, measure_id) references measures,
  foreign key (partnership_id, meeting_id) references meetings
);
create index on body_reports (partnership_id, body_id) where meeting_id is null;
create index on body_reports (partnership_id, meeting_id) where meeting_id is not null;
alter table body_reports enable row level security;
alter table body_reports force row level security;
create policy of_one_partnership on body_reports using (
  case (select current_setting('buntwerk.partnership', true)) when '*' then true
  else partnership_id = (select nullif(nullif(current_setting('buntwerk.partnership', true), '*'), '')::uuid) end);
