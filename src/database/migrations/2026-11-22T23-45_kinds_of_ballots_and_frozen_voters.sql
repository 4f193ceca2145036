-- Rows of all partnerships are seen until this transaction ends.
set local buntwerk.partnership = '*';

-- What is put to the vote at a point, most far-reaching first; a ballot copies the motion that it is about.
create table motions (
  partnership_id uuid not null references partnerships,
  id uuid not null,
  agenda_item_id uuid not null,
  number integer not null,
  kind text not null check (kind in ('grant', 'text')),
  amount_cents bigint check (amount_cents > 0),
  condition text not null default '',
  text text not null default '',
  moved_by text not null default '',
  -- The chair has found that this one goes further than its amount says.
  goes_first boolean not null default false,
  state text not null check (state in ('waiting', 'put', 'withdrawn', 'lapsed')),
  moved_at timestamptz not null,
  primary key (partnership_id, id),
  unique (partnership_id, agenda_item_id, number),
  foreign key (partnership_id, agenda_item_id) references agenda_items,
  check ((kind = 'grant') = (amount_cents is not null))
);

-- An upgrade in the middle of a vote breaks it off: who was entitled was not written down when it was opened.
update ballots set state = 'void', closed_at = now() where state = 'open';
alter table ballots
  alter column motion_cents drop not null,
  add column motion_kind text not null default 'grant' check (motion_kind in ('grant', 'text')),
  add column motion_text text not null default '',
  add column motion_id uuid,
  add column kind text not null default 'electronic' check (kind in
    ('hand_count', 'by_name', 'electronic', 'secret_electronic', 'secret_paper')),
  -- How many asked for this kind of ballot; 0: nobody had to ask.
  add column requesters integer not null default 0,
  -- Frozen at the opening: seats with a vote, those in the room, those kept out by a conflict.
  add column voting_members integer not null default 0,
  add column present integer not null default 0,
  add column conflicted integer not null default 0,
  -- Over the result of a secret ballot, made with the server's secret.
  add column seal text,
  add foreign key (partnership_id, motion_id) references motions,
  add check ((motion_kind = 'grant') = (motion_cents is not null));

-- Who may vote, frozen when the ballot is opened, and who votes on the seat: the member, or the deputy in the room.
create table ballot_entitlements (
  partnership_id uuid not null references partnerships,
  ballot_id uuid not null,
  member_id uuid not null,
  person_id uuid references people,
  person_name text not null,
  primary key (partnership_id, ballot_id, member_id),
  foreign key (partnership_id, ballot_id) references ballots,
  foreign key (partnership_id, member_id) references body_members
);
insert into ballot_entitlements (partnership_id, ballot_id, member_id, person_id, person_name)
  select v.partnership_id, v.ballot_id, v.member_id, m.person_id, m.name
  from votes v join body_members m on m.partnership_id = v.partnership_id and m.id = v.member_id;
create trigger ballot_entitlements_are_frozen before update or delete on ballot_entitlements
  for each row execute function refuse_change();
create trigger ballot_entitlements_are_kept before truncate on ballot_entitlements
  for each statement execute function refuse_change();
alter table votes add foreign key (partnership_id, ballot_id, member_id) references ballot_entitlements;

-- Secret ballots: that a member voted, without when; and apart from it the votes, written all at once and shuffled.
create table secret_voters (
  partnership_id uuid not null references partnerships,
  ballot_id uuid not null,
  member_id uuid not null,
  primary key (partnership_id, ballot_id, member_id),
  foreign key (partnership_id, ballot_id, member_id) references ballot_entitlements
);
create table secret_votes (
  partnership_id uuid not null references partnerships,
  ballot_id uuid not null,
  number integer not null,
  choice text not null check (choice in ('yes', 'no', 'abstain')),
  primary key (partnership_id, ballot_id, number),
  foreign key (partnership_id, ballot_id) references ballots
);
create trigger secret_votes_are_immutable before update or delete on secret_votes
  for each row execute function refuse_change();
create trigger secret_votes_are_kept before truncate on secret_votes
  for each statement execute function refuse_change();

-- Whatever the program does: no row with a member and a choice belongs to a secret ballot.
create function refuse_named_vote_in_secret_ballot() returns trigger language plpgsql as $$
begin
  if exists (select from ballots b where b.partnership_id = new.partnership_id and b.id = new.ballot_id
    and b.kind in ('secret_electronic', 'secret_paper')) then
    raise exception 'a secret ballot has no named votes';
  end if;
  return new;
end $$;
create trigger votes_are_open_only before insert or update on votes
  for each row execute function refuse_named_vote_in_secret_ballot();

do $$
declare tenant_table text;
begin
  foreach tenant_table in array array['motions', 'ballot_entitlements', 'secret_voters', 'secret_votes']
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
