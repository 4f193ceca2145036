-- Complete drafts, each a copy of the one that the example keeps for its open call.
create temp table drafts on commit drop as
  select model.*, uuidv7() as draft_id, uuidv7() as plan_id
  from measures model,
    generate_series(current_setting('bench.first')::integer, current_setting('bench.last')::integer)
  where model.state = 'draft' and model.place <> 'Bereit zum Einreichen';

insert into measures (partnership_id, id, funding_year_id, fund_id, call_id, applicant_id, title, place, begins_on, ends_on,
    state, due_on, requested_cents, created_by, created_at)
  select partnership_id, draft_id, funding_year_id, fund_id, call_id, applicant_id, title, 'Bereit zum Einreichen', begins_on,
    ends_on, 'draft', due_on, requested_cents, created_by, created_at
  from drafts;

insert into applications (partnership_id, measure_id, answers, saved_at, saved_by)
  select d.partnership_id, d.draft_id, a.answers, a.saved_at, a.saved_by
  from drafts d join applications a on a.measure_id = d.id;

insert into financing_plans (partnership_id, id, measure_id, number, kind, state, created_at, created_by)
  select partnership_id, plan_id, draft_id, 1, 'application', 'draft', created_at, created_by from drafts;

insert into plan_lines (partnership_id, id, plan_id, position, side, category, description, quantity_hundredths, unit,
    unit_price_cents, amount_cents)
  select d.partnership_id, uuidv7(), d.plan_id, l.position, l.side, l.category, l.description, l.quantity_hundredths, l.unit,
    l.unit_price_cents, l.amount_cents
  from drafts d
    join financing_plans p on p.measure_id = d.id
    join plan_lines l on l.partnership_id = p.partnership_id and l.plan_id = p.id;
