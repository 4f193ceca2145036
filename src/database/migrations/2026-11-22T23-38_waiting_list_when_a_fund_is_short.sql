alter table measures drop constraint measures_state_check;
alter table measures add constraint measures_state_check check (state in ('draft', 'submitted', 'returned', 'admitted',
  'scheduled', 'circulating', 'deferred', 'waitlisted', 'rejected', 'withdrawn', 'recommended', 'granted', 'noticed',
  'running', 'proof_submitted', 'proof_returned', 'repayment_open', 'closed'));

alter table decisions drop constraint decisions_kind_check;
alter table decisions add constraint decisions_kind_check
  check (kind in ('granted', 'recommended', 'waitlisted', 'rejected', 'deferred'));
alter table decisions drop constraint decisions_check;
alter table decisions add constraint decisions_check
  check ((kind in ('granted', 'recommended', 'waitlisted')) = (amount_cents is not null));

-- The place holds while the measure's state is 'waitlisted'.
create table waiting_list_places (
  partnership_id uuid not null references partnerships,
  measure_id uuid not null,
  fund_id uuid not null,
  decision_id uuid not null,
  amount_cents bigint not null check (amount_cents > 0),
  conditions jsonb not null default '[]',
  rank integer not null check (rank > 0),
  entered_on date not null,
  primary key (partnership_id, measure_id),
  foreign key (partnership_id, measure_id) references measures,
  foreign key (partnership_id, fund_id) references funds,
  foreign key (partnership_id, decision_id) references decisions
);
create index on waiting_list_places (partnership_id, fund_id, rank);
alter table waiting_list_places enable row level security;
alter table waiting_list_places force row level security;
create policy of_one_partnership on waiting_list_places using (
  case (select current_setting('buntwerk.partnership', true)) when '*' then true
  else partnership_id = (select nullif(nullif(current_setting('buntwerk.partnership', true), '*'), '')::uuid) end);
