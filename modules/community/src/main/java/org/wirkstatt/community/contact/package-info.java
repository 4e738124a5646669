/**
 * A letter to somebody whose address is not shown, also from people without an account. Start at
 * {@link org.wirkstatt.community.contact.ContactService}.
 *
 * <p>The letter goes to the people behind the target by mail, answers go straight to the sender (Reply-To). The sender gets no copy: an
 * address that nobody confirmed must not be written to, or the form would send strangers what others typed. Nothing of a letter is kept
 * here; the queue of the mail keeps it until it has left.
 *
 * <p>Against machines, without asking a third party: a field that people do not see, and {@link org.wirkstatt.platform.form.FormGuard}.
 */
package org.wirkstatt.community.contact;
