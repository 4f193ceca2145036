-- What a member is tied to besides the organisation the seat belongs to: stated once, ended by a day, never overwritten.
create table ties (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  member_id uuid not null,
  -- A registered organisation, or the name of one that is not.
  organisation_id uuid,
  name text not null default '',
  kind text not null check (kind in ('works_for', 'board', 'member_of', 'business', 'family', 'other')),
  note text not null default '',
  stated_on date not null,
  stated_by uuid references people,
  -- The first day without.
  ended_on date,
  primary key (partnership_id, id),
  foreign key (partnership_id, member_id) references body_members,
  foreign key (partnership_id, organisation_id) references organisations,
  check (organisation_id is not null or name <> ''),
  check (ended_on is null or ended_on >= stated_on)
);
create index on ties (partnership_id, member_id);

-- A conflict keeps how it came about, who objected, and what the body decided; one that was lifted stays readable.
alter table conflicts_of_interest
  add column state text not null default 'determined'
    check (state in ('proposed', 'declared', 'determined', 'contested', 'confirmed', 'lifted')),
  add column objection text not null default '',
  add column resolution text not null default '',
  -- The votes of the body on a contested conflict.
  add column votes jsonb,
  add column settled_at timestamptz;
update conflicts_of_interest set state = 'proposed' where recorded_by is null;

do $$
declare tenant_table text;
begin
  foreach tenant_table in array array['ties']
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
