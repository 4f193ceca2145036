-- The applications number `bench.first` to `bench.last`, with everything that the office has beside them, in one transaction.
-- Each copies texts and plan of the first application of a told year, under a title of its own; all states occur.
create temp table cases on commit drop as
  with numbered as (
    select number, number / 2 as half, case when number % 2 = 0 then 2018 else 2026 end as year
    from generate_series(current_setting('bench.first')::integer, current_setting('bench.last')::integer) as number
  ), stated as (
    select *, (array['closed', 'running', 'closed', 'submitted', 'closed', 'rejected', 'closed', 'admitted', 'closed',
      'noticed', 'closed', 'running', 'closed', 'rejected', 'closed', 'proof_submitted', 'scheduled', 'withdrawn', 'granted',
      'returned', 'closed', 'running', 'closed', 'submitted', 'deferred', 'rejected', 'closed', 'admitted', 'closed',
      'proof_returned', 'closed', 'repayment_open', 'closed'])[1 + half % 33] as state
    from numbered
  ), applicants as (
    select id, row_number() over (order by id) - 1 as number, count(*) over () as count from organisations
  )
  select model.partnership_id, uuidv7() as id, model.id as model_id, stated.number, stated.state, funding_year.generation,
    stated.year || '-' || 1000 + stated.number as reference, model.funding_year_id, model.fund_id, model.call_id,
    applicant.id as applicant_id, model.created_by, model.requested_cents,
    uuidv7() as plan_id, uuidv7() as decision_id, (select id from files order by id limit 1) as file_id,
    (array['Theater', 'Lesung', 'Workshop', 'Stadtfest', 'Filmabend', 'Zeitzeugengespräch', 'Planspiel', 'Ausstellung',
      'Fachtag', 'Sommercamp', 'Chorprojekt'])[1 + stated.number % 11] || ' '
      || (array['gegen Ausgrenzung', 'für Vielfalt', 'zur Geschichte vor Ort', 'mit jungen Menschen', 'zwischen den Generationen',
      'über Zivilcourage', 'zur Kommunalwahl'])[1 + stated.number % 7] || ' '
      || (array['am Markt', 'im Speicher', 'im Gemeindehaus', 'auf dem Schulhof', 'in der Bücherei'])[1 + half % 5]
      as title,
    (array['Boizenburg/Elbe', 'Lübtheen', 'Gresse', 'Nostorf', 'Vellahn', 'Garlitz', 'Schwanheide'])[1 + half % 7] as place,
    make_date(stated.year, 2, 1) + stated.number * 31 % 300 as begins_on,
    make_date(stated.year, 1, 2) + make_interval(mins => (stated.number * 7919::bigint % 400000)::integer) as created_at,
    repeat('Menschen aus beiden Städten planen gemeinsam, üben Widerspruch und zeigen, was sie verbindet. ', 12) as long_text,
    stated.state in ('granted', 'noticed', 'running', 'proof_submitted', 'proof_returned', 'repayment_open', 'closed') as granted,
    stated.state in ('noticed', 'running', 'proof_submitted', 'proof_returned', 'repayment_open', 'closed') as noticed,
    stated.state in ('running', 'proof_submitted', 'proof_returned', 'repayment_open', 'closed') as paid,
    stated.state not in ('submitted', 'returned', 'admitted', 'scheduled', 'deferred') as decided,
    stated.state not in ('submitted', 'returned', 'withdrawn') as checked
  from stated
    join measures model on model.reference = stated.year || '-001'
    join funding_years funding_year using (partnership_id)
    join applicants applicant on applicant.number = stated.number * 13 % applicant.count
  where funding_year.id = model.funding_year_id;


insert into measures (partnership_id, id, reference, funding_year_id, fund_id, call_id, applicant_id, title, place, begins_on,
    ends_on, state, due_on, requested_cents, granted_cents, submitted_at, decided_on, precheck, created_by, created_at)
  select partnership_id, id, reference, funding_year_id, fund_id, call_id, applicant_id, title, place, begins_on,
    begins_on + 14, state, case when state not in ('closed', 'rejected', 'withdrawn') then begins_on + 30 end,
    requested_cents, case when granted then requested_cents end, created_at + interval '2 days',
    case when decided then created_at::date + 30 end, 'none', created_by, created_at
  from cases;

insert into applications (partnership_id, measure_id, answers, saved_at, saved_by)
  select c.partnership_id, c.id, a.answers || jsonb_build_object('description', long_text, 'need', long_text),
    c.created_at, c.created_by
  from cases c join applications a on a.measure_id = c.model_id;

insert into submissions (partnership_id, id, measure_id, number, content, submitted_at, submitted_by)
  select c.partnership_id, uuidv7(), c.id, 1,
    s.content || jsonb_build_object('reference', c.reference, 'title', c.title,
      'answers', s.content -> 'answers' || jsonb_build_object('description', long_text, 'need', long_text)),
    c.created_at + interval '2 days', c.created_by
  from cases c join submissions s on s.measure_id = c.model_id and s.number = 1;

