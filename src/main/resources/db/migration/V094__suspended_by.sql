-- For what an account is closed: its operator's own reason, and its member's. Each is lifted by itself, and the account opens with the last.
alter table account add column suspended_by text[] not null default '{}';

update account a
set suspended_by = (
  select case when gone and why is distinct from 'operator' then '{MEMBER}' when gone then '{MEMBER,OPERATOR}' else '{OPERATOR}' end::text[]
  from (
    select
      a.member is not null and not exists (select from member m where m.id = a.member and m.frozen_at is null) as gone,
      (select details ->> 'why' from audit where account = a.id and what = 'suspended' order by at desc, id desc limit 1) as why
  ) as found
)
where status = 'SUSPENDED';

alter table account add constraint account_suspended_by
  check ((status = 'SUSPENDED') = (suspended_by <> '{}') and suspended_by <@ '{OPERATOR,MEMBER}'::text[]);
