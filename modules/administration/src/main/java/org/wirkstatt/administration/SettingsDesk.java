package org.wirkstatt.administration;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.setting.SettingsAdministration;
import org.wirkstatt.platform.setting.SettingsAdministration.Change;
import org.wirkstatt.platform.setting.SettingsAdministration.Editable;
import org.wirkstatt.platform.setting.SettingsAdministration.Effective;

/** Settings for administrators only. */
@ApplicationScoped
public class SettingsDesk {

    @Inject
    SettingsAdministration settings;
    @Inject
    CurrentUser user;

    /** @throws org.wirkstatt.platform.error.NotAllowedException for all but administrators */
    public List<Effective> effective() {
        user.require(AdministrationModule.SETTINGS);
        return settings.effective();
    }

    /** @throws org.wirkstatt.platform.error.NotAllowedException for all but administrators */
    public List<Editable> editable() {
        user.require(AdministrationModule.SETTINGS);
        return settings.editable();
    }

    /** See {@link SettingsAdministration#save}. @throws org.wirkstatt.platform.error.NotAllowedException for all but administrators */
    public void save(Map<String, Change> changes) {
        user.require(AdministrationModule.SETTINGS);
        settings.save(changes);
    }
}
