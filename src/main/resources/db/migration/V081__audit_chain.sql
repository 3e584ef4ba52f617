-- The chain over the record. Room: audit. Each row carries a keyed hash of its own (mac); a background task puts committed
-- rows of each portal into one order and seals each of them together with the one before. Why so: decision 014.
alter table audit add column mac bytea not null default '';   -- empty only in rows older than the chain
alter table audit alter column mac drop default;

-- What waits to be sealed.
create table audit_unsealed (
  id     uuid primary key,
  portal text not null
);
create index audit_unsealed_portal on audit_unsealed (portal, id);
insert into audit_unsealed (id, portal) select id, portal from audit;

create function audit_waits_for_seal() returns trigger language plpgsql as $$
begin
  insert into audit_unsealed (id, portal) values (new.id, new.portal);
  return null;
end
$$;

create trigger audit_to_be_sealed after insert on audit
  for each row execute function audit_waits_for_seal();

-- The order of a portal's rows, without gaps from 1.
create table audit_seal (
  portal text   not null,
  number bigint not null,
  entry  uuid   not null unique,
  hash   bytea  not null,      -- over the hash before, portal, number, entry and its mac
  primary key (portal, number)
);

create trigger audit_seal_append_only before update or delete on audit_seal
  for each row execute function audit_is_append_only();

create trigger audit_seal_no_truncate before truncate on audit_seal
  for each statement execute function audit_is_append_only();

-- Where each chain ends, so that nothing can be cut off its end. Its row lock lets one node at a time go on with it.
create table audit_head (
  portal text   primary key,
  number bigint not null,
  hash   bytea  not null,
  mac    bytea  not null       -- keyed hash over the three
);
