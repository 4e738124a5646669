package org.wirkstatt.platform.change;

/**
 * A number that changes whenever something that visitors can see may have changed. A page answered under one number needs no new
 * rendering as long as the number stays (HTTP validators, in-memory read models). Thread safe.
 */
public interface PublicState {

    /** The present number. Take it before reading what shall be kept under it. */
    long generation();

    /**
     * Says that something visible changed without a row in the {@link Outbox}, for example that the search index caught up. Changes told
     * to the outbox count by themselves, after their commit.
     */
    void touch();
}
