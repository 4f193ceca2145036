-- Where a body delegates micro grants to one office, two people of that office consent: four eyes all the same.
alter table micro_grant_consents add column number smallint not null default 1 check (number in (1, 2));
alter table micro_grant_consents drop constraint micro_grant_consents_pkey;
alter table micro_grant_consents add primary key (partnership_id, measure_id, office, number);

alter table decisions drop constraint decisions_decided_by_check;
alter table decisions add constraint decisions_decided_by_check
  check (decided_by in ('committee', 'lead_office', 'coordination_office', 'both_offices'));
