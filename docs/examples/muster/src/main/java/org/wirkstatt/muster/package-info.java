/** Entries that members leave for each other, for a year. Start at {@link org.wirkstatt.muster.EntryService}. */
package org.wirkstatt.muster;
