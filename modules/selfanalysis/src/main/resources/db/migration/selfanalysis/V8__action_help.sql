-- What helps with an action is named as a thing of another module: its title is asked for each time, so nobody reads one that is not for them.
alter table selfanalysis_action add help_ref varchar(130);
alter table selfanalysis_action drop column help_title;
alter table selfanalysis_action drop column help_path;
