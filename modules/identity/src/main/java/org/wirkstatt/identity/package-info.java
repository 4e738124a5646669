/**
 * Accounts: who somebody is, how they come in, what they are and where. Start at {@link org.wirkstatt.identity.session.SignInService}, which
 * every way of signing in ends in, and at {@link org.wirkstatt.identity.account.People}.
 *
 * <ul>
 * <li>{@code account}: the account and its life, roles in a place and for a time, passwords, demonstration accounts;
 * <li>{@code registration}: asking for an account, a new password, a new address; {@code invitation}; {@code link} and {@code mail}: what they send;
 * <li>{@code session}: signing in and out, and where somebody is signed in; {@code factor}: the second factor; {@code guess}: the brake;
 * <li>{@code passkey}, {@code token}: other keys than a password; {@code administration}: pages of those who look after people.
 * </ul>
 *
 * <p>What always holds: secrets that are given out (links, tokens, codes) are kept as hashes only and work once. Who is signed in is a number
 * in the browser's session; the row behind it and the account are read again in each request, so whatever was ended or withdrawn is gone at
 * once. An answer never says whether an address has an account, in words or by time.
 *
 * <p>Not here: what a role may do (the modules say that with their permissions).
 */
package org.wirkstatt.identity;
