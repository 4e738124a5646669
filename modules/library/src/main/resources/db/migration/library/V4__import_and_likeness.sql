-- Many files at once: an import, its lines (one becomes one material) and their files, whose bytes lie in the file store since the look. content:
-- the material in its file form, null where no line of a metadata file named the file or the line was broken.
create sequence library_import_seq start with 50 increment by 50;
create table library_import (
    id bigint not null primary key,
    source varchar(200) not null,
    folder boolean not null,
    file_sha256 varchar(64),
    file_bytes bigint not null,
    publish boolean not null,
    unnamed boolean not null,
    state varchar(12) not null,
    fault varchar(30),
    fault_detail varchar(300),
    started_by bigint,
    created_at timestamp not null,
    changed_at timestamp not null,
    ended_at timestamp
);
create index library_import_newest on library_import (created_at);

create table library_import_line (
    import_id bigint not null references library_import (id) on delete cascade,
    number integer not null,
    meta_file varchar(300) not null,
    meta_line integer not null,
    content varchar,
    outcome varchar(10) not null,
    reason varchar(1000) not null,
    material_slug varchar(80),
    primary key (import_id, number)
);
create index library_import_line_by_outcome on library_import_line (import_id, outcome, number);

create table library_import_file (
    import_id bigint not null,
    line integer not null,
    position integer not null,
    path varchar(500) not null,
    title varchar(200) not null,
    alternative varchar(3000),
    decorative boolean not null,
    sha256 varchar(64),
    size_bytes bigint not null,
    text_sha256 varchar(64),
    primary key (import_id, line, position),
    foreign key (import_id, line) references library_import_line (import_id, number) on delete cascade
);
create index library_import_file_by_bytes on library_import_file (import_id, sha256);
create index library_import_file_by_text on library_import_file (import_id, text_sha256);

-- What tells whether two files say the same: the hash of the words, and a MinHash of their shingles with its bands. findings: what hinders
-- people in the file, one a line; null if it could not be looked at.
create table library_file_sketch (
    file_id bigint not null primary key references library_file (id) on delete cascade,
    text_sha256 varchar(64),
    signature varchar(512),
    findings varchar(4000)
);
create index library_file_sketch_by_text on library_file_sketch (text_sha256);
create table library_file_band (
    file_id bigint not null references library_file_sketch (file_id) on delete cascade,
    band_hash bigint not null,
    primary key (file_id, band_hash)
);
create index library_file_band_by_hash on library_file_band (band_hash);
