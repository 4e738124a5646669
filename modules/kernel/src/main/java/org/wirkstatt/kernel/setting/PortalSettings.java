package org.wirkstatt.kernel.setting;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;
import org.wirkstatt.platform.setting.Settings;

/** Configured settings, then edited ones. The edited ones are read again after some seconds, so that all nodes follow a change. */
@ApplicationScoped
class PortalSettings implements Settings {

    private static final long KEPT_MILLIS = 5_000;

    @Inject
    Config config;
    @Inject
    SettingRepository edited;
    @Inject
    Clock clock;

    private volatile Kept kept;

    private record Kept(Map<String, String> values, long until) {
    }

    @Override
    public Optional<String> find(String key) {
        return configured(key).or(() -> Optional.ofNullable(values().get(key)));
    }

    Optional<String> configured(String key) {
        return config.getOptionalValue(key, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Everything that the configuration knows, with its source. */
    Config config() {
        return config;
    }

    @Override
    public long version() {
        return values().hashCode();
    }

    private Map<String, String> values() {
        Kept now = kept;
        if (now == null || clock.millis() >= now.until) {
            now = new Kept(edited.all(), clock.millis() + KEPT_MILLIS);
            kept = now;
        }
        return now.values;
    }

    /** The next question is answered from the database. */
    void forget() {
        kept = null;
    }
}
