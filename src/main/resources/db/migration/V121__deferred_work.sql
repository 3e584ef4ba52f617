-- What an answer wrote down for later: recoveries that were asked for, notices to owners. A row is gone once it is done.
create table deferred_work (
  id uuid primary key,
  kind text not null,
  data text not null,
  created_at timestamptz not null,
  due_at timestamptz not null,
  attempts int not null default 0
);
create index deferred_work_due on deferred_work (due_at);

-- They were tasks of the scheduler before. Whoever asked in the seconds before this has to ask again.
delete from scheduled_tasks where task_name in ('recovery-request', 'sign-in-notice');
