package org.wirkstatt.notifications.live;

import java.security.Principal;

import org.wirkstatt.platform.identity.MemberId;

/** Who opened a WebSocket, and in which session. */
record LivePerson(MemberId member, String session) implements Principal {

    @Override
    public String getName() {
        return String.valueOf(member.value());
    }
}
