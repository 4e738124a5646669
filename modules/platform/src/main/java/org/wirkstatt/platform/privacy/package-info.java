/**
 * Privacy by construction: each module declares its columns ({@link org.wirkstatt.platform.privacy.DataDeclaration}), hands out and erases
 * what it holds about a person ({@link org.wirkstatt.platform.privacy.PersonalData}), says how long it keeps things
 * ({@link org.wirkstatt.platform.privacy.RetentionRule}) and asks before it does what needs consent
 * ({@link org.wirkstatt.platform.privacy.Consents}).
 */
package org.wirkstatt.platform.privacy;
