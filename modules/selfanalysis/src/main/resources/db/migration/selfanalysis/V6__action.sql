-- What a team decides to do, and runs that look again at the criteria concerned. A run without only_items looks at all of its edition; the run
-- that it repeats may be gone.
alter table selfanalysis_run add only_items varchar(8000);
alter table selfanalysis_run add repeats_run bigint;
create index selfanalysis_run_repeats on selfanalysis_run (repeats_run);

create sequence selfanalysis_action_seq start with 50 increment by 50;

-- Who does it is an account or a place in the team, never a copy of a name: it goes with the person. deleted_at: can still be taken back.
create table selfanalysis_action (
  id bigint primary key,
  lock_version bigint not null,
  form_key varchar(36) not null unique,
  run_id bigint not null references selfanalysis_run (id) on delete cascade,
  item_key varchar(20) not null,
  what varchar(300) not null,
  owner_member bigint,
  owner_seat bigint references selfanalysis_seat (id) on delete set null,
  due date,
  measure varchar(500),
  help_title varchar(300),
  help_path varchar(500),
  state varchar(12) not null check (state in ('OPEN', 'IN_PROGRESS', 'DONE', 'DROPPED')),
  note varchar(2000),
  saved_at timestamp not null,
  deleted_at timestamp,
  week_told_at timestamp,
  day_told_at timestamp
);
create index selfanalysis_action_run on selfanalysis_action (run_id);
create index selfanalysis_action_owner on selfanalysis_action (owner_member);
create index selfanalysis_action_due on selfanalysis_action (due);
