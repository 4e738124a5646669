-- What editors say about words, a line each, and a number that rises with each change so that every node notices.
create sequence search_wording_seq start with 50 increment by 50;
create table search_wording (
    id    bigint       not null primary key,
    kind  varchar(20)  not null,
    place int          not null,
    line  varchar(300) not null
);
create table search_wording_state (
    id         int    not null primary key,
    generation bigint not null
);
insert into search_wording_state (id, generation) values (1, 1);
-- Below zero, where the sequence never comes.
insert into search_wording (id, kind, place, line) values (-1, 'EXAMPLE', 0, 'Wirkung messen');
insert into search_wording (id, kind, place, line) values (-2, 'EXAMPLE', 1, 'Partner gewinnen');
insert into search_wording (id, kind, place, line) values (-3, 'EXAMPLE', 2, 'Förderantrag stellen');
insert into search_wording (id, kind, place, line) values (-4, 'EXAMPLE', 3, 'Elternarbeit');
insert into search_wording (id, kind, place, line) values (-5, 'EXAMPLE', 4, 'Mädchen für Technik begeistern');
insert into search_wording (id, kind, place, line) values (-6, 'EXAMPLE', 5, 'Rückmeldung nach Workshop');
insert into search_wording (id, kind, place, line) values (-7, 'EXAMPLE', 6, 'Übergabe neue Koordinatorin');
-- Queries without a hit that editors do not want to see again for a while.
create table search_missed_dismissed (
    text         varchar(80) not null primary key,
    dismissed_on date        not null
);
