-- What is shown of tries follows from what was typed and the network; what bounds the guesses is counted apart and shown to nobody.
-- A window of a day, from its first try: what an owner mistypes now and then does not add up, and nothing starts it again.
alter table guard_attempt add column ends_at timestamptz;
update guard_attempt set ends_at = last_at + interval '24 hours';
alter table guard_attempt alter column ends_at set not null;
drop index guard_attempt_by_age;
alter table guard_attempt drop column last_at;
create index guard_attempt_by_age on guard_attempt (ends_at);

-- All tries on one account, whatever was typed and wherever it came from. Keyed hashes only.
create table guard_total (
  portal   text        not null,
  subject  bytea       not null,
  tries    int         not null,
  -- since somebody got in
  in_a_row int         not null,
  ends_at  timestamptz not null,
  primary key (portal, subject)
);

create index guard_total_by_age on guard_total (ends_at);

-- Networks from which an account was opened lately.
create table guard_home (
  portal  text        not null,
  subject bytea       not null,
  network bytea       not null,
  seen_at timestamptz not null,
  primary key (portal, subject, network)
);

create index guard_home_by_age on guard_home (seen_at);
