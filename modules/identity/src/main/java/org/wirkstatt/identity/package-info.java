/**
 * Accounts and signing in. Start at {@link org.wirkstatt.identity.SignInService}.
 *
 * <p>An account has a login name, a name for others, roles, and for coordinators the regions they coordinate. Passwords are kept as
 * Argon2id hashes only. Who is signed in is an account number in the session; the account is read again in each request, so a right
 * that was withdrawn is gone at once. Accounts for demonstration exist only while the setting {@code wirkstatt.demo} is on.
 *
 * <p>Not here: what a role may do (the modules say that with their permissions).
 */
package org.wirkstatt.identity;
