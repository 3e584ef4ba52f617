-- Who is signed in. Worth something only while its epoch is the account's.
create table account_session (
  id           uuid        primary key,
  account      uuid        not null references account on delete cascade,
  token        bytea       not null unique,  -- keyed hash of what stands in the browser's cookie
  epoch        int         not null,
  address      text        not null,
  browser      text        not null,         -- its User-Agent
  started_at   timestamptz not null,
  proved_at    timestamptz not null,         -- when the person last proved who they are
  last_seen_at timestamptz not null
);

create index account_session_account on account_session (account);
create index account_session_seen on account_session (last_seen_at);
