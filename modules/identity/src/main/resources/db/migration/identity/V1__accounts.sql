-- People who can sign in, what they are, and which regions they coordinate.
create sequence identity_account_seq start with 50 increment by 50;

create table identity_account (
  id bigint primary key,
  version bigint not null,
  login varchar(254) not null unique,
  display_name varchar(200) not null,
  password_hash varchar(300) not null,
  demo boolean not null
);

create table identity_account_role (
  account_id bigint not null references identity_account (id) on delete cascade,
  role varchar(20) not null check (role in ('MEMBER', 'COORDINATOR', 'EDITOR', 'ADMINISTRATOR')),
  primary key (account_id, role)
);

-- regions own the region; only its number is kept here
create table identity_account_region (
  account_id bigint not null references identity_account (id) on delete cascade,
  region_id bigint not null,
  primary key (account_id, region_id)
);
