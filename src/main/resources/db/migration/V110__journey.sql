-- One row per journey from its first accepted answer on. The cookie's token is kept as a keyed hash only.
create table journey (
  id uuid primary key,
  token_hash bytea not null unique,
  portal text not null,
  kind text not null,
  plan_version text not null,
  step integer not null,
  revision integer not null,
  account uuid,
  facts jsonb not null,
  started_at timestamptz not null,
  expires_at timestamptz not null
);

create index journey_expires_at on journey (expires_at);
create index journey_account on journey (account) where account is not null;

-- The plans that rows are pinned to: a changed portal file does not break people in the middle.
create table journey_plan (
  portal text not null,
  kind text not null,
  version text not null,
  definition text not null,
  pinned_at timestamptz not null,
  primary key (portal, kind, version)
);
