package org.wirkstatt.forum.web;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.content.ContentPresenter.Presentation;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;

/** Names and addresses of things of other modules, remembered until something changes. */
@ApplicationScoped
public class Presented {

    private static final String PROFILE = "community.profile";

    private record Remembered(long generation, Map<ContentRef, Optional<Presentation>> things) {
    }

    @Inject
    Instance<ContentPresenter> presenters;
    @Inject
    PublicState state;
    @Inject
    CurrentUser user;

    private volatile Remembered remembered = new Remembered(-1, new ConcurrentHashMap<>());

    /** Address of the profile of {@code member}, if the reader may see one; empty otherwise. */
    String profilePath(MemberId member) {
        return member == null ? "" : find(new ContentRef(PROFILE, String.valueOf(member.value()))).map(Presentation::path).orElse("");
    }

    /** Empty if there is no such thing, or the reader may not know of it. */
    Optional<Presentation> find(ContentRef ref) {
        return remembered().computeIfAbsent(ref, this::ask).filter(p -> !Collections.disjoint(p.audiences(), user.audiences()));
    }

    private Optional<Presentation> ask(ContentRef ref) {
        return presenters.stream().filter(p -> p.type().equals(ref.type())).findFirst().flatMap(p -> p.present(ref.id()));
    }

    private Map<ContentRef, Optional<Presentation>> remembered() {
        long now = state.generation();
        Remembered known = remembered;
        if (known.generation() != now || known.things().size() > 10_000) {
            known = new Remembered(now, new ConcurrentHashMap<>());
            remembered = known;
        }
        return known.things();
    }
}
