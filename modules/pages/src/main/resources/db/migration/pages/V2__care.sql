-- How contents of all modules are looked after: what was answered when somebody was asked whether they are still right, when that was asked, and what
-- the last answer changed, so that it can be taken back. Who looks after them and the days are kept by their modules.
create sequence pages_care_seq start with 50 increment by 50;

create table pages_care (
  id bigint primary key,
  version bigint not null,
  type varchar(64) not null,
  ref_id varchar(64) not null,
  state varchar(16) not null,
  asked_on date,
  former_state varchar(16),
  former_confirmed date,
  former_due date,
  unique (type, ref_id)
);
