package org.wirkstatt.platform.mail;

import java.util.Optional;

import org.wirkstatt.platform.identity.MemberId;

/**
 * Addresses that take answers by mail: {@code antwort+<secret>@…}. The secret is bound to one account and one {@link ReplyWay}, expires after
 * 180 days and ends with the account. Notices get theirs by {@link org.wirkstatt.platform.notification.Notice#answeredBy}; letters of other
 * kinds take one from here as {@link Mail#replyTo}.
 */
public interface ReplyAddresses {

    /**
     * A new address for {@code member}; empty while the portal takes no mail. Each letter gets one of its own.
     *
     * @throws IllegalStateException without a running transaction
     */
    Optional<String> issue(MemberId member, ReplyWay way);

    /** Ends all addresses of {@code way}, in the running transaction: who answers to one is told that it is over. @return how many ended */
    int revoke(ReplyWay way);
}
