package org.wirkstatt.forum.knowledge;

/** How an author answered: on the page of the portal, by the link of a mail, or by choosing an own post. */
public enum Way { PORTAL, LINK, OWN }
