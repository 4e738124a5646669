/**
 * Collections put materials into an order with timings, such as the package for a workshop. Start at
 * {@link org.wirkstatt.library.collection.CollectionReader}. They come from content files; a step names its material by number, so a
 * material may change its address.
 */
package org.wirkstatt.library.collection;
