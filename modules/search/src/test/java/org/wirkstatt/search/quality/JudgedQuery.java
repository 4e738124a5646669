package org.wirkstatt.search.quality;

import java.util.Map;
import java.util.Set;

/**
 * A question and what it should bring.
 *
 * @param group what it shows: a phenomenon of the language or a kind of task
 * @param grades how well a thing answers, by its id: 1 touches it, 2 helps, 3 is what was looked for; things that are not named do not answer
 * @param unwanted things that must not be found at all
 */
record JudgedQuery(String group, String text, Map<String, Integer> grades, Set<String> unwanted) {
}
