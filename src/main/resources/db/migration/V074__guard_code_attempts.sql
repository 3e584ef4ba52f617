-- What is shown of tries with a code that anybody may type: by what was typed, and by the browser that asked for the code or else by
-- the network. Keyed hashes only.
create table guard_code_attempt (
  portal  text        not null,
  slot    bytea       not null,
  tries   int         not null,
  ends_at timestamptz not null,
  primary key (portal, slot)
);

create index guard_code_attempt_by_age on guard_code_attempt (ends_at);
