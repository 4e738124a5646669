-- What members are told, how they want to be told, and what they chose for a kind of notice.
create sequence notifications_notice_seq start with 50 increment by 50;

create table notifications_notice (
  id bigint primary key,
  version bigint not null,
  member_id bigint not null,
  module varchar(32) not null,
  kind varchar(64) not null,
  subject varchar(200) not null,
  arguments text not null,
  path varchar(1000) not null,
  created_at timestamp not null,
  read_at timestamp,
  -- when it is looked at for a mail; empty when there is nothing to mail any more
  mail_due_at timestamp,
  mailed_at timestamp
);
create index notifications_notice_unread on notifications_notice (member_id, read_at, id);
create index notifications_notice_same on notifications_notice (member_id, subject);
create index notifications_notice_due on notifications_notice (mail_due_at);

create table notifications_settings (
  member_id bigint primary key,
  version bigint not null,
  profile varchar(10) not null,
  digest boolean not null,
  digest_hour int not null,
  quiet boolean not null,
  quiet_from int not null,
  quiet_until int not null,
  quiet_weekends boolean not null,
  zone varchar(40) not null,
  stop_key varchar(64) not null,
  last_digest_on date
);

create table notifications_choice (
  member_id bigint not null references notifications_settings (member_id) on delete cascade,
  kind varchar(97) not null,
  delivery varchar(8) not null,
  primary key (member_id, kind)
);
