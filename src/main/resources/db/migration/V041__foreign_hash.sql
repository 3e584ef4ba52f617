-- Hashes of other systems under our own. Room: credential. What is hashed in `encoded` is then not the secret, but what the
-- other system's function makes of it; null: our own hash alone.
alter table credential
  -- algorithm, parameters and salt as the other system wrote them, with its hash blanked out
  add column foreign_recipe text,
  -- whose work can be compared (algorithm and whatever is not its length), and how long it is
  add column foreign_kind   text,
  add column foreign_units  bigint;

-- Which kinds are left is asked at every sign-in.
create index credential_foreign on credential (foreign_kind, foreign_units desc) where foreign_kind is not null;
