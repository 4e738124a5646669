/**
 * For those who run the portal: the audit log in sentences ({@link org.wirkstatt.administration.AuditReading}), what is installed
 * ({@link org.wirkstatt.administration.ModuleOverview}), how the portal is ({@link org.wirkstatt.administration.SystemState}) and its
 * settings ({@link org.wirkstatt.administration.SettingsDesk}).
 *
 * <p>Keeps nothing of its own: it shows what the kernel and the modules tell through the platform.
 *
 * <p>Not here: people and invitations (identity), search (search), content (each module).
 */
package org.wirkstatt.administration;
