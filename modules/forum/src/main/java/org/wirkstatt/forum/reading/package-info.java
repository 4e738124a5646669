/** What each person has read, and what changed since: numbers compared, never clocks, so that no mark is lost between two clicks. */
package org.wirkstatt.forum.reading;
