/**
 * A letter to somebody whose address is not shown, also from people without an account. Start at
 * {@link org.wirkstatt.community.contact.ContactService}.
 *
 * <p>The letter goes to the people behind the target by mail, answers go straight to the sender (Reply-To). The sender gets no copy: an
 * address that nobody confirmed must not be written to, or the form would send strangers what others typed. Nothing of a letter is kept
 * here; the queue of the mail keeps it until it has left.
 *
 * <p>Against machines, without asking a third party: a field that people do not see, a time that people need, and a sum that the browser
 * works out while they type ({@link org.wirkstatt.community.contact.Puzzle}). Without script the sum is replaced by a longer time and a
 * stricter limit. Signed-in people are known and need neither.
 */
package org.wirkstatt.community.contact;
