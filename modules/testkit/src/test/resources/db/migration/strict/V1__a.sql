create table strict_note (id bigint primary key, text varchar(20) not null);
