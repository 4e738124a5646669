package org.wirkstatt.search.saved;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.search.NewMatches;
import org.wirkstatt.search.NewMatches.Thing;
import org.wirkstatt.search.SearchRequest;
import org.wirkstatt.search.index.SearchIndex;

/** The saved searches of the person who asks, and nobody else's. */
@ApplicationScoped
@Transactional
public class SavedSearches {

    /** To keep searches and be told what is new. */
    public static final Permission OWN = Permission.heldBy("search.saved", Role.MEMBER);
    /** Of one person. */
    public static final int MOST = 50;
    /** What finds more than this is no question but a stock. */
    public static final int MOST_HITS = 1000;
    public static final int LONGEST_NAME = 100;
    /** How long something found is shown as new. */
    static final Duration NEWS = Duration.ofDays(90);
    private static final int LONGEST_QUESTION = SearchRequest.MAX_CHARACTERS;
    private static final int LONGEST_FACETS = 2000;
    private static final int SHOWN = 100;

    @Inject
    SavedSearchRepository searches;
    @Inject
    NewMatches matches;
    @Inject
    SearchIndex index;
    @Inject
    CurrentUser user;
    @Inject
    Outbox outbox;
    @Inject
    Clock clock;

    /** Something a saved search found after it was kept. */
    public record News(Thing thing, Instant foundAt) {
    }

    /** By name. */
    public List<SavedSearch> list() {
        return searches.list(me());
    }

    /** @throws NotFoundException if the person keeps no such search */
    public SavedSearch get(long id) {
        return searches.find(id).filter(s -> s.member().equals(me())).orElseThrow(() -> new NotFoundException("search.saved/" + id));
    }

    /**
     * Keeps a search. What it finds now is no news.
     *
     * @param request words and filters; page and order do not matter
     * @throws InvalidSavedSearchException if it asks for nothing or finds more than {@link #MOST_HITS}, or the person keeps {@link #MOST} already
     */
    public SavedSearch keep(SearchRequest request, String name, Rhythm rhythm) {
        MemberId me = me();
        String question = request.text().replace("\0", "").strip();
        Map<String, Set<String>> facets = matches.known(request.facets());
        String words = name(name);
        if (question.length() > LONGEST_QUESTION || SavedSearch.lines(facets).length() > LONGEST_FACETS) {
            throw new InvalidSavedSearchException("name", "long");
        }
        if (!matches.asks(question, facets)) {
            throw new InvalidSavedSearchException("name", "nothing");
        }
        if (searches.list(me).size() >= MOST) {
            throw new InvalidSavedSearchException("name", "many", MOST);
        }
        // before the question: what comes in between is found twice rather than never
        long position = index.position();
        List<ContentRef> found = matches.find(question, facets, user.audiences(), Optional.empty(), MOST_HITS + 1);
        if (found.size() > MOST_HITS) {
            throw new InvalidSavedSearchException("name", "broad", MOST_HITS);
        }
        SavedSearch search = new SavedSearch(me, question, facets, position, clock.instant());
        search.describe(words, rhythm, clock.instant());
        searches.add(search);
        searches.addHits(search.id(), found, null);
        outbox.changed(search.ref());
        return search;
    }

    /** Renames it and says how often it may tell something; one that told nothing goes on from now. */
    public void change(long id, String name, Rhythm rhythm) {
        SavedSearch search = get(id);
        String words = name(name);
        if (search.rhythm() == Rhythm.NEVER && rhythm != Rhythm.NEVER) {
            long position = index.position();
            Set<ContentRef> known = searches.hits(id);
            searches.addHits(id, matches.find(search.question(), search.facets(), user.audiences(), Optional.empty(), MOST_HITS).stream()
                    .filter(ref -> !known.contains(ref)).collect(Collectors.toSet()), null);
            search.checked(position, clock.instant());
        }
        search.describe(words, rhythm, clock.instant());
        outbox.changed(search.ref());
    }

    /** Forgets it, and what it found. */
    public void end(long id) {
        SavedSearch search = get(id);
        outbox.changed(search.ref());
        searches.remove(search);
    }

    /** What came in the last 90 days and the person may read now, the latest first. Whoever looks uses the search. */
    public List<News> news(long id, Locale locale) {
        SavedSearch search = get(id);
        searches.used(id, clock.instant());
        Map<ContentRef, Instant> found = searches.news(id, clock.instant().minus(NEWS), SHOWN).stream()
                .collect(Collectors.toMap(SavedHit::ref, SavedHit::foundAt, (a, b) -> a, java.util.LinkedHashMap::new));
        return matches.readable(found.keySet(), user.audiences(), locale).stream().map(thing -> new News(thing, found.get(thing.ref()))).toList();
    }

    private static String name(String name) {
        String clean = name == null ? "" : name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw new InvalidSavedSearchException("name", "name", LONGEST_NAME);
        }
        return clean;
    }

    private MemberId me() {
        user.require(OWN);
        return user.member().orElseThrow().id();
    }
}
