-- Numbers are kept as they are read now: without zeros before them (NIT, cédula), and a person's NIT of nine digits without the last
-- one if that is its verification digit. Where the right number is there already, the other one stays as it is.
create function number_as_read(type text, number text) returns text language sql immutable as $$
  select case
    when type = 'NIT' and n ~ '^[1-7][0-9]{8}$'
      and substr(n, 9, 1)::int = case when s % 11 < 2 then s % 11 else 11 - s % 11 end then left(n, 8)
    when type in ('NIT', 'CC') and n <> '' then n
    else number end
  from (select n, case when n ~ '^[1-7][0-9]{8}$' then
      substr(n, 8, 1)::int * 3 + substr(n, 7, 1)::int * 7 + substr(n, 6, 1)::int * 13 + substr(n, 5, 1)::int * 17
      + substr(n, 4, 1)::int * 19 + substr(n, 3, 1)::int * 23 + substr(n, 2, 1)::int * 29 + substr(n, 1, 1)::int * 37
    else 0 end as s from (select ltrim(number, '0') as n) as trimmed) as summed
$$;

create temporary table other_key on commit drop as
select portal, key, 'document:' || part[1] || ':' || number_as_read(part[1], part[2]) || part[3] as right_key
from (select portal, key, regexp_match(key, '^document:(NIT|CC):([0-9]+)(.*)$') as part from account_login where key like 'document:%') as k
where part is not null;

update account_login l set key = o.right_key
from (select distinct on (portal, right_key) * from other_key where right_key <> key order by portal, right_key, key) as o
where l.portal = o.portal and l.key = o.key
  and not exists (select from account_login r where r.portal = o.portal and r.key = o.right_key);

-- An account that is still found by the other number keeps it: the right one is somebody else's.
update account a set document_number = number_as_read(document_type, document_number)
where document_number <> number_as_read(document_type, document_number)
  and not exists (select from account_login l where l.account = a.id
    and starts_with(l.key || '/', 'document:' || a.document_type || ':' || a.document_number || '/'));

update member m set document_number = number_as_read(m.document_type, m.document_number)
from (select distinct on (portal, entity, document_type, number_as_read(document_type, document_number)) id from member
  where document_number <> number_as_read(document_type, document_number)
  order by portal, entity, document_type, number_as_read(document_type, document_number), id) as o
where m.id = o.id
  and not exists (select from member r where r.portal = m.portal and r.entity = m.entity
    and r.document_type = m.document_type and r.document_number = number_as_read(m.document_type, m.document_number));

drop function number_as_read(text, text);
