package org.wirkstatt.platform.setting;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** For those who run the portal. Asks for no permission: the caller has decided. */
public interface SettingsAdministration {

    /** Where a value comes from, the strongest first. */
    enum Origin { OPTION, SYSTEM, ENVIRONMENT, FILE, EDITED, DEFAULT }

    /** @param value as it holds now; empty where nobody set it; secrets are never in it, see {@code secret} */
    record Effective(String key, Optional<String> value, Origin origin, boolean secret) {
    }

    /**
     * @param origin {@code EDITED} or, where it can be edited, {@code DEFAULT}; anything else is configured and cannot be edited here
     */
    record Editable(EditableSetting setting, Optional<String> value, Origin origin) {

        public boolean isOpen() {
            return origin == Origin.EDITED || origin == Origin.DEFAULT;
        }
    }

    /** Every setting of the portal that has a value, by key; values of secrets (passwords, tokens, keys) are left out. */
    List<Effective> effective();

    /** What can be edited, in order. */
    List<Editable> editable();

    /** @param before value that the person saw; @param after new one; empty takes the edited value away */
    record Change(String before, String after) {
    }

    /**
     * Saves all or nothing, and tells the audit log which settings changed (not their values).
     *
     * @param changes by key
     * @throws org.wirkstatt.platform.error.InvalidContentException if a value has a wrong form, each at its key
     * @throws org.wirkstatt.platform.error.EditConflictException if one of them is no longer {@code before}
     */
    void save(Map<String, Change> changes);
}
