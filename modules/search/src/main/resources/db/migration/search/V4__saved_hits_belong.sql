-- What a saved search found goes with it, and an export leads from one to the other.
delete from search_saved_hit where saved_id not in (select id from search_saved);
alter table search_saved_hit add constraint search_saved_hit_of foreign key (saved_id) references search_saved (id);
