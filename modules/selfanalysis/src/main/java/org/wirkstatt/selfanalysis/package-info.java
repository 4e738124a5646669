/**
 * The self-analysis: an initiative looks at one of its projects, criterion by criterion. Start at
 * {@link org.wirkstatt.selfanalysis.edition.EditionService} for what an administrator does with catalogues and at
 * {@link org.wirkstatt.selfanalysis.edition.CatalogueReader} for everything that is read.
 *
 * <p>A catalogue comes in editions, each a file ({@code docs/catalogue-format.md}). One edition is current; an edition that was current once
 * is never changed, so that what was answered stays readable against it. A criterion is known by its key within its edition
 * ({@link org.wirkstatt.selfanalysis.catalogue.CriterionRef}); how it relates to criteria of earlier editions, and whether answers may be
 * compared, says {@link org.wirkstatt.selfanalysis.edition.Lineage}.
 *
 * <p>Packages: {@code catalogue} what a catalogue says · {@code check} reading a file and naming every fault in it · {@code edition} keeping
 * editions · {@code run} a team answers, sealed, and talks · {@code help} what the portal has about a criterion · {@code action} what the team
 * decides to do · {@code workshop}, {@code result}, {@code sharing}, {@code comparison} say their part themselves.
 */
package org.wirkstatt.selfanalysis;
