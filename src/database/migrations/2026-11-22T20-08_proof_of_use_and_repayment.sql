create table proofs (
  partnership_id uuid not null references partnerships,
  measure_id uuid not null,
  answers jsonb not null default '{}',
  participants integer check (participants >= 0),
  reopened_note text not null default '',
  saved_at timestamptz not null,
  submitted_at timestamptz,
  submitted_by uuid references people,
  primary key (partnership_id, measure_id),
  foreign key (partnership_id, measure_id) references measures
);

create table receipts (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  measure_id uuid not null,
  number integer not null,
  side text not null check (side in ('expense', 'income')),
  category text not null,
  document_on date not null,
  paid_on date not null,
  party text not null,
  purpose text not null,
  payment_kind text not null check (payment_kind in ('transfer', 'card', 'cash')),
  amount_cents bigint not null check (amount_cents > 0),
  file_id uuid,
  ineligible_cents bigint not null default 0 check (ineligible_cents between 0 and amount_cents),
  examination_note text not null default '',
  removed_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by uuid references people,
  primary key (partnership_id, id),
  unique (partnership_id, measure_id, number),
  foreign key (partnership_id, measure_id) references measures,
  foreign key (partnership_id, file_id) references files
);

create table attendance_days (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  measure_id uuid not null,
  held_on date not null,
  event text not null,
  participants integer not null check (participants > 0),
  under_sixteen integer not null default 0 check (under_sixteen between 0 and participants),
  list_kind text not null check (list_kind in ('signed', 'group', 'anonymised')),
  accompanying_adult text not null default '',
  group_name text not null default '',
  file_id uuid,
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, measure_id) references measures,
  foreign key (partnership_id, file_id) references files
);
create index on attendance_days (partnership_id, measure_id);

create table fees (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  measure_id uuid not null,
  held_on date not null,
  party text not null,
  content text not null,
  hours_hundredths integer not null check (hours_hundredths > 0),
  file_id uuid,
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, measure_id) references measures,
  foreign key (partnership_id, file_id) references files
);
create index on fees (partnership_id, measure_id);

create table statements (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  measure_id uuid not null,
  eligible_cents bigint not null check (eligible_cents >= 0),
  grant_needed_cents bigint not null check (grant_needed_cents >= 0),
  repayment_cents bigint not null check (repayment_cents >= 0),
  released_cents bigint not null check (released_cents >= 0),
  steps jsonb not null,
  findings jsonb not null default '[]',
  generation text not null,
  remark text not null default '',
  accepted_on date not null,
  accepted_by uuid references people,
  primary key (partnership_id, id),
  unique (partnership_id, measure_id),
  foreign key (partnership_id, measure_id) references measures
);
create trigger statements_are_immutable before update or delete on statements
  for each row execute function refuse_change();
create trigger statements_are_kept before truncate on statements
  for each statement execute function refuse_change();

create table repayments (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  measure_id uuid not null,
  amount_cents bigint not null check (amount_cents > 0),
  claimed_on date not null,
  due_on date not null,
  repaid_on date,
  primary key (partnership_id, id),
  unique (partnership_id, measure_id),
  foreign key (partnership_id, measure_id) references measures
);
create index on repayments (partnership_id, due_on) where repaid_on is null;
