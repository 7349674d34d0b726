-- A loginName has 64 letters at most, of which H2 counts those beyond U+FFFF as two.
alter table directory_user alter column login_name set data type varchar(128);
