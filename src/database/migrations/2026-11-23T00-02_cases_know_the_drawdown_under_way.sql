-- While a drawdown waits for an office it is that office's turn: the case says so without reading a later module.
select set_config('buntwerk.partnership', '*', true);
alter table measures add column drawdown text not null default 'none'
  check (drawdown in ('none', 'requested', 'checked', 'released'));
update measures set drawdown = waiting.state
  from drawdowns as waiting
  where waiting.partnership_id = measures.partnership_id and waiting.measure_id = measures.id
    and waiting.state in ('requested', 'checked', 'released');
