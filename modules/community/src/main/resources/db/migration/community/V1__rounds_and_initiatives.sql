-- Rounds of the programme with the regions that take part; who takes part is kept as roles by the module of the accounts.
create sequence community_round_seq start with 50 increment by 50;
create table community_round (
  id bigint primary key,
  version bigint not null,
  number integer not null unique,
  label varchar(60) not null,
  begins varchar(10) not null,
  ends varchar(10),
  note varchar(4000),
  demo boolean not null,
  closed_at timestamp
);
create table community_round_region (
  round_id bigint not null references community_round (id),
  region_id bigint not null,
  primary key (round_id, region_id)
);

-- Initiatives and the projects they offer. What is archived can come back; what is deleted leaves no row.
create sequence community_initiative_seq start with 50 increment by 50;
create sequence community_project_seq start with 50 increment by 50;
create table community_initiative (
  id bigint primary key,
  version bigint not null,
  slug varchar(80) not null unique,
  region_id bigint not null,
  name varchar(200) not null,
  teaser varchar(400),
  about varchar(20000),
  website varchar(500),
  visibility varchar(10) not null,
  demo boolean not null,
  form_key varchar(64) unique,
  created_at timestamp not null,
  changed_at timestamp not null,
  archived_at timestamp
);
create index community_initiative_by_region on community_initiative (region_id, name);
create index community_initiative_by_name on community_initiative (name, id);
create table community_project (
  id bigint primary key,
  version bigint not null,
  initiative_id bigint not null references community_initiative (id),
  name varchar(200) not null,
  description varchar(20000),
  target_group varchar(300),
  place varchar(300),
  phases varchar(100),
  format varchar(20),
  link varchar(500),
  visibility varchar(10) not null,
  form_key varchar(64) unique,
  created_at timestamp not null,
  changed_at timestamp not null,
  archived_at timestamp
);
create index community_project_of on community_project (initiative_id, name);
