-- Whom a message is about, so that it can be withdrawn when it would go to an address that is not theirs any more. The number is
-- beyond those of the rooms because the table is made at 100.
alter table outbox add column about uuid;
create index outbox_about on outbox (about) where ended_at is null and about is not null;
