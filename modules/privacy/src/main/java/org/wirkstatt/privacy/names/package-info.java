/**
 * Names of people who go, in texts of others that stay. Start at {@link org.wirkstatt.privacy.names.NamesLeft}. Nobody's text is changed by itself: whoever
 * keeps it decides, and has to (GDPR Art. 17(1)) unless a licence or another rule demands the name.
 */
package org.wirkstatt.privacy.names;
