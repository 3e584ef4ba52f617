-- One row: what this installation is. A production server refuses to start on a database with sample data.
create table installation (
  only_row boolean primary key default true check (only_row),
  sample_data boolean not null default false
);
insert into installation default values;
