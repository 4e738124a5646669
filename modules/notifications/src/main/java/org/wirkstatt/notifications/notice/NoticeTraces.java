package org.wirkstatt.notifications.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.module.ModuleTraces;

/** Notices of a module that is deleted with its data, and what members chose about them. */
@ApplicationScoped
class NoticeTraces implements ModuleTraces {

    @Inject
    NoticeRepository notices;
    @Inject
    SettingsRepository settings;

    @Override
    public void forget(String module) {
        notices.removeOf(module);
        settings.removeChoicesOf(module);
    }
}
