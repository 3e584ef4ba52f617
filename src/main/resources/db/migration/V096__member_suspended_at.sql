-- One word for what an operator does: suspend. An owner freezes.
alter table member rename column frozen_at to suspended_at;
