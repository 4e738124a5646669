-- From a thread to a material: what editors ask for, and what authors answer. material_type and material_id name the draft once it is made.
create sequence forum_material_request_seq start with 50 increment by 50;
create table forum_material_request (
  id bigint primary key,
  thread_id bigint not null references forum_thread (id),
  requester_id bigint,
  title varchar(150) not null,
  summary varchar(600) not null,
  state varchar(10) not null,
  created_at timestamp not null,
  due_at timestamp not null,
  ended_at timestamp,
  material_type varchar(64),
  material_id varchar(64),
  form_key varchar(64) not null unique
);
create index forum_material_request_of_thread on forum_material_request (thread_id);
create index forum_material_request_open on forum_material_request (state, id);
create index forum_material_request_of_material on forum_material_request (material_id);
create index forum_material_request_of on forum_material_request (requester_id);

-- revision: number of the text in the history of the post that is asked about; text_version: of the words agreed to. answer: null while there is none.
create sequence forum_consent_seq start with 50 increment by 50;
create table forum_consent (
  id bigint primary key,
  request_id bigint not null references forum_material_request (id),
  post_id bigint not null references forum_post (id),
  author_id bigint,
  revision integer not null,
  text_version integer not null,
  asked_at timestamp not null,
  answer varchar(8),
  answered_at timestamp,
  way varchar(8),
  used boolean not null,
  withdrawn_at timestamp,
  removed_at timestamp,
  unique (request_id, post_id)
);
create index forum_consent_of_author on forum_consent (author_id);
