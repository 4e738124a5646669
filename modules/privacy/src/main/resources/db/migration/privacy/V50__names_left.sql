-- Where the name of somebody who goes stands in the texts of others, and whether the person asks to have it taken out there. Without such a
-- request the row goes with the account; with one it stays, without the account, until somebody says that it is done.
create sequence privacy_name_left_seq start with 50 increment by 50;
create table privacy_name_left (
  id bigint primary key,
  version bigint not null,
  member_id bigint unique,
  name varchar(200) not null,
  places varchar(8000) not null,
  noted_at timestamp not null,
  asked_at timestamp
);
