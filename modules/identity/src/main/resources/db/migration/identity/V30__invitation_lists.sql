-- Invitations that were sent as a list belong together.
alter table identity_invitation add column batch varchar(36);
create index identity_invitation_batch on identity_invitation (batch);
