package org.wirkstatt.notifications.notice;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.content.ContentPresenter.Presentation;
import org.wirkstatt.platform.identity.Audience;

/**
 * Decides which notices a person may see now. One whose subject is a content ({@code type/id}) follows that content: hidden while the person is
 * in none of its audiences, and for good when it is gone. One whose module does not run has no text and no target and is hidden as well.
 */
@ApplicationScoped
class Visibility {

    /** @param about title and address of what the notice is about; empty where that is no content */
    record Shown(StoredNotice notice, Optional<Presentation> about) {
    }

    @Inject
    @Any
    Instance<ContentPresenter> presenters;
    @Inject
    NoticeCatalogue catalogue;

    /** Those of {@code notices} that somebody in {@code audiences} may see, in their order. */
    List<Shown> shown(List<StoredNotice> notices, Set<Audience> audiences) {
        Set<String> running = catalogue.runningModules();
        Map<String, ContentPresenter> byType = new HashMap<>();
        presenters.forEach(p -> byType.put(p.type(), p));
        Map<String, Optional<Presentation>> asked = new HashMap<>();
        return notices.stream().filter(n -> running.contains(n.module())).flatMap(n -> {
            int slash = n.subject().indexOf('/');
            ContentPresenter presenter = slash < 1 ? null : byType.get(n.subject().substring(0, slash));
            if (presenter == null) {
                return java.util.stream.Stream.of(new Shown(n, Optional.empty()));
            }
            Optional<Presentation> about = asked.computeIfAbsent(n.subject(), s -> presenter.present(s.substring(slash + 1)));
            return about.filter(p -> !Collections.disjoint(p.audiences(), audiences)).map(p -> new Shown(n, about)).stream();
        }).toList();
    }
}
