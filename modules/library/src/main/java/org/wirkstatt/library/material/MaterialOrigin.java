package org.wirkstatt.library.material;

import org.wirkstatt.platform.content.ContentRef;

/**
 * What a material was made from.
 *
 * @param source to be named and linked for those who may read it
 * @param note the same in words that everybody may read
 */
public record MaterialOrigin(ContentRef source, String note) {
}
