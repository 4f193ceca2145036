-- The newest of call and ballot is what every screen shows.
alter table meetings add column called_at timestamptz;
