create table lost_note (id bigint primary key, state varchar(5) not null check (state in ('OPEN', 'DONE')), parent bigint references lost_note (id));
create table lost_answer (note bigint not null references lost_note (id), at timestamp not null, primary key (note));
