-- A term that is prolonged keeps what it was before: the roster of a past day shows the term of that day.
select set_config('buntwerk.partnership', '*', true);

create table terms_of_office (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  member_id uuid not null,
  decided_on date not null,
  decided_by text not null default '',
  -- The last day of the term; null: until further notice.
  until date,
  -- The day on which another term took its place.
  superseded_on date,
  primary key (partnership_id, id),
  foreign key (partnership_id, member_id) references body_members,
  check (superseded_on is null or superseded_on >= decided_on)
);
create unique index terms_of_office_one_at_a_time on terms_of_office (partnership_id, member_id)
  where superseded_on is null;

insert into terms_of_office (partnership_id, id, member_id, decided_on, decided_by, until)
  select partnership_id, gen_random_uuid(), id, appointed_on, appointed_by, term_until from body_members;
alter table body_members drop column term_until;

alter table terms_of_office enable row level security;
alter table terms_of_office force row level security;
create policy of_one_partnership on terms_of_office using (
  case (select current_setting('buntwerk.partnership', true)) when '*' then true
  else partnership_id = (select nullif(nullif(current_setting('buntwerk.partnership', true), '*'), '')::uuid) end);
