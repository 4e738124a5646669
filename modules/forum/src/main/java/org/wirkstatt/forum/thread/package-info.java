/** Threads: kind, title, tags, counters; lists of them ({@link org.wirkstatt.forum.thread.Threads}). They are opened by the package {@code post}. */
package org.wirkstatt.forum.thread;
