package org.wirkstatt.forum.board;

/** What a board is for: a topic, a region or a round of the programme. */
public enum BoardSubject { TOPIC, REGION, ROUND }
