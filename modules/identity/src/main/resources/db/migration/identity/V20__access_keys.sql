-- Keys by which the programs of a person use the REST API; secret_hash is the SHA-256 of the secret, which is nowhere.
create sequence identity_access_key_seq start with 50 increment by 50;
create table identity_access_key (
  id bigint primary key,
  account_id bigint not null references identity_account (id) on delete cascade,
  name varchar(400) not null,
  secret_hash varchar(64) not null unique,
  may_change boolean not null,
  created_at timestamp not null,
  expires_at timestamp not null,
  used_at timestamp
);
create index identity_access_key_account on identity_access_key (account_id, created_at, id);
create index identity_access_key_expiry on identity_access_key (expires_at);
