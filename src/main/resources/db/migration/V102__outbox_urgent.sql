-- One-time codes, whose owner sits before the page that asks for them, go before everything else.
alter table outbox add column urgent boolean not null default false;
drop index outbox_due;
create index outbox_due on outbox (channel, urgent desc, due_at, id) where ended_at is null;
