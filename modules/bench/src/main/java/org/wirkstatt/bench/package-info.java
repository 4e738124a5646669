/**
 * Measures the portal as an operator would see it: started by its script, asked over HTTP, its processor time and memory read from the
 * kernel. Start at {@link org.wirkstatt.bench.Bench}.
 *
 * <p>Everything that is compared comes from one run on one machine: a page beside a static file of its size, a search beside Lucene in a
 * JVM of the same size, a start beside a start of plain Payara Micro. Processor seconds are the figures that can be compared on a machine
 * with other work; times of the wall cannot. Linux only ({@code /proc}).
 *
 * <p>Not here: any limit a build could break on. The table says what is met, a person decides.
 */
package org.wirkstatt.bench;
