/**
 * Signing in with another provider (OpenID Connect Core 1.0, authorization code flow with state, nonce and PKCE). Start at
 * {@link org.wirkstatt.identity.openid.OpenIdService}; {@link org.wirkstatt.identity.openid.OpenIdProvider} speaks the protocol.
 *
 * <p>Switched on by the settings {@code wirkstatt.openid.issuer} and {@code wirkstatt.openid.client-id}. A person of the provider is known by issuer and
 * subject. The address only helps at the first time: who has an account under it confirms with its password, who was invited is in.
 */
package org.wirkstatt.identity.openid;
