package org.wirkstatt.platform.notification;

import org.wirkstatt.platform.identity.Member;

/** SPI of the module that keeps the notices, for the frame of every page. Asked for signed-in people only. */
public interface UnreadNotices {

    /** How many notices {@code member} has not read, 0 to 100; 100 means 'that many or more'. Quick: asked for each page. */
    int count(Member member);

    /** Address of the page with the notices. */
    String path();

    /** Address of a WebSocket that says the number whenever it changes. */
    String livePath();
}
