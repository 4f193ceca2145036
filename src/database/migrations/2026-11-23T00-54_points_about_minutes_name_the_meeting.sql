-- A point of the kind 'minutes' says which earlier meeting it is about, so that the vote on it approves those minutes.
alter table agenda_items add column minutes_of uuid;
alter table agenda_items add foreign key (partnership_id, minutes_of) references meetings (partnership_id, id);
alter table agenda_items add constraint only_minutes_are_about_a_meeting check (minutes_of is null or kind = 'minutes');
