-- One draft for each person and form. base: a mark of the text the form was opened with.
create sequence drafts_draft_seq start with 50 increment by 50;
create table drafts_draft (
  id bigint primary key,
  version bigint not null,
  member_id bigint not null,
  form varchar(120) not null,
  text varchar(200000) not null,
  base varchar(40),
  saved_at timestamp not null,
  constraint drafts_one_for_each_form unique (member_id, form)
);
create index drafts_oldest on drafts_draft (saved_at);
