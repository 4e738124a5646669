-- Who reported objects to what came of it. decision_id: the decision objected to; it goes on its own day. reminders: how often a report that waits was told again.
create table forum_complaint (
  report_id bigint primary key references forum_report (id),
  decision_id bigint not null,
  text varchar(5000) not null,
  created_at timestamp not null,
  decided_by bigint,
  decided_at timestamp,
  granted boolean not null,
  answer varchar(4000)
);
create index forum_complaint_open on forum_complaint (decided_at, created_at);
create index forum_complaint_about on forum_complaint (decision_id);
alter table forum_report add column reminders integer default 0 not null;
