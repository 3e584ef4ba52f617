-- Who an organisation already knows. Filled from its files; a person who registers must match one row (B3).
create table member (
  id uuid primary key,
  portal text not null,
  entity text not null,
  document_type text not null,
  document_number text not null,
  issued_on date not null,
  name text not null,
  mobile text not null,
  email text not null,
  imported_at timestamptz not null,
  constraint member_document unique (portal, entity, document_type, document_number)
);
