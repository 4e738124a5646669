package org.wirkstatt.ui;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import org.wirkstatt.platform.setting.EditableSetting;
import org.wirkstatt.platform.setting.EditableSetting.Kind;
import org.wirkstatt.platform.setting.EditableSettings;

/** What the frame of all pages shows of the portal. */
@ApplicationScoped
class SiteSettings implements EditableSettings {

    @Override
    public List<EditableSetting> settings() {
        return List.of(new EditableSetting("ui", Frame.SITE_NAME, "setting.site.name", "setting.site.name.hint", Kind.LINE),
                new EditableSetting("ui", "wirkstatt.mail.contact", "setting.mail.contact", "setting.mail.contact.hint", Kind.MAIL));
    }
}
