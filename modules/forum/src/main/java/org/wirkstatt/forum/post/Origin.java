package org.wirkstatt.forum.post;

/** How a post came in. */
public enum Origin { WEB, MAIL, REST, IMPORT }
