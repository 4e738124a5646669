/**
 * Passkeys (W3C Web Authentication, level 3): signing in with a device instead of a password. Start at
 * {@link org.wirkstatt.identity.passkey.PasskeyService}.
 *
 * <p>Only discoverable credentials with user verification, so a passkey is two factors at once and nobody types a name. What the device is made by is
 * not asked (attestation 'none'). The portal's host is the relying party: passkeys of another host are of no use here, so none can be fished.
 */
package org.wirkstatt.identity.passkey;
