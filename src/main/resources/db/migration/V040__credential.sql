-- Passwords and PINs. Room: credential. One row an account; no row: the account cannot sign in.
create table credential (
  account    uuid        primary key,
  encoded    text        not null,
  -- which master key the pepper came from; null: an imported hash, without pepper, until the next sign-in
  key_id     text,
  changed_at timestamptz not null
);
