-- Handovers of the coordination of a region, with what happened. People who are gone leave null.
create sequence community_handover_seq start with 50 increment by 50;
create table community_handover (
  id bigint primary key,
  version bigint not null,
  region_id bigint not null,
  predecessor_id bigint,
  successor_id bigint,
  last_day date,
  notes varchar(10000),
  done varchar(500),
  state varchar(12) not null,
  created_at timestamp not null,
  changed_at timestamp not null
);
create index community_handover_of on community_handover (region_id, id);
create sequence community_handover_event_seq start with 50 increment by 50;
create table community_handover_event (
  id bigint primary key,
  handover_id bigint not null references community_handover (id),
  happened_at timestamp not null,
  member_id bigint,
  kind varchar(20) not null
);
create index community_handover_event_of on community_handover_event (handover_id, id);
