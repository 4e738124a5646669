/** What signed-in people are writing, kept until it is sent, at most 30 days. Start at {@link org.wirkstatt.drafts.DraftService}. */
package org.wirkstatt.drafts;
