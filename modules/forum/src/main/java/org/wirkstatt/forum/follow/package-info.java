/** Who is told of what: follow levels, notices about new posts, bookmarks with a reminder. */
package org.wirkstatt.forum.follow;
