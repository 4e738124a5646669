create table stale_letter (id bigint primary key);
