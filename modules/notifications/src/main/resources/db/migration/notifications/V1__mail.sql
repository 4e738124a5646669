-- The mail outbox: letters that wait, that left, and that could not. The text goes as soon as the letter left.
create sequence notifications_mail_seq start with 50 increment by 50;

create table notifications_mail (
  id bigint primary key,
  version bigint not null,
  message_key varchar(36) not null unique,
  member_id bigint,
  recipient varchar(254) not null,
  recipient_name varchar(200),
  reply_to varchar(254),
  locale varchar(8) not null,
  subject varchar(500) not null,
  body text,
  reason varchar(1000) not null,
  list_name varchar(100),
  stop_path varchar(500),
  state varchar(10) not null,
  -- when it is tried next; while it is being sent, when somebody else may take it up; empty when nothing is to be done
  due_at timestamp,
  attempts int not null,
  problem varchar(20),
  answer varchar(500),
  queued_at timestamp not null,
  ended_at timestamp
);
create index notifications_mail_due on notifications_mail (due_at);
create index notifications_mail_list on notifications_mail (state, id);
create index notifications_mail_recipient on notifications_mail (recipient);
