/** Links in mails that do one thing: a module declares {@link org.wirkstatt.platform.link.LinkAction}s and asks {@link org.wirkstatt.platform.link.SignedLinks} for links. */
package org.wirkstatt.platform.link;
