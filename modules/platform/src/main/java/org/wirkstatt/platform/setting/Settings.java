package org.wirkstatt.platform.setting;

import java.util.Optional;

/**
 * Settings that may change while the portal runs, such as its name. What the operator configured (command line, environment, file) holds;
 * else what was set in the administration. Never kept: a change holds from the next question on (on other nodes some seconds later).
 */
public interface Settings {

    /** @param key such as {@code wirkstatt.site.name}; empty where nobody set it */
    Optional<String> find(String key);

    /** Changes whenever a setting did, for whoever keeps something made from settings. */
    long version();
}
