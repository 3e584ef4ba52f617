-- Five statuses of their own, and a sixth by which an operator closes an account; what it was before comes back when that is lifted.
alter table account drop constraint account_status_check;
alter table account add constraint account_status_check
  check (status in ('INVITED', 'IMPORTED', 'ACTIVE', 'FROZEN', 'REFUSED', 'SUSPENDED'));
alter table account add column status_before text;
alter table account add constraint account_status_before check ((status = 'SUSPENDED') = (status_before is not null));

-- Raised whenever everything that leads into the account ends: sessions and journeys of an older epoch are worth nothing.
alter table account add column epoch int not null default 0;
