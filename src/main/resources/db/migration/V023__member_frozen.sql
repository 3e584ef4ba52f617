-- Whom the organisation's list has no more, until an operator thaws them: they match nothing, and no later list brings them back.
alter table member add column frozen_at timestamptz;
create index member_frozen on member (portal, entity) where frozen_at is not null;
