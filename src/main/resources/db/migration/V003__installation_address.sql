-- Where the server was last reached, so that commands write the same address into mails as the server does.
alter table installation add column address text not null default '';
