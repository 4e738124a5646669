package org.wirkstatt.library.collection;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.Remembered;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.CurrentUser;

/** Reads collections for the person who asks; kept in memory as long as nothing changed. */
@ApplicationScoped
public class CollectionReader {

    @Inject
    CollectionLoader loader;
    @Inject
    CurrentUser user;
    @Inject
    PublicState state;
    private Remembered<String, List<CollectionView>> all;

    @PostConstruct
    void start() {
        all = new Remembered<>(state, 1);
    }

    /** @throws NotFoundException if there is no such collection or this person may not read it */
    public CollectionView get(String slug) {
        return list().stream().filter(c -> c.slug().equals(slug)).findFirst().orElseThrow(() -> new NotFoundException("collection/" + slug));
    }

    /** All this person may read; a step whose material that person may not read has none. */
    public List<CollectionView> list() {
        Set<Audience> audiences = user.audiences();
        return all.get("", key -> loader.all()).stream().filter(c -> audiences.contains(c.visibility().audience()))
                .map(c -> seenBy(c, audiences)).toList();
    }

    /** Collections that use the material at {@code slug} and that this person may read. */
    public List<CollectionView> using(String slug) {
        return list().stream().filter(c -> c.steps().stream().anyMatch(s -> s.material() != null && s.material().slug().equals(slug))).toList();
    }

    private static CollectionView seenBy(CollectionView c, Set<Audience> audiences) {
        List<CollectionView.Step> steps = c.steps().stream().map(step -> Optional.ofNullable(step.material())
                .filter(m -> audiences.contains(m.archived() ? Audience.EDITORS : m.visibility().audience())).map(m -> step)
                .orElseGet(() -> new CollectionView.Step(step.number(), null, step.minutes(), ""))).toList();
        return new CollectionView(c.id(), c.slug(), c.title(), c.summary(), c.description(), c.visibility(), steps, c.changedAt());
    }
}
