/** Files of posts for readers: rights are asked for at each request, with those of the post and its thread. */
package org.wirkstatt.forum.download;
