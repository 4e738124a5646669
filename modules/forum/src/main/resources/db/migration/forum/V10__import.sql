-- Archives that are taken over. done: entries or posts worked on in the present state; file_sha256: null once the file is not needed any more.
create sequence forum_import_seq start with 50 increment by 50;
create table forum_import (
  id bigint primary key,
  board_id bigint not null references forum_board (id),
  format varchar(8) not null,
  file_name varchar(200) not null,
  file_sha256 varchar(64),
  file_bytes bigint not null,
  with_names boolean not null,
  state varchar(12) not null,
  fault varchar(20),
  fault_detail varchar(200),
  total integer not null,
  done integer not null,
  threads integer not null,
  posts integer not null,
  authors integer not null,
  matched integer not null,
  known integer not null,
  problems integer not null,
  written integer not null,
  started_by bigint,
  created_at timestamp not null,
  changed_at timestamp not null,
  ended_at timestamp
);
create index forum_import_newest on forum_import (created_at);

create table forum_import_problem (
  import_id bigint not null references forum_import (id),
  entry integer not null,
  reason varchar(20) not null,
  detail varchar(200) not null,
  primary key (import_id, entry)
);

-- entry_key: hash of the Message-ID or the id in the file. author_name: null for no name; matched: the post had an account when it was taken over.
create table forum_imported (
  post_id bigint primary key references forum_post (id),
  import_id bigint not null references forum_import (id),
  board_id bigint not null,
  entry_key varchar(64) not null,
  author_name varchar(120),
  matched boolean not null,
  imported_at timestamp not null,
  unique (board_id, entry_key)
);
create index forum_imported_by on forum_imported (import_id, post_id);

-- passed_on_at: when somebody who was asked said 'not me'.
alter table forum_asked add column passed_on_at timestamp;
-- reminded_at: when those who had not voted were told that the poll ends.
alter table forum_poll add column reminded_at timestamp;
create index forum_poll_closes on forum_poll (closes_at);
