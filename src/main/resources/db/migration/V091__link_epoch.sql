-- A link leads into the account as it was when the link was made.
alter table verification_link add column epoch int not null default 0;
