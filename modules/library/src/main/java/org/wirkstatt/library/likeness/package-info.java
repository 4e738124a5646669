/**
 * Tells which files say the same or nearly the same, by the words in them. Start at {@link org.wirkstatt.library.likeness.Likeness}. Knows files by
 * their id only; who may learn of which file is decided by who asks.
 */
package org.wirkstatt.library.likeness;
