-- One-time codes, whose owner sits before the page that asks for them, go before everything else.
alter table outbox add column urgent boolean not null default false;
create index outbox_urgent on outbox (channel, due_at) where ended_at is null and urgent;
