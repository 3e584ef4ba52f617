-- Which hashes were imported before V041 and are not under ours yet is asked at every start.
create index credential_bare on credential (account) where key_id is null;
