-- What harvesters (OAI-PMH 2.0) were told: one row for each material that ever was public when somebody asked. It outlives the material, so that
-- those who took it over learn that it is gone (deletedRecord 'persistent'). No foreign key for that reason; nothing in it leads to a person.
create table library_harvest (
    material_id bigint not null primary key,
    version bigint not null,
    datestamp timestamp not null,
    deleted boolean not null
);
create index library_harvest_by_datestamp on library_harvest (datestamp, material_id);

create table library_harvest_set (
    material_id bigint not null references library_harvest (material_id) on delete cascade,
    spec varchar(60) not null,
    primary key (material_id, spec)
);
create index library_harvest_set_by on library_harvest_set (spec, material_id);

-- One row: who brings the table up to date locks it, and later datestamps are never before earlier ones, whatever the clocks of the nodes say.
create table library_harvest_clock (
    id integer not null primary key,
    told_at timestamp not null
);
insert into library_harvest_clock (id, told_at) values (1, timestamp '2000-01-01 00:00:00');
