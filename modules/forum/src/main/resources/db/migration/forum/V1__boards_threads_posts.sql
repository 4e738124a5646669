-- Boards, threads and numbered posts. Counters stand in the rows that lists show, so no page counts.
create sequence forum_board_seq start with 50 increment by 50;
create table forum_board (
  id bigint primary key,
  version bigint not null,
  slug varchar(80) not null unique,
  name varchar(120) not null,
  about varchar(600),
  subject varchar(10) not null,
  place_id bigint,
  access varchar(10) not null,
  position integer not null,
  demo boolean not null,
  threads bigint not null,
  posts bigint not null,
  last_post_at timestamp,
  form_key varchar(64) unique,
  created_at timestamp not null,
  changed_at timestamp not null,
  archived_at timestamp
);

-- last_no: highest number ever given; change_no: counts everything that readers may want to know, see forum_reading.
create sequence forum_thread_seq start with 50 increment by 50;
create table forum_thread (
  id bigint primary key,
  board_id bigint not null references forum_board (id),
  kind varchar(16) not null,
  title varchar(150) not null,
  region_id bigint,
  author_id bigint,
  last_author_id bigint,
  last_no integer not null,
  posts integer not null,
  change_no bigint not null,
  accepted_no integer,
  accepted_change_no bigint not null,
  accepted_by bigint,
  first_answer_at timestamp,
  created_at timestamp not null,
  last_post_at timestamp not null,
  locked_at timestamp,
  hidden_at timestamp,
  form_key varchar(64) unique
);
create index forum_thread_of_board on forum_thread (board_id, last_post_at, id);
create index forum_thread_newest on forum_thread (last_post_at, id);
create index forum_thread_unanswered on forum_thread (first_answer_at, kind, created_at);
create index forum_thread_of_author on forum_thread (author_id, id);

create table forum_tag (
  thread_id bigint not null references forum_thread (id),
  tag varchar(40) not null,
  primary key (thread_id, tag)
);
create index forum_tag_threads on forum_tag (tag, thread_id);

-- change_no: that of the thread when the text was last edited, 0 for never.
create sequence forum_post_seq start with 50 increment by 50;
create table forum_post (
  id bigint primary key,
  version bigint not null,
  thread_id bigint not null references forum_thread (id),
  no integer not null,
  author_id bigint,
  reply_to integer,
  text varchar(20000) not null,
  origin varchar(8) not null,
  created_at timestamp not null,
  edited_at timestamp,
  change_no bigint not null,
  deleted_at timestamp,
  hidden_at timestamp,
  form_key varchar(64) unique,
  unique (thread_id, no)
);
create index forum_post_of_author on forum_post (author_id, id);
create index forum_post_deleted on forum_post (deleted_at);

create table forum_mention (
  post_id bigint not null references forum_post (id),
  member_id bigint not null,
  name varchar(200) not null,
  primary key (post_id, member_id)
);
create index forum_mention_of on forum_mention (member_id);

-- What somebody has read of a thread: numbers as ranges, and the change number of the present and of the former visit.
create table forum_reading (
  member_id bigint not null,
  thread_id bigint not null references forum_thread (id),
  version bigint not null,
  read_nos varchar(2000) not null,
  read_count integer not null,
  change_no bigint not null,
  former_change_no bigint not null,
  visited_at timestamp not null,
  primary key (member_id, thread_id)
);
create index forum_reading_of_thread on forum_reading (thread_id);

-- scope BOARD or THREAD, target_id the id of one.
create table forum_follow (
  member_id bigint not null,
  scope varchar(8) not null,
  target_id bigint not null,
  level varchar(8) not null,
  primary key (member_id, scope, target_id)
);
create index forum_follow_of on forum_follow (scope, target_id, level);

create sequence forum_bookmark_seq start with 50 increment by 50;
create table forum_bookmark (
  id bigint primary key,
  member_id bigint not null,
  post_id bigint not null references forum_post (id),
  remind_at timestamp,
  created_at timestamp not null,
  unique (member_id, post_id)
);
create index forum_bookmark_due on forum_bookmark (remind_at);
