-- "This was not me" links: a newer one replaces none, so they have a table of their own.
create table not_me_link (
  id         uuid        primary key,
  portal     text        not null,
  about      uuid        not null,           -- an account, or a journey that might make one
  hmac       bytea       not null unique,
  issued_at  timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);

create index not_me_link_about on not_me_link (about);
create index not_me_link_old on not_me_link (expires_at);

insert into not_me_link (id, portal, about, hmac, issued_at, expires_at, used_at)
select id, portal, account, hmac, issued_at, expires_at, used_at from verification_link where kind like 'not-me:%';

delete from verification_link where kind like 'not-me:%';
