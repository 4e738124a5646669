delete from lost_answer;
