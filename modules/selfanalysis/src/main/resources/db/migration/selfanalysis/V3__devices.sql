-- Answering on several devices. A version of an answer tells a form what it was opened with; writer is a random mark of the page that wrote it, so
-- that somebody who sends once more after a cut is not taken for somebody else. Devices are known by the fingerprint of a random cookie that is
-- different for each place.
create sequence selfanalysis_device_seq start with 50 increment by 50;

create table selfanalysis_device (
  id bigint primary key,
  seat_id bigint not null references selfanalysis_seat (id) on delete cascade,
  key_hash varchar(64) not null,
  kind varchar(20) not null,
  used_on date not null,
  wrote boolean not null,
  unique (seat_id, key_hash)
);
create index selfanalysis_device_used on selfanalysis_device (used_on);

alter table selfanalysis_answer add column lock_version bigint default 1 not null;
alter table selfanalysis_answer add column writer varchar(36);
alter table selfanalysis_answer add column device_kind varchar(20);

create sequence selfanalysis_other_version_seq start with 50 increment by 50;

-- What came from a second device for an answer that had changed meanwhile, until the person chooses.
create table selfanalysis_other_version (
  id bigint primary key,
  seat_id bigint not null references selfanalysis_seat (id) on delete cascade,
  item_key varchar(20) not null,
  rating varchar(14) not null,
  reason varchar(2000),
  saved_at timestamp not null,
  writer varchar(36),
  device_kind varchar(20)
);
create index selfanalysis_other_version_seat on selfanalysis_other_version (seat_id, item_key);

-- Set when a new link was made for a place that somebody had begun: it opens on devices that wrote there before only.
alter table selfanalysis_seat add column renewed_at timestamp;

-- Links that were ended, so that whoever opens one is told what to do.
create table selfanalysis_ended_link (
  token_hash varchar(64) primary key,
  run_id bigint not null references selfanalysis_run (id) on delete cascade,
  ended_at timestamp not null
);
create index selfanalysis_ended_link_at on selfanalysis_ended_link (ended_at);
