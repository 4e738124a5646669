/**
 * Access keys: how a person's programs use the REST API. Start at {@link org.wirkstatt.identity.token.KeyService}.
 *
 * <p>A key is shown once and kept as a hash. It never can more than the person who made it, ends by itself, and is gone when it is revoked or the
 * account is closed. Where it is taken out of a request and what it must not do is the kernel's business.
 */
package org.wirkstatt.identity.token;
