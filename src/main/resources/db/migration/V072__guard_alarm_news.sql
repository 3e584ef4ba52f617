-- What the operator is told of an alarm.
alter table guard_alarm
  add column what      text not null default '',
  add column counted   int  not null default 0,
  add column threshold int  not null default 0,
  -- the network that was counted, where it was one; else empty
  add column network   text not null default '',
  -- null: the operator has yet to be told
  add column told_at   timestamptz;

-- Alarms from before are in the record and the log.
update guard_alarm set told_at = raised_at;
