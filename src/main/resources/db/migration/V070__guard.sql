-- Counters that hold on every node. Room: guard. Whom they count stands here only as a keyed hash.
create table guard_attempt (
  portal   text        not null,
  subject  bytea       not null,
  tries    int         not null,
  -- no try is admitted before this instant
  next_at  timestamptz not null,
  last_at  timestamptz not null,
  -- the try that was admitted last: tells the statement that counts whether its own try was
  last_try uuid        not null,
  primary key (portal, subject)
);

create index guard_attempt_by_age on guard_attempt (last_at);

create table guard_limit (
  name       text        not null,
  key        bytea       not null,
  -- length of the window: one key may have several
  seconds    int         not null,
  used       int         not null,
  expires_at timestamptz not null,
  primary key (name, key, seconds)
);

create index guard_limit_by_age on guard_limit (expires_at);

-- Captcha challenges answered and passes used: each goes in once.
create table guard_used (
  id         uuid        primary key,
  expires_at timestamptz not null
);

create index guard_used_by_age on guard_used (expires_at);
