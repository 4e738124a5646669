package org.wirkstatt.identity.openid;

import java.io.Serializable;

/**
 * A sign-in that is under way at the provider; kept in the session of the browser that began it, good for one answer.
 *
 * @param state ties the answer to this browser
 * @param nonce ties the provider's statement to this attempt
 * @param verifier proves to the provider that the code is taken by who asked for it (RFC 7636)
 * @param next local path to go on to afterwards
 */
public record Attempt(String state, String nonce, String verifier, String next) implements Serializable {
}
