-- The centre's own teams and users. Lengths are in characters; the API's limits are tighter. That names are unique
-- is looked after before a change: here it would forbid two of them to change places.
create table directory_team (
    id varchar(10) primary key,
    name varchar(64) not null
);

-- Without a password_hash a user can't sign in. The keys of SCRAM are null where the password can't be used with it.
create table directory_user (
    login_id varchar(64) primary key,
    login_name varchar(64) not null,
    first_name varchar(64) not null,
    last_name varchar(64) not null,
    supervisor boolean not null,
    team_id varchar(10) not null references directory_team (id),
    password_hash varchar(255),
    scram_sha_1 varchar(255),
    scram_sha_256 varchar(255)
);

create index directory_user_by_team on directory_user (team_id);

create table supervised_team (
    login_id varchar(64) not null references directory_user (login_id),
    team_id varchar(10) not null references directory_team (id),
    position integer not null,
    primary key (login_id, team_id)
);

create index supervised_team_by_team on supervised_team (team_id);

-- What the SCRAM salts of names come from that nobody has: they must not change where those of users stay.
create table salt_secret (
    id integer primary key,
    secret varchar(64) not null
);
