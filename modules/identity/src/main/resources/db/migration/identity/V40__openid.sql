-- Which person of which OpenID provider may enter which account.
create sequence identity_openid_link_seq start with 50 increment by 50;
create table identity_openid_link (
  id bigint primary key,
  account_id bigint not null references identity_account (id) on delete cascade,
  issuer varchar(500) not null,
  subject varchar(255) not null,
  linked_at timestamp not null,
  constraint identity_openid_link_person unique (issuer, subject)
);
create index identity_openid_link_account on identity_openid_link (account_id, linked_at, id);
