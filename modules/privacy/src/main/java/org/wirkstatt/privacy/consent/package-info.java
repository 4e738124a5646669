/** Consents: versions, proof, withdrawal. Start at {@link org.wirkstatt.privacy.consent.ConsentService}. */
package org.wirkstatt.privacy.consent;
