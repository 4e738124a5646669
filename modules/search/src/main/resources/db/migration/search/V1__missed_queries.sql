-- What people looked for and did not find: by day, without any link to a person.
create sequence search_missed_query_seq start with 50 increment by 50;
create table search_missed_query (
    id    bigint       not null primary key,
    asked_on date      not null,
    text  varchar(80)  not null,
    times int          not null check (times > 0),
    constraint search_missed_query_once unique (asked_on, text)
);
