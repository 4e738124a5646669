-- Public keys of devices that people sign in with; user_handle, credential_id (up to 1023 bytes) and credential_data are base64url.
create sequence identity_passkey_seq start with 50 increment by 50;
create table identity_passkey (
  id bigint primary key,
  account_id bigint not null references identity_account (id) on delete cascade,
  name varchar(400) not null,
  user_handle varchar(86) not null,
  credential_id varchar(1364) not null unique,
  credential_data varchar(8000) not null,
  sign_count bigint not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  created_at timestamp not null,
  used_at timestamp
);
create index identity_passkey_account on identity_passkey (account_id, created_at, id);
