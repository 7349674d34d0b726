-- The one product that may change the configuration: the last that was started. Each change holds its row.
create table configuration_writer (
    id     integer primary key,
    writer varchar(64) not null,
    told   varchar(255) not null
);
insert into configuration_writer (id, writer, told) values (1, '', 'none');
