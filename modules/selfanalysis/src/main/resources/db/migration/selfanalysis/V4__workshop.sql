-- Workshop mode and paper. A criterion that was unfolded stays so; the answers that were counted then carry the moment, and no other answer to
-- that criterion is ever shown beside them.
alter table selfanalysis_answer add column unfolded_at timestamp;

-- room: IN while the place takes part in a workshop, DONE after its end, null for places that were never in one.
alter table selfanalysis_seat add column room varchar(4);
-- Number of the paper sheet whose place this is, and who types it in. Until it is finished that person alone reads it.
alter table selfanalysis_seat add column sheet_no integer;
alter table selfanalysis_seat add column typed_by bigint;
create unique index selfanalysis_seat_sheet on selfanalysis_seat (run_id, sheet_no);
create index selfanalysis_seat_typist on selfanalysis_seat (typed_by);

create sequence selfanalysis_unfolded_seq start with 50 increment by 50;

create table selfanalysis_unfolded (
  id bigint primary key,
  run_id bigint not null references selfanalysis_run (id) on delete cascade,
  item_key varchar(20) not null,
  unfolded_at timestamp not null,
  unique (run_id, item_key)
);

create sequence selfanalysis_workshop_seq start with 50 increment by 50;

-- One per run. The code is readable because the wall shows it again after a reload; it goes with the end of the workshop.
create table selfanalysis_workshop (
  id bigint primary key,
  lock_version bigint not null,
  run_id bigint not null unique references selfanalysis_run (id) on delete cascade,
  code varchar(8) unique,
  code_until timestamp,
  item_key varchar(20) not null,
  ended_at timestamp
);
