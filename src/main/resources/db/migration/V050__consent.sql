-- What people agreed to, as evidence (B5). Room: consent. Each text is kept once, by its hash.
create table consent_text (
  sha256   text not null primary key,
  document text not null,
  version  text not null,
  language text not null,
  title    text not null,
  html     text not null
);

create table consent (
  id           uuid        primary key,
  portal       text        not null,
  -- the journey's id before there is an account, then the account's
  subject      uuid        not null,
  purpose      text        not null,
  sha256       text        not null references consent_text,
  given_at     timestamptz not null,
  channel      text        not null,
  address      text        not null,
  browser      text        not null,
  withdrawn_at timestamptz
);

create index consent_by_subject on consent (subject, given_at);
