package org.wirkstatt.privacy.names;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.EntityManager;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.Notifier;
import org.wirkstatt.platform.privacy.PersonalData;
import org.wirkstatt.platform.search.Mentions;
import org.wirkstatt.testkit.AdjustableClock;
import org.wirkstatt.testkit.Beans;
import org.wirkstatt.testkit.People;

/** Names left in texts with their real rules and table; the index and the notices are in memory. */
public final class NamesSetup {

    public final List<Mentions.Mention> mentions = new ArrayList<>();
    public final List<Notice> notices = new ArrayList<>();
    public final List<String> told = new ArrayList<>();
    public final People.MemoryGrants grants = new People.MemoryGrants();
    private final AdjustableClock clock;

    public NamesSetup(AdjustableClock clock) {
        this.clock = clock;
    }

    public void mention(String title, String path) {
        mentions.add(new Mentions.Mention(new ContentRef("text", path.substring(1)), title, path));
    }

    private static NameLeftRepository repository(EntityManager em) {
        NameLeftRepository repository = new NameLeftRepository();
        repository.em = em;
        return repository;
    }

    public NamesLeft service(EntityManager em, CurrentUser user) {
        NamesLeft service = new NamesLeft();
        service.names = repository(em);
        service.notices = new NameNotices();
        service.notices.notifier = Beans.<Notifier>of(notices::add);
        service.notices.grants = Beans.of(grants);
        service.mentions = Beans.<Mentions>of((name, limit) -> name.equals("Test") ? mentions : List.of());
        service.audit = Beans.<AuditLog>of((module, event, about, arguments) -> told.add(event));
        service.user = user;
        service.clock = clock;
        return service;
    }

    public PersonalData data(EntityManager em, CurrentUser user) {
        NamePersonalData data = new NamePersonalData();
        data.names = repository(em);
        data.left = service(em, user);
        return data;
    }
}
