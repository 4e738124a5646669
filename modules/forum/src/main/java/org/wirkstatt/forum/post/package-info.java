/** Numbered posts: writing them ({@link org.wirkstatt.forum.post.Posting}) and reading them ({@link org.wirkstatt.forum.post.Posts}). */
package org.wirkstatt.forum.post;
