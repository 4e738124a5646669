-- Rows for the tests in the container.
create table container_note (id varchar(64) primary key, note_text varchar(200) not null);
