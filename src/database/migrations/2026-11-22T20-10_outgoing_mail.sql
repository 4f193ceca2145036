-- Every mail is a row before it is post: the operator sees what left, what waits and what failed.
-- Mails about signing in belong to no partnership.
create table outgoing_mail (
  id uuid primary key,
  partnership_id uuid references partnerships,
  to_address text not null,
  subject text not null,
  text text not null,
  html text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'kept', 'failed')),
  attempts integer not null default 0 check (attempts >= 0),
  created_at timestamptz not null,
  sent_at timestamptz,
  last_error text,
  check ((state = 'sent') = (sent_at is not null))
);
create index on outgoing_mail (created_at desc, id desc);
