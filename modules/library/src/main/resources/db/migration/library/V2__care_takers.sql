-- Who looks after a material here: the person who made it, until a handover gives it to somebody else. Null: nobody, as for imported ones.
alter table library_material add column care_taker_id bigint;
create index library_material_by_care_taker on library_material (care_taker_id);
