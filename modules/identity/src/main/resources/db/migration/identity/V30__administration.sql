-- Invitations from one list belong together; claims of regions; consent to be acted for.
alter table identity_invitation add column batch varchar(36);
create index identity_invitation_batch on identity_invitation (batch);

create sequence identity_region_claim_seq start with 50 increment by 50;
create table identity_region_claim (
  id bigint primary key,
  version bigint not null,
  region_id bigint not null,
  account_id bigint not null references identity_account (id) on delete cascade,
  text varchar(1000) not null,
  created_at timestamp not null,
  state varchar(10) not null check (state in ('OPEN', 'APPROVED', 'REFUSED')),
  decided_by bigint,
  decided_at timestamp
);
create index identity_region_claim_state on identity_region_claim (state, id);
create index identity_region_claim_account on identity_region_claim (account_id, region_id);

-- one row a person: until when somebody of the team may act as this person
create table identity_acting_consent (
  account_id bigint primary key references identity_account (id) on delete cascade,
  given_at timestamp not null,
  ends_at timestamp not null
);
