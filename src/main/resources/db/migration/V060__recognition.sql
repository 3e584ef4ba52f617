create table recognition (
  account_id uuid primary key,
  portal text not null,
  image text not null,
  phrase text not null,
  updated_at timestamptz not null
);
