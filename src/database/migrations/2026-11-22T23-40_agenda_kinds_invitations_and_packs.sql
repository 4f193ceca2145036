-- Rows of all partnerships are seen until this transaction ends.
set local buntwerk.partnership = '*';

-- A mail may bring a date for the reader's calendar.
alter table outgoing_mail add column calendar text;

-- When a meeting is expected to end; blank when nobody says.
alter table meetings add column ends_at text not null default '';

-- Beside applications an agenda has reports, elections and the adoption of minutes; each is public or not.
alter table agenda_items add column kind text not null default 'other'
  check (kind in ('application', 'report', 'election', 'minutes', 'other'));
alter table agenda_items add column public boolean not null default false;
update agenda_items set kind = 'application' where measure_id is not null;
alter table agenda_items add constraint application_has_a_measure check ((kind = 'application') = (measure_id is not null));

-- What was sent to the members and when; an amended agenda is the next of its meeting.
create table invitations (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  meeting_id uuid not null,
  sequence integer not null check (sequence >= 0),
  meets_on date not null,
  starts_at text not null,
  place text not null,
  agenda jsonb not null,
  message text not null default '',
  sent_on date not null,
  sent_at timestamptz not null,
  sent_by uuid references people,
  primary key (partnership_id, id),
  unique (partnership_id, meeting_id, sequence),
  foreign key (partnership_id, meeting_id) references meetings
);
create trigger invitations_are_immutable before update or delete on invitations
  for each row execute function refuse_change();
create trigger invitations_are_kept before truncate on invitations
  for each statement execute function refuse_change();

-- Who was served, by name and address of that day; no address: told in another way.
create table invitation_recipients (
  partnership_id uuid not null references partnerships,
  invitation_id uuid not null,
  member_id uuid not null,
  name text not null,
  address text,
  primary key (partnership_id, invitation_id, member_id, name),
  foreign key (partnership_id, invitation_id) references invitations,
  foreign key (partnership_id, member_id) references body_members
);

-- When applicants present their application.
create table presentation_slots (
  partnership_id uuid not null references partnerships,
  agenda_item_id uuid not null,
  starts_at text not null,
  minutes integer not null check (minutes between 1 and 240),
  sequence integer not null default 0,
  invited_at timestamptz,
  invited_for text not null default '',
  primary key (partnership_id, agenda_item_id),
  foreign key (partnership_id, agenda_item_id) references agenda_items
);

-- Agenda and papers as one file, for those who may read all of it but these points.
create table meeting_packs (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  meeting_id uuid not null,
  without_items uuid[] not null,
  content_key text not null,
  state text not null check (state in ('waiting', 'printing', 'ready', 'failed')),
  done integer not null default 0,
  total integer not null default 0,
  pages integer,
  left_out jsonb not null default '[]',
  file_id uuid,
  requested_at timestamptz not null,
  requested_by uuid references people,
  finished_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, meeting_id) references meetings,
  foreign key (partnership_id, file_id) references files,
  check ((state = 'ready') = (file_id is not null))
);
create index on meeting_packs (partnership_id, meeting_id, requested_at desc);

do $$
declare tenant_table text;
begin
  foreach tenant_table in array array['invitations', 'invitation_recipients', 'presentation_slots', 'meeting_packs']
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
