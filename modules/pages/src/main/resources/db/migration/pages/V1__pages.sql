-- Pages and news: address and text; both kinds share one table because they are edited, kept and searched alike.
-- No check on kind: H2 2.4 ties a check with several constants to the connection that made the table and fails once that is closed.
create sequence pages_page_seq start with 50 increment by 50;

create table pages_page (
  id bigint primary key,
  version bigint not null,
  kind varchar(8) not null,
  slug varchar(80) not null,
  text varchar(400000) not null,
  form_key varchar(64) unique,
  created_at timestamp not null,
  changed_at timestamp not null,
  unique (kind, slug)
);
