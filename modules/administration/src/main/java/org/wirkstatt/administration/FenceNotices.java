package org.wirkstatt.administration;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.RecurringWork;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.module.ModuleFences;
import org.wirkstatt.platform.module.ModuleFences.Trouble;
import org.wirkstatt.platform.notification.Notice;
import org.wirkstatt.platform.notification.NoticeKind;
import org.wirkstatt.platform.notification.NoticeKind.Urgency;
import org.wirkstatt.platform.notification.NoticeKinds;
import org.wirkstatt.platform.notification.Notifier;

/**
 * Tells administrators once that a module is no longer called, not again as long as its fence has not been opened by somebody. Several nodes that see
 * the same tell the same notice, and the later replaces the earlier.
 */
@ApplicationScoped
public class FenceNotices implements NoticeKinds, RecurringWork {

    static final NoticeKind FAULT = new NoticeKind("administration", "moduleFault", Urgency.NOW);

    private record Told(String module, String hook) {
    }

    @Inject
    ModuleFences fences;
    @Inject
    Instance<Notifier> notifier;
    @Inject
    Instance<RoleGrants> grants;
    @Inject
    NoticeTransaction transaction;
    private final Set<Told> told = new HashSet<>();

    @Override
    public List<NoticeKind> kinds() {
        return List.of(FAULT);
    }

    @Override
    public String name() {
        return "notices about modules";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        List<Trouble> troubles = fences.troubles();
        told.retainAll(troubles.stream().map(FenceNotices::told).collect(Collectors.toSet()));
        troubles.stream().filter(Trouble::isShut).filter(trouble -> !told.contains(told(trouble))).toList().forEach(trouble -> {
            transaction.run(() -> tell(trouble));
            told.add(told(trouble));
        });
    }

    private static Told told(Trouble trouble) {
        return new Told(trouble.module(), trouble.hook());
    }

    private void tell(Trouble trouble) {
        if (!notifier.isResolvable() || !grants.isResolvable()) {
            return;
        }
        grants.get().holders(Place.EVERYWHERE).stream().filter(holder -> holder.role() == Role.ADMINISTRATOR).map(RoleGrants.Holder::member).distinct()
                .forEach(member -> notifier.get().notify(new Notice(member, FAULT, "fence." + trouble.module() + "." + trouble.hook(),
                        List.of(trouble.module(), trouble.hook()), "/verwaltung/module/" + trouble.module())));
    }
}
