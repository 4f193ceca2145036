-- Who was in the room from when until when, and who sat on the seat; before, only who is there now was kept.
create table presences (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  meeting_id uuid not null,
  member_id uuid not null,
  -- Who sits on the seat of an absent member; null for the member in person.
  represented_by text,
  -- The deputy's sign-in, where the deputy has one: then this person votes on the seat.
  represented_person_id uuid references people,
  arrived_at timestamptz not null,
  -- null: until the end of the meeting
  left_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by uuid references people,
  primary key (partnership_id, id),
  foreign key (partnership_id, meeting_id) references meetings,
  foreign key (partnership_id, member_id) references body_members,
  check (left_at is null or left_at >= arrived_at)
);
create index on presences (partnership_id, meeting_id, arrived_at);
-- A seat is taken once at a time.
create unique index on presences (partnership_id, meeting_id, member_id) where left_at is null;

create table absences (
  partnership_id uuid not null references partnerships,
  meeting_id uuid not null,
  member_id uuid not null,
  excused boolean not null,
  reason text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid references people,
  primary key (partnership_id, meeting_id, member_id),
  foreign key (partnership_id, meeting_id) references meetings,
  foreign key (partnership_id, member_id) references body_members
);
create index on absences (partnership_id, member_id);

select set_config('buntwerk.partnership', '*', true);
insert into presences (partnership_id, id, meeting_id, member_id, represented_by, arrived_at, recorded_at)
  select partnership_id, gen_random_uuid(), meeting_id, member_id, represented_by, recorded_at, recorded_at from attendances;
drop table attendances;

-- The point that is being dealt with: what telephones and the wall show.
alter table meetings add column current_item_id uuid;
alter table meetings add foreign key (partnership_id, current_item_id) references agenda_items (partnership_id, id);

do $$
declare tenant_table text;
begin
  foreach tenant_table in array array['presences', 'absences']
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
