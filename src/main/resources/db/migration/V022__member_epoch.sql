-- Raised when what a person must know of the entry changes: whoever proved the older one has proved nothing.
alter table member add column epoch int not null default 0;
