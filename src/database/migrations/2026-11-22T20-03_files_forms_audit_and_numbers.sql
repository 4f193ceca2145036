-- What the platform keeps for every module: files, forms that were posted, who did what, running numbers.
create table files (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  media_type text not null,
  byte_count integer not null check (byte_count >= 0),
  stored_by uuid references people,
  stored_at timestamptz not null,
  primary key (partnership_id, id)
);

-- A replayed form books once: the second post finds the answer of the first.
create table posted_forms (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  person_id uuid references people,
  location text not null,
  posted_at timestamptz not null,
  primary key (partnership_id, id)
);
create index on posted_forms (posted_at);

create table audit_entries (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  at timestamptz not null,
  person_id uuid references people,
  actor_name text not null,
  verb text not null,
  record text not null,
  record_id uuid not null,
  measure_id uuid,
  facts jsonb not null default '{}',
  primary key (partnership_id, id)
);
create index on audit_entries (partnership_id, measure_id, at) where measure_id is not null;

create table reference_numbers (
  partnership_id uuid not null references partnerships,
  series text not null,
  year integer not null,
  last_number integer not null,
  primary key (partnership_id, series, year)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is immutable: % refused', tg_table_name, lower(tg_op);
end $$;
create trigger audit_entries_are_immutable before update or delete on audit_entries
  for each row execute function refuse_change();
create trigger audit_entries_are_kept before truncate on audit_entries
  for each statement execute function refuse_change();
