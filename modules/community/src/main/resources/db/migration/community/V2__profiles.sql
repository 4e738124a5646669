-- What people say of themselves, and to whom each field is shown. Who is not here says nothing.
create table community_profile (
  member_id bigint primary key,
  version bigint not null,
  pronouns varchar(60),
  organisation varchar(200),
  position varchar(200),
  about varchar(5000),
  phone varchar(60),
  website varchar(500),
  offers varchar(1000),
  seeks varchar(1000),
  reaches varchar(1000) not null,
  listed boolean not null,
  picture_sha256 varchar(64),
  picture_bytes bigint,
  picture_alternative varchar(300),
  changed_at timestamp not null
);
create index community_profile_listed on community_profile (listed, member_id);
