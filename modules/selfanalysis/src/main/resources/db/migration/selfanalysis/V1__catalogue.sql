-- Catalogues of criteria. The text of an edition is the file as it was imported; items and ancestors are read out of it for questions over
-- several editions. An edition that was current once is never changed. No check on state: see pages V1.
create sequence selfanalysis_edition_seq start with 50 increment by 50;

create table selfanalysis_edition (
  id bigint primary key,
  lock_version bigint not null,
  edition_key varchar(60) not null unique,
  follows varchar(60),
  content varchar(1000000) not null,
  sha256 varchar(64) not null,
  state varchar(8) not null,
  imported_at timestamp not null,
  published_at timestamp,
  retired_at timestamp
);

create sequence selfanalysis_item_seq start with 50 increment by 50;

create table selfanalysis_item (
  id bigint primary key,
  edition_id bigint not null references selfanalysis_edition (id) on delete cascade,
  item_key varchar(20) not null,
  area varchar(20) not null,
  place integer not null,
  levels integer not null,
  relation varchar(8) not null,
  unique (edition_id, item_key)
);

create table selfanalysis_ancestor (
  item_id bigint not null references selfanalysis_item (id) on delete cascade,
  edition_key varchar(60) not null,
  item_key varchar(20) not null,
  primary key (item_id, edition_key, item_key)
);
