/**
 * Measures what the search finds, beside what Lucene's own German analyzer finds on the same texts: {@link org.wirkstatt.search.quality.SearchQualityTest}
 * asks both the same judged questions and writes {@code target/search-report.md}. The judgements are files beside this package.
 */
package org.wirkstatt.search.quality;
