-- A fund that is lowered gives its free money back to where it came from; raising it is a further allotment.
alter table journal_entries drop constraint journal_entries_kind_check;
alter table journal_entries add constraint journal_entries_kind_check check (kind in ('allot', 'cut', 'request', 'dismiss',
  'recommend', 'unrecommend', 'reserve', 'pay_out', 'prove', 'take_back', 'release'));
