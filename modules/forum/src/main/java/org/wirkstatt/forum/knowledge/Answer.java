package org.wirkstatt.forum.knowledge;

/** What an author says to the use of a post: yes and with the name; yes without it; no. A decline needs no reason. */
public enum Answer {
    NAMED, UNNAMED, DECLINED;

    public boolean agrees() {
        return this != DECLINED;
    }
}
