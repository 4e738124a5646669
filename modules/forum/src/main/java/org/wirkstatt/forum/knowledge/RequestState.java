package org.wirkstatt.forum.knowledge;

/** How far a request is: authors are asked; a draft was made; nobody agreed; whoever asked took it back. */
public enum RequestState { OPEN, DRAFTED, EMPTY, WITHDRAWN }
