-- Reports, decisions with their reasons, appeals; where posts stood that were moved; people somebody vouches for.
alter table forum_post add column public_from integer default 0 not null;

-- closed_at and decision_id: null while nobody decided. form_key: that of the form, so that a double click reports once.
create sequence forum_report_seq start with 50 increment by 50;
create table forum_report (
  id bigint primary key,
  code varchar(16) not null unique,
  post_id bigint not null references forum_post (id),
  reason varchar(16) not null,
  text varchar(5000) not null,
  name varchar(200),
  mail varchar(254),
  language varchar(8) not null,
  member_id bigint,
  created_at timestamp not null,
  decision_id bigint,
  closed_at timestamp,
  form_key varchar(64) not null unique
);
create index forum_report_open on forum_report (closed_at, created_at);
create index forum_report_of_post on forum_report (post_id);
create index forum_report_of_member on forum_report (member_id);

-- other_id: what undoing needs, by action: the former board, the other thread, the number of the former text, or of the accepted answer.
create sequence forum_decision_seq start with 50 increment by 50;
create table forum_decision (
  id bigint primary key,
  version bigint not null,
  action varchar(12) not null,
  post_id bigint references forum_post (id),
  thread_id bigint not null references forum_thread (id),
  other_id bigint,
  former_no integer,
  addressee_id bigint,
  ground varchar(12),
  source varchar(300),
  facts varchar(4000) not null,
  decided_by bigint,
  decided_at timestamp not null,
  undone_by bigint,
  undone_at timestamp
);
create index forum_decision_of_post on forum_decision (post_id, decided_at);
create index forum_decision_of_thread on forum_decision (thread_id, decided_at);
create index forum_decision_of_addressee on forum_decision (addressee_id, decided_at);
create index forum_decision_old on forum_decision (decided_at);

create table forum_appeal (
  decision_id bigint primary key references forum_decision (id),
  text varchar(5000) not null,
  created_at timestamp not null,
  decided_by bigint,
  decided_at timestamp,
  granted boolean not null,
  answer varchar(4000)
);
create index forum_appeal_open on forum_appeal (decided_at, created_at);

-- A number of a thread whose post stands elsewhere now: old addresses lead on.
create table forum_moved (
  thread_id bigint not null references forum_thread (id),
  no integer not null,
  post_id bigint not null references forum_post (id),
  decision_id bigint not null,
  former_reply_to integer,
  primary key (thread_id, no)
);
create index forum_moved_by on forum_moved (decision_id);

create table forum_voucher (
  member_id bigint primary key,
  by_id bigint,
  created_at timestamp not null
);
create index forum_voucher_by on forum_voucher (by_id);
