/**
 * Which known weaknesses the delivered parts have. Start at {@link org.wirkstatt.bench.parts.PartsCheck}.
 *
 * <p>Advisories are asked for at OSV.dev, or a mirror of it, at the moment of the check; nothing is kept, so an answer is as fresh as the network
 * allows, and without a network there is none. A build machine runs it each night; the build itself needs no network for it.
 */
package org.wirkstatt.bench.parts;
