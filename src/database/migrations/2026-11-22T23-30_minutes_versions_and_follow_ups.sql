-- The minutes of a meeting: what chair and clerk add to what happened, and where the minutes stand on their way.
create table minutes (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  meeting_id uuid not null,
  state text not null check (state in ('draft', 'to_sign', 'signed', 'distributed', 'approved')),
  chair_name text not null default '',
  chair_id uuid references people,
  clerk_name text not null default '',
  clerk_id uuid references people,
  began_at text not null default '',
  ended_at text not null default '',
  remarks text not null default '',
  distributed_at timestamptz,
  objections_until date,
  approved_in uuid,
  approved_on date,
  primary key (partnership_id, id),
  unique (partnership_id, meeting_id),
  foreign key (partnership_id, meeting_id) references meetings,
  foreign key (partnership_id, approved_in) references meetings (partnership_id, id),
  check ((state = 'approved') = (approved_in is not null)),
  check ((approved_in is null) = (approved_on is null))
);

-- What is added to a point: who presented, the gist of the talk, and who left the room because of a conflict.
create table minutes_items (
  partnership_id uuid not null references partnerships,
  minutes_id uuid not null,
  agenda_item_id uuid not null,
  presenter text not null default '',
  text text not null default '',
  left_room uuid[] not null default '{}',
  primary key (partnership_id, minutes_id, agenda_item_id),
  foreign key (partnership_id, minutes_id) references minutes,
  foreign key (partnership_id, agenda_item_id) references agenda_items
);

-- The text as it was laid before chair and clerk. Its printed form is added once, by the last signature.
create table minutes_versions (
  partnership_id uuid not null references partnerships,
  minutes_id uuid not null,
  number integer not null check (number > 0),
  content jsonb not null,
  reason text not null default '',
  made_at timestamptz not null,
  made_by uuid references people,
  file_id uuid,
  primary key (partnership_id, minutes_id, number),
  foreign key (partnership_id, minutes_id) references minutes,
  foreign key (partnership_id, file_id) references files
);
create trigger minutes_versions_are_frozen before update on minutes_versions for each row
  when (old.file_id is not null
    or row(old.partnership_id, old.minutes_id, old.number, old.content, old.reason, old.made_at, old.made_by)
      is distinct from row(new.partnership_id, new.minutes_id, new.number, new.content, new.reason, new.made_at, new.made_by))
  execute function refuse_change();
create trigger minutes_versions_are_immutable before delete on minutes_versions
  for each row execute function refuse_change();
create trigger minutes_versions_are_kept before truncate on minutes_versions
  for each statement execute function refuse_change();

-- A signature is of one version: a changed text has to be signed again.
create table minutes_signatures (
  partnership_id uuid not null references partnerships,
  minutes_id uuid not null,
  number integer not null,
  office text not null check (office in ('chair', 'clerk')),
  name text not null,
  person_id uuid references people,
  on_paper boolean not null,
  signed_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid references people,
  primary key (partnership_id, minutes_id, number, office),
  foreign key (partnership_id, minutes_id, number) references minutes_versions,
  check (on_paper or person_id is not null)
);
create trigger minutes_signatures_are_immutable before update or delete on minutes_signatures
  for each row execute function refuse_change();
create trigger minutes_signatures_are_kept before truncate on minutes_signatures
  for each statement execute function refuse_change();

create table minutes_objections (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  minutes_id uuid not null,
  number integer not null,
  agenda_item_id uuid,
  person_id uuid references people,
  name text not null,
  text text not null,
  raised_at timestamptz not null,
  outcome text check (outcome in ('upheld', 'dismissed', 'withdrawn')),
  answer text not null default '',
  answered_at timestamptz,
  answered_by uuid references people,
  primary key (partnership_id, id),
  foreign key (partnership_id, minutes_id, number) references minutes_versions,
  foreign key (partnership_id, agenda_item_id) references agenda_items,
  check ((outcome is null) = (answered_at is null))
);
create index on minutes_objections (partnership_id, minutes_id);

-- What the public may read of the minutes. It leaves the house by its own confirmed text, never by a filter at reading.
create table minutes_extracts (
  partnership_id uuid not null references partnerships,
  minutes_id uuid not null,
  number integer not null,
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  introduction text not null default '',
  items jsonb not null,
  written_at timestamptz not null,
  published_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_because text not null default '',
  primary key (partnership_id, minutes_id),
  foreign key (partnership_id, minutes_id, number) references minutes_versions,
  check (state <> 'published' or published_at is not null),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);

-- The gate: each question of the checklist is answered by a person for the text as it stands.
create table extract_confirmations (
  partnership_id uuid not null references partnerships,
  minutes_id uuid not null,
  question text not null check (question in ('personal_data', 'endangered_persons', 'non_public_items')),
  name text not null,
  person_id uuid references people,
  confirmed_at timestamptz not null,
  primary key (partnership_id, minutes_id, question),
  foreign key (partnership_id, minutes_id) references minutes_extracts
);

-- Decision control: who carries out what until when.
create table follow_ups (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  meeting_id uuid not null,
  agenda_item_id uuid,
  text text not null,
  responsible text not null,
  responsible_id uuid references people,
  due_on date,
  done_on date,
  done_by uuid references people,
  result text not null default '',
  created_at timestamptz not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, meeting_id) references meetings,
  foreign key (partnership_id, agenda_item_id) references agenda_items
);
create index on follow_ups (partnership_id, meeting_id);
create index on follow_ups (partnership_id, due_on) where done_on is null;

do $$
declare tenant_table text;
begin
  foreach tenant_table in array array['minutes', 'minutes_items', 'minutes_versions', 'minutes_signatures',
    'minutes_objections', 'minutes_extracts', 'extract_confirmations', 'follow_ups']
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
