-- A member is appointed by somebody, for a term, with a document, in succession of somebody, and leaves for a reason;
-- a deputy is a person with days of their own. What was so on a past day stays readable.
select set_config('buntwerk.partnership', '*', true);

alter table bodies drop constraint bodies_partnership_id_kind_key;
alter table bodies drop constraint bodies_kind_check;
alter table bodies add constraint bodies_kind_check
  check (kind in ('committee', 'youth_forum', 'working_group', 'council'));
-- Working groups come in any number, and an association of towns has several councils.
create unique index bodies_one_of_its_kind on bodies (partnership_id, kind) where kind in ('committee', 'youth_forum');

alter table body_members
  add column appointed_by text not null default '',
  add column appointment_file_id uuid,
  add column term_until date,
  add column follows_id uuid,
  add column left_because text
    check (left_because in ('resigned', 'recalled', 'term_ended', 'absences', 'other')),
  add column left_note text not null default '',
  add foreign key (partnership_id, appointment_file_id) references files,
  add foreign key (partnership_id, follows_id) references body_members,
  add check (left_because is null or left_on is not null);

create table deputies (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  member_id uuid not null,
  person_id uuid references people,
  name text not null,
  named_on date not null,
  left_on date,
  primary key (partnership_id, id),
  foreign key (partnership_id, member_id) references body_members,
  check (left_on is null or left_on >= named_on)
);
create unique index deputies_one_at_a_time on deputies (partnership_id, member_id) where left_on is null;
create index on deputies (person_id);

insert into deputies (partnership_id, id, member_id, name, named_on, left_on)
  select partnership_id, gen_random_uuid(), id, deputy_name, appointed_on, greatest(left_on, appointed_on)
  from body_members where deputy_name is not null and left_on is not null
  union all
  select partnership_id, gen_random_uuid(), id, deputy_name, appointed_on, null
  from body_members where deputy_name is not null and left_on is null;
alter table body_members drop column deputy_name;

-- How many seats each group has, from a day on; what is vacant follows from who holds one.
create table seat_plans (
  partnership_id uuid not null references partnerships,
  body_id uuid not null,
  valid_from date not null,
  seat_group text not null check (seat_group in ('administration', 'council', 'civil_society', 'youth', 'other')),
  voting boolean not null,
  seats integer not null check (seats between 0 and 300),
  primary key (partnership_id, body_id, valid_from, seat_group, voting),
  foreign key (partnership_id, body_id) references bodies
);

do $$
declare tenant_table text;
begin
  foreach tenant_table in array array['deputies', 'seat_plans']
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
