-- The keys of SCRAM under the loginName, which has a salt of its own. They are made when the user next sends the
-- password; until then, and where it is the loginId, they are null.
alter table directory_user add column scram_sha_1_of_name varchar(255);
alter table directory_user add column scram_sha_256_of_name varchar(255);
