-- The first net is the query guard in the program. This one holds when a query escapes it:
-- a connection sees the rows of the partnership it was handed out for, or of all with '*'.
do $$
declare tenant_table text;
begin
  for tenant_table in
    select table_name from information_schema.columns
    where table_schema = 'public' and column_name = 'partnership_id' and is_nullable = 'NO'
    order by table_name
  loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      -- "case" and not "or": the planner takes half of the rows for it, not one in a hundred, and keeps to the indexes.
      'create policy of_one_partnership on %I using (
         case (select current_setting(''buntwerk.partnership'', true)) when ''*'' then true
         else partnership_id = (select nullif(nullif(current_setting(''buntwerk.partnership'', true), ''*''), '''')::uuid) end)',
      tenant_table);
  end loop;
end $$;
