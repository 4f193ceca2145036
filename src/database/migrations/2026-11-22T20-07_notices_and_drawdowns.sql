create table prechecks (
  partnership_id uuid not null references partnerships,
  measure_id uuid not null,
  requested_on date not null,
  requested_by uuid references people,
  answer text check (answer in ('released', 'queried', 'refused')),
  answered_on date,
  answered_by uuid references people,
  note text not null default '',
  primary key (partnership_id, measure_id),
  foreign key (partnership_id, measure_id) references measures,
  check ((answer is null) = (answered_on is null))
);

create table notices (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  measure_id uuid not null,
  number text not null,
  amount_cents bigint not null check (amount_cents > 0),
  issued_on date not null,
  issued_by uuid references people,
  proof_due_on date not null,
  file_id uuid not null,
  acknowledged_on date,
  acknowledged_by uuid references people,
  remedy_waived boolean not null default false,
  primary key (partnership_id, id),
  unique (partnership_id, measure_id),
  unique (partnership_id, number),
  foreign key (partnership_id, measure_id) references measures,
  foreign key (partnership_id, file_id) references files
);

create table drawdowns (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  measure_id uuid not null,
  number integer not null,
  state text not null check (state in ('requested', 'checked', 'released', 'paid', 'spent', 'refused')),
  amount_cents bigint not null check (amount_cents > 0),
  purpose text not null default '',
  requested_on date not null,
  requested_by uuid references people,
  checked_on date,
  checked_by uuid references people,
  released_on date,
  released_by uuid references people,
  paid_on date,
  spend_by date,
  spent_on date,
  refused_on date,
  reason text not null default '',
  primary key (partnership_id, id),
  unique (partnership_id, measure_id, number),
  foreign key (partnership_id, measure_id) references measures,
  check (released_by is null or (released_by is distinct from requested_by and released_by is distinct from checked_by))
);
create index on drawdowns (partnership_id, state, requested_on);
create unique index one_open_drawdown_per_measure on drawdowns (partnership_id, measure_id)
  where state in ('requested', 'checked', 'released');
