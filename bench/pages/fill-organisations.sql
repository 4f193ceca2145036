-- One organisation per twenty applications, between the numbers `bench.first` and `bench.last`.
insert into organisations (partnership_id, id, name, legal_form, charitable, street, postcode, town, email, account_holder, iban)
  select partnership.id, uuidv7(),
    (array['Förderverein', 'Heimatverein', 'Sportgemeinschaft', 'Jugendclub', 'Landfrauen', 'Kulturkreis', 'Elternrat'])
      [1 + number / 20 % 7] || ' '
      || (array['Elbtal', 'Sude', 'Schaale', 'Griese Gegend', 'Am Speicher', 'Altstadt', 'Nord', 'Süd', 'Heide'])
      [1 + number / 20 % 9] || ' ' || number / 20,
    'e.V.', true, 'Markt 1', '19258', 'Boizenburg/Elbe', 'verein@buntwerk.example', 'Verein', 'DE02120300000000202051'
  from partnerships partnership,
    generate_series(current_setting('bench.first')::integer, current_setting('bench.last')::integer) as number
  where number % 20 = 0;
