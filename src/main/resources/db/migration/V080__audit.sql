-- The record. Room: audit. Append only: rows come in, and neither change nor go.
create table audit (
  id      uuid        primary key,
  at      timestamptz not null,
  what    text        not null,
  portal  text        not null,
  account uuid,
  result  text        not null,
  address text        not null,
  browser text        not null,
  details jsonb       not null
);

create index audit_by_account on audit (account, at desc) where account is not null;
create index audit_by_portal on audit (portal, at desc);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit table is append only: % refused', tg_op;
end
$$;

create trigger audit_append_only before update or delete on audit
  for each row execute function audit_is_append_only();

create trigger audit_no_truncate before truncate on audit
  for each statement execute function audit_is_append_only();
