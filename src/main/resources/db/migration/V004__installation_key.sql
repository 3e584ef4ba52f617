-- Which master keys this installation's data were made with, by their ids, oldest first: a process that lacks one refuses to
-- work. An installation from before this table needs those that its passwords name.
create table installation_key (
  number   bigint generated always as identity primary key,
  key_id   text        not null unique,
  taken_at timestamptz not null default now()
);

do $$
begin
  if to_regclass('credential') is not null then
    insert into installation_key (key_id)
    select key_id from credential where key_id is not null group by key_id order by min(changed_at);
  end if;
end $$;
