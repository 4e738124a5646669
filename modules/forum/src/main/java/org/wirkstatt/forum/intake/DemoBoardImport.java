package org.wirkstatt.forum.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wirkstatt.forum.InvalidForumException;
import org.wirkstatt.forum.board.Board;
import org.wirkstatt.forum.board.BoardForm;
import org.wirkstatt.forum.board.BoardService;
import org.wirkstatt.forum.board.BoardSubject;
import org.wirkstatt.forum.intake.DemoBoardFile.PostEntry;
import org.wirkstatt.forum.intake.DemoBoardFile.ThreadEntry;
import org.wirkstatt.forum.post.Archive;
import org.wirkstatt.forum.thread.ForumThread;
import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.content.ContentFormatException;
import org.wirkstatt.platform.content.ContentImporter;
import org.wirkstatt.platform.identity.MemberDirectory;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.RoleGrants;
import org.wirkstatt.platform.programme.RoundDirectory;
import org.wirkstatt.platform.programme.RoundDirectory.RoundEntry;
import org.wirkstatt.platform.region.RegionDirectory;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;

/**
 * Brings the boards of {@code content/demo/forum} in, where the setting {@code wirkstatt.demo} asks for them. Their people are demonstration
 * accounts, found by role and name; whoever is not there is written as a former member.
 */
@ApplicationScoped
class DemoBoardImport implements ContentImporter {

    /** After the demonstration accounts. */
    private static final int ORDER = 950;

    @Inject
    BoardService boards;
    @Inject
    Archive archive;
    @Inject
    ContentFiles files;
    @Inject
    Instance<RegionDirectory> regions;
    @Inject
    Instance<RoundDirectory> rounds;
    @Inject
    Instance<RoleGrants> grants;
    @Inject
    Instance<MemberDirectory> members;
    @Inject
    Clock clock;
    @Inject
    @ConfigProperty(name = "wirkstatt.demo", defaultValue = "false")
    boolean demo;

    @Override
    public String folder() {
        return "demo/forum";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Path> files(Path folder) throws IOException {
        if (!demo || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(p -> p.getFileName().toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @Override
    @Transactional
    public boolean importFile(Path path) throws IOException {
        DemoBoardFile file = files.read(Files.readString(path), DemoBoardFile.class, false);
        try {
            Optional<Board> board = boards.addImported(form(path.getFileName().toString().replaceFirst("\\.yaml$", ""), file));
            board.ifPresent(b -> {
                Map<String, MemberId> people = people();
                file.threads().forEach(t -> add(b, t, people));
            });
            return board.isPresent();
        } catch (InvalidForumException e) {
            throw new ContentFormatException(0, e.field() + ": " + e.messageKey(), e);
        }
    }

    private BoardForm form(String slug, DemoBoardFile file) {
        BoardSubject subject = file.region() != null ? BoardSubject.REGION : file.round() != null ? BoardSubject.ROUND : BoardSubject.TOPIC;
        Long place = switch (subject) {
            case REGION -> region(file.region()).id().value();
            case ROUND -> round(file.round()).id().value();
            case TOPIC -> null;
        };
        return new BoardForm(slug, file.name(), file.about(), subject, place, file.access(), file.position() == null ? 100 : file.position());
    }

    private RegionEntry region(String slug) {
        return Optional.of(regions).filter(Instance::isResolvable).flatMap(r -> r.get().findBySlug(slug))
                .orElseThrow(() -> new ContentFormatException(0, "Die Region „" + slug + "“ gibt es nicht."));
    }

    private RoundEntry round(int number) {
        return Optional.of(rounds).filter(Instance::isResolvable).flatMap(r -> r.get().list().stream().filter(e -> e.number() == number).findFirst())
                .orElseThrow(() -> new ContentFormatException(0, "Den Durchgang " + number + " gibt es nicht."));
    }

    private void add(Board board, ThreadEntry entry, Map<String, MemberId> people) {
        PostEntry first = entry.posts().get(0);
        ForumThread thread = archive.open(board, entry.kind(), entry.title(), entry.region() == null ? board.region() : region(entry.region()).id(),
                people.get(first.by()), entry.tags(), first.text(), at(first, 0));
        for (int i = 1; i < entry.posts().size(); i++) {
            PostEntry post = entry.posts().get(i);
            archive.reply(thread, people.get(post.by()), post.to(), post.text(), at(post, i));
        }
        if (entry.accepted() != null && thread.author() != null) {
            thread.accept(entry.accepted(), thread.author());
        }
    }

    /** Posts of one day follow each other by some minutes. */
    private Instant at(PostEntry post, int index) {
        return clock.instant().minus(Duration.ofDays(post.daysAgo())).minus(Duration.ofHours(2)).plus(Duration.ofMinutes(13L * index));
    }

    /** People who hold a role somewhere that a demonstration account can hold one, by name. */
    private Map<String, MemberId> people() {
        if (grants.isUnsatisfied() || members.isUnsatisfied()) {
            return Map.of();
        }
        List<Place> places = new ArrayList<>(List.of(Place.EVERYWHERE));
        if (regions.isResolvable()) {
            regions.get().list().forEach(r -> places.add(Place.of(r.id())));
        }
        if (rounds.isResolvable()) {
            rounds.get().list().forEach(r -> places.add(Place.of(r.id())));
        }
        List<MemberId> holders = places.stream().flatMap(p -> grants.get().holders(p).stream()).map(RoleGrants.Holder::member).distinct().toList();
        return members.get().displayNames(holders).entrySet().stream().sorted(Comparator.comparing(e -> e.getKey().value()))
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (one, other) -> one));
    }
}
