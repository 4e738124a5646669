-- When somebody whose role asks for a second factor was told so first; the period of grace runs from there.
alter table identity_account add column factor_asked_at timestamp;
