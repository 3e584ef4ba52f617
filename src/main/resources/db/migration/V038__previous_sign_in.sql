-- What the owner's page shows: the last sign-in is always their own present one, and would hide a stranger's.
alter table account add column previous_sign_in timestamptz;
