alter table probe_parent add column note varchar(50) default 'neu' not null;
