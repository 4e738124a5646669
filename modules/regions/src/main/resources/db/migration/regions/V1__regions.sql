-- Regions: address and profile text; filters run in memory over the profiles, so no column is needed for them.
create sequence regions_region_seq start with 50 increment by 50;

create table regions_region (
  id bigint primary key,
  version bigint not null,
  slug varchar(80) not null unique,
  profile varchar(400000) not null,
  demo boolean not null,
  form_key varchar(64) unique,
  created_at timestamp not null,
  changed_at timestamp not null
);

-- Addresses a region once had; each leads to one region for good.
create table regions_former_slug (
  slug varchar(80) primary key,
  region_id bigint not null references regions_region (id)
);
create index regions_former_slug_region on regions_former_slug (region_id);
