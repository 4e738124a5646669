/** Somebody wants to coordinate a region; coordinators of the region or the programme team decide. Start at {@link org.wirkstatt.identity.claim.RegionClaims}. */
package org.wirkstatt.identity.claim;
