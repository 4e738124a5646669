/** Reactions to posts and polls in them: counted, never ranked. Who chose what is told to nobody else. */
package org.wirkstatt.forum.poll;
