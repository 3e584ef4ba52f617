-- Browsers that their person had remembered after a code (B11). One browser may be known for several accounts: one token, a
-- row for each.
create table known_device (
  id           uuid        primary key,
  account      uuid        not null references account on delete cascade,
  token        bytea       not null,            -- keyed hash of what stands in the browser's cookie
  browser      text        not null,            -- its User-Agent
  tries        int         not null default 0,  -- wrong passwords or PINs since it is known
  enrolled_at  timestamptz not null,
  last_used_at timestamptz not null,
  expires_at   timestamptz not null,
  unique (token, account)
);

create index known_device_account on known_device (account);
create index known_device_old on known_device (expires_at);

-- Wrong codes typed on devices that are not known, since the password or PIN is what it is.
alter table account add column device_codes int not null default 0;
