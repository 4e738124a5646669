/**
 * The WebSocket that tells open pages the number of unread notices. {@link org.wirkstatt.notifications.live.LiveGate} lets in who is signed in;
 * requests from other sites were refused before by the filter that all requests pass.
 */
package org.wirkstatt.notifications.live;
