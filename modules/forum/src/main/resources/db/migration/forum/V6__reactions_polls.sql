-- Reactions are counted, never ranked. A poll belongs to a post; its options keep their order.
create table forum_reaction (
  post_id bigint not null references forum_post (id),
  member_id bigint not null,
  kind varchar(8) not null,
  primary key (post_id, member_id, kind)
);
create index forum_reaction_of on forum_reaction (member_id);

create sequence forum_poll_seq start with 50 increment by 50;
create table forum_poll (
  id bigint primary key,
  post_id bigint not null unique references forum_post (id),
  kind varchar(8) not null,
  question varchar(200) not null,
  closes_at timestamp,
  voters integer not null,
  created_at timestamp not null
);
create sequence forum_poll_option_seq start with 50 increment by 50;
create table forum_poll_option (
  id bigint primary key,
  poll_id bigint not null references forum_poll (id),
  position integer not null,
  text varchar(200) not null,
  yes_votes integer not null,
  maybe_votes integer not null
);
create index forum_poll_option_of on forum_poll_option (poll_id, position);
-- choice: YES, or in date finding MAYBE
create table forum_poll_vote (
  option_id bigint not null references forum_poll_option (id),
  member_id bigint not null,
  choice varchar(8) not null,
  primary key (option_id, member_id)
);
create index forum_poll_vote_of on forum_poll_vote (member_id);
