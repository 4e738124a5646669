/**
 * Who is known: by a role in a place or because somebody vouches. Whoever is not yet can write, within limits. Days visited and posts written
 * count for nothing: patience is no reason for trust, and who comes once a month is not suspicious. Start at
 * {@link org.wirkstatt.forum.trust.Trust}.
 */
package org.wirkstatt.forum.trust;
