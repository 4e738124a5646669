-- Materials, their files with extracted text, old editions and collections. One table holds all lists of a material (phases, topics,
-- keywords …), so that reading a material is two queries and filtering is one index.
create sequence library_material_seq start with 50 increment by 50;
create sequence library_file_seq start with 50 increment by 50;
create sequence library_edition_seq start with 50 increment by 50;
create sequence library_collection_seq start with 50 increment by 50;

create table library_material (
    id bigint not null primary key,
    lock_version bigint not null,
    slug varchar(80) not null unique,
    title varchar(200) not null,
    sort_title varchar(80) not null,
    summary varchar(600) not null,
    kind varchar(40) not null,
    language varchar(35) not null,
    licence varchar(20) not null,
    visibility varchar(10) not null check (visibility in ('PUBLIC', 'MEMBERS')),
    duration_minutes integer check (duration_minutes > 0),
    group_min integer check (group_min > 0),
    group_max integer check (group_max >= group_min),
    based_on_title varchar(300),
    based_on_creators varchar(600),
    based_on_licence varchar(100),
    based_on_url varchar(600),
    based_on_change varchar(600),
    edition integer not null check (edition > 0),
    change_note varchar(500) not null,
    changes_workshop boolean not null,
    published date not null,
    owner varchar(200) not null,
    last_reviewed date,
    review_by date,
    body varchar not null,
    creation_token varchar(60) unique,
    created_at timestamp not null,
    changed_at timestamp not null,
    archived_at timestamp
);
create index library_material_by_title on library_material (sort_title, id);
create index library_material_by_review on library_material (last_reviewed, id);
create index library_material_by_due on library_material (review_by);
create index library_material_by_kind on library_material (kind);

create table library_material_term (
    material_id bigint not null references library_material (id) on delete cascade,
    facet varchar(20) not null,
    position integer not null,
    term varchar(200) not null
);
create index library_material_term_of on library_material_term (material_id);
create index library_material_term_by on library_material_term (facet, term, material_id);

create table library_former_slug (
    slug varchar(80) not null primary key,
    material_id bigint not null references library_material (id) on delete cascade
);

create table library_file (
    id bigint not null primary key,
    material_id bigint not null references library_material (id) on delete cascade,
    position integer not null,
    name varchar(150) not null,
    title varchar(200) not null,
    alternative varchar(3000),
    decorative boolean not null,
    sha256 varchar(64) not null,
    size_bytes bigint not null check (size_bytes > 0),
    media_type varchar(120) not null,
    state varchar(12) not null check (state in ('RECEIVED', 'READY', 'NO_TEXT', 'UNREADABLE')),
    reason varchar(20),
    pages integer not null
);
create index library_file_of on library_file (material_id);
create index library_file_by_state on library_file (state);
create index library_file_by_bytes on library_file (sha256);

create table library_file_text (
    file_id bigint not null references library_file (id) on delete cascade,
    position integer not null,
    page integer not null,
    heading varchar(500) not null,
    text varchar not null,
    notes boolean not null,
    primary key (file_id, position)
);

create table library_edition (
    id bigint not null primary key,
    material_id bigint not null references library_material (id) on delete cascade,
    edition integer not null,
    published date not null,
    change_note varchar(500) not null,
    changes_workshop boolean not null,
    content varchar not null,
    unique (material_id, edition)
);

create table library_edition_file (
    edition_id bigint not null references library_edition (id) on delete cascade,
    position integer not null,
    name varchar(150) not null,
    title varchar(200) not null,
    sha256 varchar(64) not null,
    size_bytes bigint not null,
    media_type varchar(120) not null,
    primary key (edition_id, position)
);

create table library_collection (
    id bigint not null primary key,
    lock_version bigint not null,
    slug varchar(80) not null unique,
    title varchar(200) not null,
    summary varchar(600) not null,
    description varchar not null,
    visibility varchar(10) not null check (visibility in ('PUBLIC', 'MEMBERS')),
    created_at timestamp not null,
    changed_at timestamp not null
);

create table library_collection_step (
    collection_id bigint not null references library_collection (id) on delete cascade,
    position integer not null,
    material_id bigint not null references library_material (id),
    minutes integer check (minutes > 0),
    note varchar(1000) not null,
    primary key (collection_id, position)
);
create index library_collection_step_by_material on library_collection_step (material_id);
