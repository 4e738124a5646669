-- Notices that can be answered by mail and whose mails have links that do one thing; addresses for answers.
alter table notifications_notice add column reply_handler varchar(64);
alter table notifications_notice add column reply_key varchar(200);
alter table notifications_notice add column actions varchar(2000);

create sequence notifications_reply_address_seq start with 50 increment by 50;

create table notifications_reply_address (
  id bigint primary key,
  version bigint not null,
  -- SHA-256 of the secret in the address; the secret itself is in the mail only
  token_hash varchar(64) not null unique,
  member_id bigint not null,
  handler varchar(64) not null,
  reply_key varchar(200) not null,
  -- which words stood in the letter, as short hashes: to know in an answer what is quoted and what is new
  trace text,
  issued_at timestamp not null,
  expires_at timestamp not null,
  revoked_at timestamp
);
create index notifications_reply_address_member on notifications_reply_address (member_id);
create index notifications_reply_address_way on notifications_reply_address (handler, reply_key);
create index notifications_reply_address_end on notifications_reply_address (expires_at);
