-- Runs of the self-analysis. Initiative, project and account are numbers of other modules, hence no foreign keys; their names are kept as they
-- were, so that a result stays readable. Nobody reads answers of others before opened_at is set.
create sequence selfanalysis_run_seq start with 50 increment by 50;

create table selfanalysis_run (
  id bigint primary key,
  lock_version bigint not null,
  form_key varchar(36) not null unique,
  initiative_id bigint not null,
  initiative_name varchar(200) not null,
  project_id bigint not null,
  project_name varchar(200) not null,
  edition_key varchar(60) not null,
  title varchar(200) not null,
  answers_until date,
  started_by bigint,
  started_at timestamp not null,
  touched_at timestamp not null,
  opened_at timestamp
);
create index selfanalysis_run_initiative on selfanalysis_run (initiative_id);
create index selfanalysis_run_touched on selfanalysis_run (touched_at);

create sequence selfanalysis_seat_seq start with 50 increment by 50;

-- One place in the team: one link, or the account of a member of the initiative.
create table selfanalysis_seat (
  id bigint primary key,
  lock_version bigint not null,
  run_id bigint not null references selfanalysis_run (id) on delete cascade,
  invited_as varchar(100),
  person_name varchar(100),
  member_id bigint,
  token_hash varchar(64) unique,
  begun_at timestamp,
  finished_at timestamp,
  unique (run_id, member_id)
);
create index selfanalysis_seat_member on selfanalysis_seat (member_id);

create sequence selfanalysis_answer_seq start with 50 increment by 50;

create table selfanalysis_answer (
  id bigint primary key,
  seat_id bigint not null references selfanalysis_seat (id) on delete cascade,
  item_key varchar(20) not null,
  rating varchar(14) not null,
  reason varchar(2000),
  saved_at timestamp not null,
  unique (seat_id, item_key)
);

create sequence selfanalysis_agreement_seq start with 50 increment by 50;

-- What the team settled on, beside the answers.
create table selfanalysis_agreement (
  id bigint primary key,
  lock_version bigint not null,
  run_id bigint not null references selfanalysis_run (id) on delete cascade,
  item_key varchar(20) not null,
  rating varchar(14),
  reason varchar(2000),
  next_step varchar(500),
  saved_at timestamp not null,
  unique (run_id, item_key)
);
