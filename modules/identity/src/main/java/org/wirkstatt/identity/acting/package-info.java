/**
 * Acting as another person, to help. Start at {@link org.wirkstatt.identity.acting.Acting}.
 *
 * <p>Only administrators, only as somebody who allowed it for a stated time, which the person can end at any moment. A banner stands on each
 * page, the audit log names both, the pages of the account (security, data, consents) stay closed, and one click ends it.
 */
package org.wirkstatt.identity.acting;
