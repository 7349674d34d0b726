-- What supervisors and administrators tell teams, while it is shown. No references to users and teams: they are
-- the directory's. Names are those of the moment.
create table team_message (
    id varchar(36) primary key,
    created_by varchar(255) not null,
    first_name varchar(512) not null,
    last_name varchar(512) not null,
    created_at bigint not null,
    duration bigint not null,
    content varchar(1020) not null
);

create table team_message_team (
    message_id varchar(36) not null references team_message (id),
    team_id varchar(255) not null,
    position integer not null,
    primary key (message_id, team_id)
);
