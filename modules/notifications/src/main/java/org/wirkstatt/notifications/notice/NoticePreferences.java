package org.wirkstatt.notifications.notice;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.notifications.NotificationPermissions;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.notification.NoticeKind;

/** How the person who asks wants to be told. */
@ApplicationScoped
@Transactional
public class NoticePreferences {

    @Inject
    SettingsRepository settings;
    @Inject
    NoticeRepository notices;
    @Inject
    NoticeCatalogue catalogue;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;

    public Preferences get() {
        return settings.find(me()).map(DeliverySettings::preferences).orElse(Preferences.DEFAULT);
    }

    /** Saves; what waits for a mail is looked at again under the new wishes. */
    public void save(Preferences wanted) {
        settings.lock(me()).choose(wanted);
        notices.waiting(me()).forEach(notice -> notice.lookAtAgain(clock.instant()));
    }

    /** What can be chosen for. */
    public List<NoticeKind> kinds() {
        return catalogue.kinds();
    }

    private MemberId me() {
        user.require(NotificationPermissions.OWN);
        return user.member().orElseThrow().id();
    }
}
