/** Files of posts: taking them, tying them to a post, forgetting them. Who may read one is decided with its post, in {@code download}. */
package org.wirkstatt.forum.attachment;
