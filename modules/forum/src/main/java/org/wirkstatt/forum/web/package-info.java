/** Pages of the forum. What everybody reads are reading pages; what somebody writes stands on working pages of its own. */
package org.wirkstatt.forum.web;
