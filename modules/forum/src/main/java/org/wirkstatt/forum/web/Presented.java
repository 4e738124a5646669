package org.wirkstatt.forum.web;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

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

    private static final String PROFILE = "community.person";
    /** Kinds of things that become cards; each has a name {@code card.<type>} in the bundle. */
    private static final Set<String> CARDS = Set.of("library.material", "regions.region", "community.initiative");

    private static final Pattern LINK = Pattern.compile("<a href=\"(/[^\"?#]{1,200})[\"?#]");
    private static final int MOST_CARDS = 5;

    /** @param things by what they are @param places by address */
    private record Remembered(long generation, Map<ContentRef, Optional<Presentation>> things, Map<String, Optional<ContentRef>> places) {

        Remembered(long generation) {
            this(generation, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    }

    /** A thing that a post links to. @param kind what it is, such as 'Material' */
    public record Card(String path, String title, String kind) {
    }

    @Inject
    Instance<ContentPresenter> presenters;
    @Inject
    PublicState state;
    @Inject
    CurrentUser user;
    @Inject
    Labels labels;

    private volatile Remembered remembered = new Remembered(-1);

    /** Address of the profile of {@code member}, if the reader may see one; empty otherwise. */
    String profilePath(MemberId member) {
        return member == null ? "" : find(new ContentRef(PROFILE, String.valueOf(member.value()))).map(Presentation::path).orElse("");
    }

    /** Materials, regions and initiatives that {@code html} links to and the reader may know of, each once, at most five. */
    List<Card> cards(String html) {
        return LINK.matcher(html).results().map(m -> m.group(1)).distinct().limit(50).flatMap(path -> place(path).stream())
                .flatMap(ref -> find(ref).map(p -> new Card(p.path(), p.title(), labels.text("card." + ref.type()))).stream()).distinct().limit(MOST_CARDS).toList();
    }

    private Optional<ContentRef> place(String path) {
        return remembered().places().computeIfAbsent(path, asked -> presenters.stream().filter(p -> CARDS.contains(p.type()))
                .flatMap(p -> p.idAt(asked).map(id -> new ContentRef(p.type(), id)).stream()).findFirst());
    }

    /** Empty if there is no such thing, or the reader may not know of it. */
    Optional<Presentation> find(ContentRef ref) {
        return remembered().things().computeIfAbsent(ref, this::ask).filter(p -> !Collections.disjoint(p.audiences(), user.audiences()));
    }

    private Optional<Presentation> ask(ContentRef ref) {
        return presenters.stream().filter(p -> p.type().equals(ref.type())).findFirst().flatMap(p -> p.present(ref.id()));
    }

    private Remembered remembered() {
        long now = state.generation();
        Remembered known = remembered;
        if (known.generation() != now || known.things().size() + known.places().size() > 10_000) {
            known = new Remembered(now);
            remembered = known;
        }
        return known;
    }
}
