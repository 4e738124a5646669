/**
 * What editors say about words: which mean the same, which are taken as they stand, and which questions they look at before they decide. Start
 * at {@link org.wirkstatt.search.wording.Wordings}.
 *
 * <p>Synonyms hold for questions alone, so a change needs no new index. A protected word changes the texts too: each node takes in anew what has
 * that word, and nothing else. Every node looks for changes every few seconds.
 */
package org.wirkstatt.search.wording;
