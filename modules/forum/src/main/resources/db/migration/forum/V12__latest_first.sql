-- Lists that begin with the latest: H2 reads an index in its own order only, so the columns stand in it as the lists have them.
create index forum_thread_latest_of_board on forum_thread (board_id, last_post_at desc, id desc);
drop index forum_thread_of_board;
drop index forum_thread_newest;
create index forum_post_latest_of_author on forum_post (author_id, id desc);
