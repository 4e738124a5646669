-- Who cares for a question without answer. stage ONE, CIRCLE or COORDINATION; due_at: when the next stage comes, null when nothing comes any more.
create table forum_care (
  thread_id bigint primary key references forum_thread (id),
  stage varchar(16) not null,
  begun_at timestamp not null,
  due_at timestamp
);
create index forum_care_due on forum_care (due_at);

create table forum_asked (
  thread_id bigint not null references forum_thread (id),
  member_id bigint not null,
  stage varchar(16) not null,
  asked_at timestamp not null,
  primary key (thread_id, member_id)
);
create index forum_asked_of on forum_asked (member_id, asked_at);
create index forum_asked_at on forum_asked (asked_at);

-- One row that whoever chooses people locks, so that two nodes do not both give somebody the last free place.
create table forum_care_turn (
  id integer primary key
);
insert into forum_care_turn (id) values (1);
