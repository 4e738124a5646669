-- The person who shall take over is invited; the name and address that were typed go when the handover ends.
alter table community_handover add column successor_name varchar(200);
alter table community_handover add column successor_mail varchar(254);
alter table community_handover add column invitation_id bigint;
create index community_handover_by_invitation on community_handover (invitation_id);
