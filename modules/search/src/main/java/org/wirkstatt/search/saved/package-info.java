/**
 * Searches that people keep, and the notice that something new fits. Start at {@link org.wirkstatt.search.saved.SavedSearches}.
 *
 * <p>Whether something fits is asked with the rights of the keeper at that moment, and asked again whenever the notice or the page is shown: it
 * names what the person may read then, and is not shown at all if that is nothing. What was there when a search was kept is no news, nor is a
 * thing that was told once and changed since.
 */
package org.wirkstatt.search.saved;
