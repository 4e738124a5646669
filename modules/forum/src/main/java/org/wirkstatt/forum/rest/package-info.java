/** Boards, threads and posts for machines; rights are those of the person whose access key the request carries. */
package org.wirkstatt.forum.rest;
