-- member_id is null when the account of the writer is gone and the entry may stay.
create sequence muster_entry_seq start with 50 increment by 50;
create table muster_entry (
  id bigint primary key,
  member_id bigint,
  text varchar(200) not null,
  written_at timestamp not null
);
create index muster_entry_latest on muster_entry (written_at, id);
