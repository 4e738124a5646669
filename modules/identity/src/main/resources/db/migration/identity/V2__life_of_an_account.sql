-- Life of an account: address, state, roles in a place and for a time, invitations, links sent by mail, sessions, second factor.

-- short names to sign in with belong to demonstration accounts only; everybody else uses the address
alter table identity_account alter column login drop not null;
alter table identity_account alter column password_hash drop not null;
alter table identity_account add column mail varchar(254);
update identity_account set mail = case when login like '%@%' then login else login || '@wirkstatt.example' end;
update identity_account set login = null where login like '%@%';
alter table identity_account alter column mail set not null;
alter table identity_account add constraint identity_account_mail unique (mail);
alter table identity_account add column locale varchar(5) default 'de' not null;
alter table identity_account add column state varchar(20) default 'OPEN' not null
  constraint identity_account_state check (state in ('UNCONFIRMED', 'AWAITING_APPROVAL', 'OPEN', 'CLOSED'));
alter table identity_account add column created_at timestamp default current_timestamp not null;
alter table identity_account add column confirmed_at timestamp;
alter table identity_account add column seen_at timestamp;
alter table identity_account add column request_region bigint;
alter table identity_account add column request_text varchar(2000);
alter table identity_account add column decided_by bigint;
alter table identity_account add column decided_at timestamp;
create index identity_account_by_state on identity_account (state, id);

-- place_id is 0 for EVERYWHERE; held_until is exclusive, null without end; granted_by null for the portal itself
create table identity_grant (
  id bigint primary key,
  account_id bigint not null references identity_account (id) on delete cascade,
  role varchar(20) not null,
  place_kind varchar(12) not null check (place_kind in ('EVERYWHERE', 'REGION', 'ROUND', 'INITIATIVE')),
  place_id bigint not null,
  held_since timestamp not null,
  held_until timestamp,
  granted_by bigint
);
create index identity_grant_account on identity_grant (account_id);
create index identity_grant_place on identity_grant (place_kind, place_id, held_since, id);
create index identity_grant_by on identity_grant (granted_by);

-- numbers below the start of the sequence are for what is taken over here
create sequence identity_grant_seq start with 100050 increment by 50;
insert into identity_grant (id, account_id, role, place_kind, place_id, held_since)
select row_number() over (order by g.account_id, g.role, g.place_id), g.account_id, g.role, g.place_kind, g.place_id, current_timestamp
from (select account_id, role, 'EVERYWHERE' as place_kind, 0 as place_id from identity_account_role where role not in ('MEMBER', 'COORDINATOR')
      union all
      select account_id, 'COORDINATOR', 'REGION', region_id from identity_account_region) g;
drop table identity_account_role;
drop table identity_account_region;

create sequence identity_invitation_seq start with 50 increment by 50;
create table identity_invitation (
  id bigint primary key,
  version bigint not null,
  mail varchar(254) not null,
  display_name varchar(200) not null,
  locale varchar(5) not null,
  token_hash varchar(64) not null unique,
  invited_by bigint,
  created_at timestamp not null,
  expires_at timestamp not null,
  withdrawn_at timestamp,
  accepted_at timestamp,
  accepted_by bigint
);
create index identity_invitation_by on identity_invitation (invited_by, id);
create index identity_invitation_mail on identity_invitation (mail);
create table identity_invitation_role (
  invitation_id bigint not null references identity_invitation (id) on delete cascade,
  role varchar(20) not null,
  place_kind varchar(12) not null check (place_kind in ('EVERYWHERE', 'REGION', 'ROUND', 'INITIATIVE')),
  place_id bigint not null,
  primary key (invitation_id, role, place_kind, place_id)
);

-- address: the new one, for the two links of a change of address
create sequence identity_link_seq start with 50 increment by 50;
create table identity_link (
  id bigint primary key,
  account_id bigint not null references identity_account (id) on delete cascade,
  purpose varchar(16) not null,
  token_hash varchar(64) not null unique,
  created_at timestamp not null,
  expires_at timestamp not null,
  used_at timestamp,
  address varchar(254)
);
create index identity_link_account on identity_link (account_id, purpose);
create index identity_link_expiry on identity_link (expires_at);

-- series, remember_hash and former_hash only for those who asked to stay signed in; network without its last part
create sequence identity_session_seq start with 50 increment by 50;
create table identity_session (
  id bigint primary key,
  account_id bigint not null references identity_account (id) on delete cascade,
  proof varchar(20) not null,
  device varchar(100) not null,
  network varchar(60) not null,
  began_at timestamp not null,
  seen_at timestamp not null,
  expires_at timestamp not null,
  series varchar(64) unique,
  remember_hash varchar(64),
  former_hash varchar(64),
  rotated_at timestamp
);
create index identity_session_account on identity_session (account_id, id);
create index identity_session_expiry on identity_session (expires_at);

-- browsers in which somebody signed in before: strangers who guess cannot use up their tries
create table identity_known_device (
  key_hash varchar(64) primary key,
  account_id bigint not null references identity_account (id) on delete cascade,
  seen_at timestamp not null
);
create index identity_known_device_account on identity_known_device (account_id);

-- secret is sealed; last_step is the step of the latest code taken, so that none is taken twice
create table identity_second_factor (
  account_id bigint primary key references identity_account (id) on delete cascade,
  secret varchar(200) not null,
  last_step bigint not null,
  enabled_at timestamp not null
);
create table identity_recovery_code (
  account_id bigint not null references identity_account (id) on delete cascade,
  code_hash varchar(64) not null,
  primary key (account_id, code_hash)
);
