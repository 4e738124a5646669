-- Drafts that other modules make of what people wrote: hidden like archived ones until an editor publishes them. origin_type and origin_id name
-- what it was made from, origin_note says it in words for everybody.
alter table library_material add column draft boolean default false not null;
alter table library_material add column origin_type varchar(64);
alter table library_material add column origin_id varchar(64);
alter table library_material add column origin_note varchar(600);
