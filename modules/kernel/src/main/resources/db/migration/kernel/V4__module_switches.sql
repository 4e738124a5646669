-- Modules that were switched off while they are installed; a module without a row is on. Shared by all nodes.
create table kernel_module_switch (
    module    varchar(32) not null primary key,
    off_since timestamp   not null
);
