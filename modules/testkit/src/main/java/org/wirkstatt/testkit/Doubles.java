package org.wirkstatt.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.history.History;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Place;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.platform.text.Markdown;
import org.wirkstatt.platform.text.Texts;

/** Small stand-ins for what the kernel implements, for unit tests of modules. */
public final class Doubles {

    private Doubles() {
    }

    /** Remembers what was said. */
    public static final class RecordingOutbox implements Outbox {
        public final List<ContentRef> changed = new ArrayList<>();
        public final Map<ContentRef, String> jobs = new HashMap<>();

        @Override
        public void changed(ContentRef ref) {
            changed.add(ref);
        }

        @Override
        public void enqueue(String jobName, ContentRef ref) {
            jobs.put(ref, jobName);
        }
    }

    /** Keeps revisions in memory, all at the same instant. */
    public static final class MemoryHistory implements History {
        private final Map<ContentRef, List<Revision>> revisions = new HashMap<>();

        @Override
        public void record(ContentRef ref, String text, String note) {
            List<Revision> own = revisions.computeIfAbsent(ref, r -> new ArrayList<>());
            if (own.isEmpty() || !own.get(0).text().equals(text)) {
                own.add(0, new Revision(own.size() + 1, Instant.EPOCH, Optional.empty(), note, text));
            }
        }

        @Override
        public List<Revision> list(ContentRef ref) {
            return List.copyOf(revisions.getOrDefault(ref, List.of()));
        }

        @Override
        public Optional<Revision> find(ContentRef ref, int number) {
            return list(ref).stream().filter(r -> r.number() == number).findFirst();
        }

        @Override
        public void rewrite(ContentRef ref, UnaryOperator<String> change) {
            revisions.computeIfPresent(ref, (r, own) -> new ArrayList<>(
                    own.stream().map(v -> new Revision(v.number(), v.at(), v.author(), v.note(), change.apply(v.text()))).toList()));
        }

        @Override
        public void forget(ContentRef ref) {
            revisions.remove(ref);
        }
    }

    /** Somebody with grants; {@link #visitor()} has none. */
    public record TestUser(Set<Grant> grants) implements CurrentUser {

        public static TestUser visitor() {
            return new TestUser(Set.of());
        }

        public static TestUser editor() {
            return with(Grant.everywhere(Role.EDITOR));
        }

        public static TestUser coordinatorOf(RegionId region) {
            return with(new Grant(Role.COORDINATOR, Place.of(region)));
        }

        public static TestUser with(Grant... grants) {
            return new TestUser(Stream.concat(Stream.of(grants), Stream.of(Grant.everywhere(Role.MEMBER))).collect(Collectors.toSet()));
        }

        @Override
        public Optional<Member> member() {
            return grants.isEmpty() ? Optional.empty() : Optional.of(new Member(new MemberId(1), "Test", grants));
        }

        @Override
        public Set<Audience> audiences() {
            return grants.contains(Grant.everywhere(Role.EDITOR)) ? Set.of(Audience.PUBLIC, Audience.MEMBERS, Audience.EDITORS) : Set.of(Audience.PUBLIC);
        }
    }

    /** Counts up by hand. */
    public static final class CountingState implements PublicState {
        private long generation;

        @Override
        public long generation() {
            return generation;
        }

        @Override
        public void touch() {
            generation++;
        }
    }

    /** Reads the bundles as the kernel does. */
    public static final class BundleTexts implements Texts {

        @Override
        public String of(String module, String key, Locale locale, Object... arguments) {
            String text = ResourceBundle.getBundle("org.wirkstatt." + module.replace("-", "") + ".messages", locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(key);
            return arguments.length == 0 ? text : new java.text.MessageFormat(text, locale).format(arguments);
        }

        @Override
        public Optional<String> find(String module, String key, Locale locale) {
            try {
                return Optional.of(of(module, key, locale));
            } catch (java.util.MissingResourceException e) {
                return Optional.empty();
            }
        }

        @Override
        public String message(PortalException refusal, Locale locale) {
            return refusal.messageKey();
        }
    }

    /** Leaves the text as it is and knows no headings. */
    public static final class PlainMarkdown implements Markdown {

        @Override
        public String toHtml(String markdown) {
            return markdown == null ? "" : "<p>" + markdown + "</p>";
        }

        @Override
        public String toPlainText(String markdown) {
            return markdown == null ? "" : markdown;
        }

        @Override
        public String toLetter(String markdown) {
            return toPlainText(markdown);
        }

        @Override
        public List<Part> parts(String markdown) {
            return markdown == null || markdown.isBlank() ? List.of() : List.of(new Part("", "", markdown));
        }
    }
}
