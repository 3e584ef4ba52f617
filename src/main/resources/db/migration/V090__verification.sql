-- One row for each (portal, owner, purpose), so that its row lock is what keeps simultaneous tries apart. A row is born
-- from a first try as well as from a first code: tries against nothing are counted alike.
create table verification_code (
  portal      text        not null,
  owner       text        not null,
  purpose     text        not null,
  hmac        bytea,                           -- of the code in force; null: none was issued, or it was ended
  issued_at   timestamptz,
  expires_at  timestamptz,
  used_at     timestamptz,
  tries       int         not null default 0,  -- wrong ones in a row
  codes_today int         not null default 0,
  day_ends_at timestamptz not null,            -- 24 hours after the first code or try of that day
  primary key (portal, owner, purpose)
);

create index verification_code_old on verification_code (day_ends_at);

-- One row for each (portal, account, kind of journey): a newer link takes the older one's place.
create table verification_link (
  id           uuid        not null unique,
  portal       text        not null,
  account      uuid        not null,
  kind         text        not null,
  hmac         bytea       not null unique,
  plan_version text        not null,
  step         int         not null,
  issued_at    timestamptz not null,
  expires_at   timestamptz not null,
  used_at      timestamptz,
  primary key (portal, account, kind)
);

create index verification_link_account on verification_link (account);
create index verification_link_old on verification_link (expires_at);
