-- The tries of a code belong to the browser that asked for it; all others share a few a day.
alter table verification_code
  -- keyed hash of what that browser alone holds; empty where the row belongs to one journey anyway
  add column asker         text        not null default '',
  add column others        int         not null default 0,
  add column others_end_at timestamptz not null default '1900-01-01';
