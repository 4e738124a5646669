/**
 * Queries without a hit, so that those who keep content see what is missing. Start at {@link org.wirkstatt.search.missed.MissedQueries}.
 *
 * <p>Nothing leads to a person: neither who asked nor from where nor when, only the day. What looks like an address or a number of somebody is
 * not kept at all, and a query is shown only after it was asked several times.
 */
package org.wirkstatt.search.missed;
