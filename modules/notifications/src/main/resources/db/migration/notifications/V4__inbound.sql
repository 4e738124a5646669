-- Mail that arrived: first written down, then taken off the mail server, then worked on.
create sequence notifications_inbound_seq start with 50 increment by 50;

create table notifications_inbound (
  id bigint primary key,
  version bigint not null,
  -- SHA-256 of Message-ID and address: the same mail is received once
  receipt_key varchar(64) not null unique,
  source varchar(4) not null,
  -- SHA-256 of the secret in the address; empty without one
  token_hash varchar(64),
  -- known once the secret was looked up
  member_id bigint,
  sender varchar(254) not null,
  subject varchar(300) not null,
  -- the mail as it came, in the file store; empty when it is gone or was too large
  file_sha256 varchar(64),
  file_size bigint not null,
  received_at timestamp not null,
  state varchar(10) not null,
  reason varchar(20),
  -- sentence of the handler that refused
  detail varchar(1000),
  path varchar(1000),
  attempts int not null,
  due_at timestamp,
  ended_at timestamp
);
create index notifications_inbound_due on notifications_inbound (due_at);
create index notifications_inbound_list on notifications_inbound (state, id);
create index notifications_inbound_member on notifications_inbound (member_id, received_at);
create index notifications_inbound_sender on notifications_inbound (sender);

-- how far a mailbox was read (RFC 3501 section 2.3.1.1)
create table notifications_mailbox (
  name varchar(300) primary key,
  version bigint not null,
  uid_validity bigint not null,
  last_uid bigint not null
);
