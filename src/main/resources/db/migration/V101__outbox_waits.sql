-- How long a row may wait for its `due_at` at the longest, told by whoever set it: a clock that was set back makes no wait longer than
-- that. Rows from before waited half an hour at most.
alter table outbox add column wait_seconds int not null default 1800;
alter table outbox alter column wait_seconds drop default;

-- CANCELLED: the address that it was for is no longer the person's.
alter table outbox drop constraint outbox_result_check;
alter table outbox add constraint outbox_result_check
  check (result in ('SENT', 'EXPIRED', 'REFUSED', 'UNREADABLE', 'CANCELLED'));

create index outbox_recipient on outbox (portal, recipient) where ended_at is null;
