/** How long things are kept: the retention table, run once a day. Start at {@link org.wirkstatt.privacy.retention.RetentionService}. */
package org.wirkstatt.privacy.retention;
