/**
 * Who the regional networks are. Start at {@link org.wirkstatt.regions.RegionService} for changes and at
 * {@link org.wirkstatt.regions.RegionCatalogue} for everything that is read.
 *
 * <p>A region is a row with an address and a profile. The profile is the text of its content file
 * ({@link org.wirkstatt.regions.RegionFile}), the same in the database, in the history and in an export. An address never leads to
 * another region later: a former one redirects. Fictional regions ({@code demo}) are shown as such and leave the portal nowhere.
 *
 * <p>No member ids are kept here (authors stand in the history of the kernel), so this module holds no personal data but the statements
 * in profiles, which are shown with the day of consent only. When a region is archived, its row stays.
 *
 * <p>Not here: who coordinates a region (identity), the rounds of the programme as such (only the number a region took part in).
 */
package org.wirkstatt.regions;
