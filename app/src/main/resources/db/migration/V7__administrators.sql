-- Own users who configure, too.
alter table directory_user add column administrator boolean default false not null;
