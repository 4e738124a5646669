create sequence probe_parent_seq start with 50 increment by 50;
create table probe_parent (
  id bigint primary key,
  name varchar(200) not null,
  earlier bigint references probe_parent (id),
  secret varchar(2000)
);
create table probe_a_child (
  parent_id bigint not null references probe_parent (id) on delete cascade,
  place integer not null,
  chosen boolean,
  amount numeric(12, 3),
  share double precision,
  at timestamp,
  on_day date,
  picture varchar(64),
  bytes varchar(100),
  primary key (parent_id, place)
);
