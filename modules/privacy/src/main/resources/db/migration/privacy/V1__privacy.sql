-- Consents with the words agreed to, copies people asked for, erasures that wait, warnings of idle accounts, runs of the retention table.
create sequence privacy_consent_text_seq start with 50 increment by 50;
create sequence privacy_consent_seq start with 50 increment by 50;
create sequence privacy_export_seq start with 50 increment by 50;
create sequence privacy_erasure_seq start with 50 increment by 50;
create sequence privacy_retention_run_seq start with 50 increment by 50;

-- The words of a version as they were when somebody agreed; never changed.
create table privacy_consent_text (
  id bigint primary key,
  module varchar(32) not null,
  purpose varchar(64) not null,
  version integer not null check (version > 0),
  german varchar(8000) not null,
  english varchar(8000) not null
);
create index privacy_consent_text_of on privacy_consent_text (module, purpose, version);

create table privacy_consent (
  id bigint primary key,
  member_id bigint not null,
  text_id bigint not null references privacy_consent_text (id),
  given_at timestamp not null,
  given_by varchar(300) not null,
  withdrawn_at timestamp,
  withdrawn_by varchar(300)
);
create index privacy_consent_of on privacy_consent (member_id);

create table privacy_export (
  id bigint primary key,
  version bigint not null,
  member_id bigint not null unique,
  language varchar(5) not null,
  state varchar(8) not null,
  requested_at timestamp not null,
  done integer not null,
  total integer not null,
  file_name varchar(80),
  size_bytes bigint not null,
  expires_at timestamp not null
);

create table privacy_erasure (
  id bigint primary key,
  version bigint not null,
  member_id bigint not null unique,
  contributions varchar(10) not null,
  requested_at timestamp not null,
  due_at timestamp not null,
  undo_hash varchar(64) not null unique
);
create index privacy_erasure_due on privacy_erasure (due_at);

create table privacy_idle_warning (
  member_id bigint not null,
  days_before integer not null,
  sent_at timestamp not null,
  erase_at timestamp not null,
  primary key (member_id, days_before)
);

create table privacy_retention_run (
  id bigint primary key,
  ran_at timestamp not null,
  rule varchar(100) not null,
  taken bigint not null
);
create index privacy_retention_run_of on privacy_retention_run (rule, ran_at);
