package org.wirkstatt.platform.error;

/**
 * One breach of a rule in something that was written.
 *
 * @param field key in the content file, with the row in brackets from 0 in lists, such as {@code facts[2].asOf}
 * @param messageKey key of the sentence in the bundle of the module, else in the shared one of {@code ui}
 * @param argument for the placeholder {@code {0}}; empty without
 */
public record Fault(String field, String messageKey, Object argument) {
}
