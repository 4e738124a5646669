/** The forum as others see it: the one search, feeds, site map, words of schema.org. What may be read is asked of {@code board} only. */
package org.wirkstatt.forum.publication;
