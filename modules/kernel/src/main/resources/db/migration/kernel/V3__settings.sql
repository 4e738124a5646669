-- Settings that were changed in the administration; what the operator configured stands above them.
create table kernel_setting (
    name    varchar(100)  not null primary key,
    content varchar(1000) not null
);