insert into financing_plans (partnership_id, id, measure_id, number, kind, state, created_at, created_by)
  select partnership_id, plan_id, id, 1, 'application', 'submitted', created_at, created_by from cases;

insert into plan_lines (partnership_id, id, plan_id, position, side, category, description, quantity_hundredths, unit,
    unit_price_cents, amount_cents)
  select c.partnership_id, uuidv7(), c.plan_id, l.position, l.side, l.category, l.description, l.quantity_hundredths, l.unit,
    l.unit_price_cents, l.amount_cents
  from cases c
    join financing_plans p on p.measure_id = c.model_id and p.number = 1
    join plan_lines l on l.partnership_id = p.partnership_id and l.plan_id = p.id;

insert into formal_checks (partnership_id, id, measure_id, outcome, checked_at, checked_by)
  select partnership_id, uuidv7(), id, 'admitted', created_at + interval '5 days', created_by from cases where checked;

insert into messages (partnership_id, id, measure_id, audience, side, author_name, person_id, body, written_at)
  select partnership_id, uuidv7(), id, 'applicant', 'office', 'Koordinierungs- und Fachstelle', created_by,
    'Vielen Dank für Ihren Antrag. Bitte ergänzen Sie, wie Sie junge Menschen einbeziehen.', created_at + interval '3 days'
  from cases;

insert into journal_entries (partnership_id, id, fund_id, kind, from_account, to_account, amount_cents, booked_on, recorded_at,
    recorded_by, reason, cause_id)
  select partnership_id, uuidv7(), fund_id, 'allot', 'allotment', 'free', 2 * sum(requested_cents), max(created_at)::date,
    max(created_at), created_by, 'Zuweisung', uuidv7()
  from cases group by partnership_id, fund_id, created_by;

insert into journal_entries (partnership_id, id, fund_id, measure_id, kind, from_account, to_account, amount_cents, booked_on,
    recorded_at, recorded_by, reason, cause_id)
  select partnership_id, uuidv7(), fund_id, id, step.kind, step.from_account, step.to_account, requested_cents,
    created_at::date + step.days, created_at + make_interval(days => step.days), created_by, step.reason, uuidv7()
  from cases cross join lateral (values
      ('request', 'demand', 'requested', 2, 'Antrag eingereicht', true),
      ('dismiss', 'requested', 'demand', 30, 'Entschieden', decided),
      ('reserve', 'free', 'reserved', 30, 'Bewilligt', granted),
      ('pay_out', 'reserved', 'paid', 50, 'Ausgezahlt', paid),
      ('prove', 'paid', 'proven', 120, 'Nachweis angenommen', state = 'closed')
    ) as step (kind, from_account, to_account, days, reason, done)
  where step.done;

insert into decisions (partnership_id, id, measure_id, kind, decided_by, amount_cents, generation, decided_on, recorded_at,
    recorded_by)
  select partnership_id, decision_id, id, case when granted then 'granted' else 'rejected' end, 'committee',
    case when granted then requested_cents end, generation, created_at::date + 30, created_at + interval '30 days', created_by
  from cases where decided and state <> 'withdrawn';

insert into notices (partnership_id, id, measure_id, number, amount_cents, issued_on, issued_by, proof_due_on, file_id,
    acknowledged_on, acknowledged_by)
  select partnership_id, uuidv7(), id, reference, requested_cents, created_at::date + 35, created_by, begins_on + 90, file_id,
    case when paid then created_at::date + 40 end, case when paid then created_by end
  from cases where noticed;

insert into drawdowns (partnership_id, id, measure_id, number, state, amount_cents, purpose, requested_on, requested_by, paid_on,
    spend_by, spent_on)
  select partnership_id, uuidv7(), id, 1, 'spent', requested_cents, 'Honorare und Material', created_at::date + 45, created_by,
    created_at::date + 50, created_at::date + 92, created_at::date + 80
  from cases where paid;

insert into audit_entries (partnership_id, id, at, person_id, actor_name, verb, record, record_id, measure_id, facts)
  select partnership_id, uuidv7(), created_at + make_interval(days => step.days), created_by, step.actor, step.verb, step.record,
    id, id, jsonb_build_object('reference', reference)
  from cases cross join lateral (values
      ('begin', 'application', 0, 'Vorstand', true),
      ('submit', 'submission', 2, 'Vorstand', true),
      ('admit', 'formal-check', 5, 'Koordinierungs- und Fachstelle', checked),
      ('issue-notice', 'notice', 35, 'Federführendes Amt', noticed),
      ('acknowledge-notice', 'notice', 40, 'Vorstand', paid)
    ) as step (verb, record, days, actor, done)
  where step.done;
