/**
 * The forum by mail: notices of a post can be answered ({@link org.wirkstatt.forum.mail.PostAnswers}) and have links that follow, stop and accept.
 * How mail arrives and who may send it is not here; it is the platform's ({@code org.wirkstatt.platform.mail}).
 */
package org.wirkstatt.forum.mail;
