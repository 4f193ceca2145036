-- What the body judges applications by, as it adopted it: a list of sentences.
create table criteria_catalogues (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  body_id uuid not null,
  adopted_on date not null,
  criteria jsonb not null,
  primary key (partnership_id, id),
  unique (partnership_id, body_id, adopted_on),
  foreign key (partnership_id, body_id) references bodies
);
alter table criteria_catalogues enable row level security;
alter table criteria_catalogues force row level security;
create policy of_one_partnership on criteria_catalogues using (
  case (select current_setting('buntwerk.partnership', true)) when '*' then true
  else partnership_id = (select nullif(nullif(current_setting('buntwerk.partnership', true), '*'), '')::uuid) end);

-- Why, criterion by criterion: [{ "criterion", "reason" }].
alter table decisions add column criteria jsonb not null default '[]';
