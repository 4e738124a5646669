package org.wirkstatt.forum.knowledge;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.platform.setting.EditableSetting;
import org.wirkstatt.platform.setting.EditableSetting.Kind;
import org.wirkstatt.platform.setting.EditableSettings;
import org.wirkstatt.platform.setting.Settings;

/** How long authors have to answer. */
@ApplicationScoped
public class ConsentPeriod implements EditableSettings {

    /** Setting: whole days. */
    static final String DAYS = "wirkstatt.forum.consent-days";
    private static final int DEFAULT_DAYS = 14;

    @Inject
    Settings settings;

    /** A day at least, so that nobody is passed over at once. */
    public Duration length() {
        return Duration.ofDays(Math.max(1, settings.find(DAYS).filter(days -> days.matches("\\d{1,3}")).map(Integer::parseInt).orElse(DEFAULT_DAYS)));
    }

    @Override
    public List<EditableSetting> settings() {
        return List.of(new EditableSetting("forum", DAYS, "setting.consentDays", "setting.consentDays.hint", Kind.DAYS));
    }
}
