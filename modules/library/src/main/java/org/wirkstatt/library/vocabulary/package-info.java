/**
 * The fixed words of the toolkit. Start at {@link org.wirkstatt.library.vocabulary.Term}. Codes are those of the content files, the
 * addresses and the API; names for people stand in the message bundle under {@code <Enum>.<VALUE>}.
 */
package org.wirkstatt.library.vocabulary;
