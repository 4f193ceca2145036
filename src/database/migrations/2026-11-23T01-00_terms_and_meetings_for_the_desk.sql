-- The desk asks each morning whose term ends next, and what the last meetings of a body were.
create index terms_of_office_by_end on terms_of_office (partnership_id, until) where superseded_on is null;
create index meetings_of_body on meetings (partnership_id, body_id, meets_on desc);
