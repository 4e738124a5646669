alter table strict_note add column held_on date not null;
