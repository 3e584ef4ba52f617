-- Messages on their way. A row stays after its end, without what it said: for the operators, thirty days.
create table outbox (
  id             uuid        primary key,
  portal         text        not null,
  channel        text        not null check (channel in ('EMAIL', 'SMS')),
  template       text        not null,
  cause          text        not null,
  sender_name    text        not null,
  sender_address text        not null,
  recipient      text        not null,
  body           bytea,                          -- encrypted; null once the row has ended
  created_at     timestamptz not null,
  due_at         timestamptz not null,           -- next try; while one runs: when it is taken for lost
  expires_at     timestamptz not null,           -- of no use after that
  attempts       int         not null default 0,
  last_error     text,                           -- a word or a status, never a provider's text
  ended_at       timestamptz,
  result         text        check (result in ('SENT', 'EXPIRED', 'REFUSED', 'UNREADABLE')),
  check ((ended_at is null) = (result is null)),
  check ((ended_at is null) = (body is not null))
);

create index outbox_due on outbox (channel, due_at) where ended_at is null;
create index outbox_ended on outbox (ended_at) where ended_at is not null;

-- Where messages land in the embedded default. Empty in production.
create table mailbox_message (
  id        uuid        primary key,
  channel   text        not null,
  portal    text        not null,
  sender    text        not null,
  recipient text        not null,
  subject   text        not null,
  text      text        not null,
  html      text        not null,
  sent_at   timestamptz not null,
  number    bigint      generated always as identity
);

create index mailbox_message_number on mailbox_message (number);
create index mailbox_message_recipient on mailbox_message (recipient, number);
