-- Searches that people keep, and what each of them finds: what it found when it was kept has no time, what came later has.
create sequence search_saved_seq start with 50 increment by 50;
create table search_saved (
    id         bigint        not null primary key,
    version    bigint        not null,
    member_id  bigint        not null,
    name       varchar(100)  not null,
    question   varchar(500)  not null,
    facets     varchar(2000) not null,
    rhythm     varchar(10)   not null,
    followed   bigint        not null,
    check_at   timestamp     not null,
    saved_at   timestamp     not null,
    used_at    timestamp     not null
);
create index search_saved_of on search_saved (member_id);
create index search_saved_due on search_saved (check_at);
create sequence search_saved_hit_seq start with 50 increment by 50;
create table search_saved_hit (
    id       bigint       not null primary key,
    saved_id bigint       not null,
    ref      varchar(250) not null,
    found_at timestamp,
    constraint search_saved_hit_once unique (saved_id, ref)
);
