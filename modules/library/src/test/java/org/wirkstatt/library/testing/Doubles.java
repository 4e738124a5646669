package org.wirkstatt.library.testing;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

import org.wirkstatt.platform.change.Outbox;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.error.PortalException;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Grant;
import org.wirkstatt.platform.identity.Member;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.platform.text.Markdown;
import org.wirkstatt.platform.text.Texts;

/** Small stand-ins for what the platform gives a module. */
public final class Doubles {

    private Doubles() {
    }

    /** Keeps what it was told. */
    public static class ToldOutbox implements Outbox {
        public final List<String> told = new ArrayList<>();

        @Override
        public void changed(ContentRef ref) {
            told.add("changed " + ref);
        }

        @Override
        public void enqueue(String jobName, ContentRef ref) {
            told.add(jobName + " " + ref);
        }
    }

    /** A member with {@code roles}; without roles a visitor. */
    public record Person(Set<Role> roles) implements CurrentUser {

        public static final Person VISITOR = new Person(Set.of());
        public static final Person MEMBER = new Person(Set.of(Role.MEMBER));
        public static final Person EDITOR = new Person(Set.of(Role.MEMBER, Role.EDITOR));

        @Override
        public Optional<Member> member() {
            return roles.isEmpty() ? Optional.empty() : Optional.of(new Member(new MemberId(1), "Kim", roles.stream().map(Grant::everywhere).collect(Collectors.toSet())));
        }

        @Override
        public Set<Audience> audiences() {
            return roles.contains(Role.EDITOR) ? Set.of(Audience.PUBLIC, Audience.MEMBERS, Audience.EDITORS)
                    : roles.isEmpty() ? Set.of(Audience.PUBLIC) : Set.of(Audience.PUBLIC, Audience.MEMBERS);
        }
    }

    /** Changes whenever it is told to. */
    public static class Counter implements PublicState {
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

    /** The real texts of this module. */
    public static class BundleTexts implements Texts {

        @Override
        public String of(String module, String key, Locale locale, Object... arguments) {
            String pattern = ResourceBundle.getBundle("org.wirkstatt." + module + ".messages", locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(key);
            return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
        }

        @Override
        public Optional<String> find(String module, String key, Locale locale) {
            return Optional.of(of(module, key, locale));
        }

        @Override
        public String message(PortalException refusal, Locale locale) {
            return of(refusal.getClass().getName().startsWith("org.wirkstatt.library.") ? "library" : "ui", refusal.messageKey(), locale, refusal.arguments());
        }
    }

    /** Knows headings of level 2 and paragraphs only. */
    public static class PlainMarkdown implements Markdown {

        @Override
        public String toHtml(String markdown) {
            return "<p>" + markdown.replace("&", "&amp;").replace("<", "&lt;") + "</p>";
        }

        @Override
        public String toPlainText(String markdown) {
            return markdown;
        }

        @Override
        public String toLetter(String markdown) {
            return markdown;
        }

        @Override
        public List<Part> parts(String markdown) {
            List<Part> parts = new ArrayList<>();
            for (String section : ("\n" + markdown).split("\n## ")) {
                if (!section.isBlank()) {
                    String[] lines = section.split("\n", 2);
                    parts.add(lines[0].isEmpty() ? new Part("", "", lines[1].strip())
                            : new Part(lines[0].toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"), lines[0], lines.length > 1 ? lines[1].strip() : ""));
                }
            }
            return parts;
        }
    }
}
