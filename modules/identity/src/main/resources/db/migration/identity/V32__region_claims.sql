-- That somebody wants to coordinate a region.
create sequence identity_region_claim_seq start with 50 increment by 50;
create table identity_region_claim (
  id bigint primary key,
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
create index identity_region_claim_decided on identity_region_claim (decided_by);
