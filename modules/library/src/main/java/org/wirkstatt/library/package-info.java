/**
 * The toolkit: materials with files, editions, licences and review dates, and collections that put them in order. Start at
 * {@link org.wirkstatt.library.material.MaterialReader} and {@link org.wirkstatt.library.material.MaterialService}.
 *
 * <p>A material keeps its address for good; a former address leads to the present one. A new edition is an explicit act, small
 * corrections stay within an edition; every edition remains readable. Archived materials are seen by editors only. No table holds a member
 * id or a region id, so nothing here changes when a person or a region goes: who edited what is in the history of the platform.
 *
 * <p>Not here: full-text search (module search reads {@code MaterialSearch}), reading text out of files (module extraction).
 */
package org.wirkstatt.library;
