-- Until when an administrator may act as a person, because the person said so. One row a person, gone when it is over.
create table identity_acting_consent (
  account_id bigint primary key references identity_account (id) on delete cascade,
  given_at timestamp not null,
  ends_at timestamp not null
);
