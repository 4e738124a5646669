-- A table with a column that nobody declared.
create table probe_letter (id bigint primary key, sender varchar(200) not null, words varchar(2000) not null);
