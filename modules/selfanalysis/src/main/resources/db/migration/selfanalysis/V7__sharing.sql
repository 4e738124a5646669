-- What an initiative lets out of its hands: parts of a result for the coordination of its region, and levels for comparison values.
alter table selfanalysis_run add column contributes_since timestamp;

create sequence selfanalysis_share_seq start with 50 increment by 50;

-- One for a run. Regions are numbers of another module. What has ended stays as a trace, so that its address says 'no longer shared'.
create table selfanalysis_share (
  id bigint primary key,
  lock_version bigint not null,
  run_id bigint not null unique references selfanalysis_run (id) on delete cascade,
  region_id bigint not null,
  parts varchar(100) not null,
  last_day date,
  shared_at timestamp not null,
  ended_at timestamp
);
create index selfanalysis_share_region on selfanalysis_share (region_id);

-- The ledger of releases (decision 0026). A block is what was published of several runs together, never less than the whole of it; a part says
-- which run is in it with how many answers, never with which levels, and goes with the run.
create sequence selfanalysis_release_seq start with 50 increment by 50;

create table selfanalysis_release (
  id bigint primary key,
  period varchar(7) not null unique,
  released_at timestamp not null
);

create sequence selfanalysis_block_seq start with 50 increment by 50;

create table selfanalysis_block (
  id bigint primary key,
  release_id bigint not null references selfanalysis_release (id),
  retired_id bigint references selfanalysis_release (id),
  topic varchar(90) not null,
  region_id bigint,
  federal_state varchar(10),
  round_id bigint,
  answers integer not null,
  counts varchar(100) not null
);

create table selfanalysis_block_part (
  block_id bigint not null references selfanalysis_block (id) on delete cascade,
  run_id bigint not null references selfanalysis_run (id) on delete cascade,
  answers integer not null,
  primary key (block_id, run_id)
);
create index selfanalysis_block_part_run on selfanalysis_block_part (run_id);

create sequence selfanalysis_figure_seq start with 50 increment by 50;

-- What is published now: sums of blocks, made anew by each release.
create table selfanalysis_figure (
  id bigint primary key,
  topic varchar(90) not null,
  circle varchar(10) not null,
  circle_key varchar(20) not null,
  counts varchar(100) not null,
  unique (topic, circle, circle_key)
);
