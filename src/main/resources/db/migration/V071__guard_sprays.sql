-- Who tried in vain lately, for finding one secret tried on many accounts. Room: guard. Every value is a keyed hash; kept
-- for two hours at most.
create table guard_miss (
  portal  text        not null,
  -- same secret, same code, same network; who failed and who got in
  kind    text        not null,
  -- which secret (16 bits only, so that it can confirm no guess), which network; 0 for the portal as a whole
  mark    bigint      not null,
  -- other for each mark, so that nobody's rows can be put together
  subject bigint      not null,
  at      timestamptz not null,
  primary key (portal, kind, mark, subject)
);

create index guard_miss_by_age on guard_miss (portal, kind, mark, at);

create table guard_alarm (
  portal    text        not null,
  kind      text        not null,
  mark      bigint      not null,
  raised_at timestamptz not null,
  ends_at   timestamptz not null,
  primary key (portal, kind, mark)
);
