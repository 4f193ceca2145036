-- Until when a condition is to be met and who looks; empty where nobody said so.
alter table conditions
  add column due_on date,
  add column checker text check (checker in ('lead_office', 'coordination_office', 'committee')),
  add column fulfilled_note text not null default '';

-- What the motion asks for besides: [{ "text", "dueOn", "checker" }], as it is put to the vote.
alter table ballots add column conditions jsonb not null default '[]';
