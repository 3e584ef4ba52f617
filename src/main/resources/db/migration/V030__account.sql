-- Who can sign in.
create table account (
  id uuid primary key,
  portal text not null,
  kind text not null,
  entity text not null,
  member uuid,
  name text not null,
  user_name text not null,
  document_type text,
  document_number text,
  email text not null,
  email_domain text not null generated always as (split_part(email, '@', 2)) stored,
  mobile text,
  status text not null check (status in ('INVITED', 'ACTIVE', 'FROZEN')),
  created_at timestamptz not null,
  last_sign_in timestamptz,
  check ((document_type is null) = (document_number is null))
);
create unique index account_member on account (member) where member is not null;
create index account_domain on account (portal, email_domain);
create index account_document on account (portal, document_type, document_number);

-- What an account is found by. The primary key alone decides who has a name when two ask for it at once (B10).
create table account_login (
  portal text not null,
  key text not null,
  account uuid not null references account on delete cascade,
  primary key (portal, key)
);
create index account_login_account on account_login (account);
