-- A link leads into the account as it was when the link was made.
alter table verification_link add column epoch int not null default 0;

-- V034 alone has raised an epoch before this: what carries none, "this was not me" and codes, ends here for those accounts.
delete from verification_link l using account a where a.id = l.account and a.epoch > 0;
update verification_code c set hmac = null from account a
where a.epoch > 0 and c.portal = a.portal and c.owner = a.id::text;
