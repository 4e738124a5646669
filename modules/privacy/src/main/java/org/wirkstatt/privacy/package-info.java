/**
 * The rights of people over their data (GDPR Art. 7, 13 to 21, 30), for all modules at once. Start at
 * {@link org.wirkstatt.privacy.export.ExportService} and {@link org.wirkstatt.privacy.erasure.ErasureService}.
 *
 * <p>This module knows nothing of others' tables: it asks every {@link org.wirkstatt.platform.privacy.PersonalData}. An export is one
 * archive that goes after {@value org.wirkstatt.privacy.export.ExportService#KEPT_DAYS} days. An erasure closes the account at once, can be
 * taken back until its day, and is then one transaction over all modules. Retention rules run once a day.
 *
 * <p>Not here: accounts (identity), letters (notifications), the log of what administrators do (kernel).
 */
package org.wirkstatt.privacy;
