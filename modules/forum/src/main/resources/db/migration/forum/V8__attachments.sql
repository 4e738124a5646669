-- Files of posts. post_id is null until the form that they came with is sent; sha256 is null once a file was taken out: its row stays as a trace.
create sequence forum_file_seq start with 50 increment by 50;
create table forum_file (
  id bigint primary key,
  post_id bigint references forum_post (id),
  owner_id bigint,
  in_text boolean not null,
  name varchar(150) not null,
  media_type varchar(100) not null,
  sha256 varchar(64),
  size_bytes bigint not null,
  state varchar(12) not null,
  created_at timestamp not null,
  added_at timestamp,
  removed_at timestamp,
  note varchar(500)
);
create index forum_file_of_post on forum_file (post_id, id);
create index forum_file_of_owner on forum_file (owner_id, created_at);
create index forum_file_by_age on forum_file (created_at);

create table forum_file_text (
  file_id bigint not null references forum_file (id),
  position integer not null,
  page integer not null,
  heading varchar(500) not null,
  text varchar not null,
  notes boolean not null,
  primary key (file_id, position)
);
