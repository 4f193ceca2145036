-- Every cent: a journal row moves an amount from one account to another, so it balances by construction.
create table funds (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  funding_year_id uuid not null,
  kind text not null check (kind in ('action', 'youth', 'participation', 'coordination')),
  label text not null,
  position integer not null,
  primary key (partnership_id, id),
  unique (partnership_id, funding_year_id, kind),
  foreign key (partnership_id, funding_year_id) references funding_years
);

create table journal_entries (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  fund_id uuid not null,
  measure_id uuid,
  kind text not null check (kind in ('allot', 'request', 'dismiss', 'recommend', 'unrecommend', 'reserve', 'pay_out', 'prove',
    'take_back', 'release')),
  from_account text not null,
  to_account text not null,
  amount_cents bigint not null check (amount_cents > 0),
  booked_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid references people,
  reason text not null default '',
  -- The decision, drawdown, statement or repayment behind the entry: books once.
  cause_id uuid not null,
  primary key (partnership_id, id),
  unique (partnership_id, kind, cause_id, from_account),
  check (from_account <> to_account),
  check (from_account in ('allotment', 'demand', 'requested', 'free', 'recommended', 'reserved', 'paid', 'proven')),
  check (to_account in ('allotment', 'demand', 'requested', 'free', 'recommended', 'reserved', 'paid', 'proven')),
  foreign key (partnership_id, fund_id) references funds
);
create index on journal_entries (partnership_id, fund_id, id desc);
create index on journal_entries (partnership_id, measure_id, recorded_at) where measure_id is not null;
create trigger journal_entries_are_immutable before update or delete on journal_entries
  for each row execute function refuse_change();
create trigger journal_entries_are_kept before truncate on journal_entries
  for each statement execute function refuse_change();

-- Money called from the federal office; gated by the council's consent where the terms say so.
create table federal_drawdowns (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  funding_year_id uuid not null,
  amount_cents bigint not null check (amount_cents > 0),
  requested_on date not null,
  requested_by uuid references people,
  primary key (partnership_id, id),
  foreign key (partnership_id, funding_year_id) references funding_years
);
create index on federal_drawdowns (partnership_id, funding_year_id, requested_on);
