/**
 * From a thread to a material of the toolkit: an editor or coordinator chooses posts, their authors are asked, and what they agree to becomes a draft
 * in the module that keeps materials, if there is one. Start at {@link org.wirkstatt.forum.knowledge.Requests} for who asks, and at
 * {@link org.wirkstatt.forum.knowledge.Consents} for who answers; {@link org.wirkstatt.forum.knowledge.Drafting} makes the draft.
 *
 * <p>Silence is never consent, and what was agreed to is one text: a post that is edited before the draft is made is asked about anew. Why it is so
 * stands in docs/decisions/0018.
 */
package org.wirkstatt.forum.knowledge;
