/** Duties towards the people whose data the forum holds. */
package org.wirkstatt.forum.privacy;
