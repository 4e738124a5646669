package org.wirkstatt.forum.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;

import org.wirkstatt.forum.thread.TagList;
import org.wirkstatt.forum.thread.ThreadKind;
import org.wirkstatt.platform.text.EnumKey;

/** Threads of a JSON file as docs/import-format.md has it, one thread at a time. Entries are counted by posts. */
final class JsonSource implements ArchiveSource {

    static final String FORMAT = "wirkstatt-forum";
    static final int VERSION = 1;

    /** Stands where bytes were no UTF-8. */
    private static final char REPLACED = '\ufffd';

    private final Path file;
    private int entries;
    private Visitor visitor;

    JsonSource(Path file) {
        this.file = file;
    }

    @Override
    public void read(Visitor to) throws IOException, FileException {
        visitor = to;
        entries = 0;
        try (InputStream in = Files.newInputStream(file); JsonParser parser = Json.createParser(in)) {
            threads(parser);
            if (entries == 0) {
                throw new FileException(Reason.NO_ENTRIES, "");
            }
        } catch (JsonParsingException e) {
            throw new FileException(Reason.NOT_JSON, e.getLocation() == null ? "" : String.valueOf(e.getLocation().getLineNumber()));
        } catch (JsonException e) {
            throw new FileException(Reason.NOT_JSON, "");
        }
    }

    private void threads(JsonParser parser) throws IOException, FileException {
        if (!parser.hasNext() || parser.next() != Event.START_OBJECT) {
            throw new FileException(Reason.OTHER_FORMAT, "");
        }
        boolean format = false;
        boolean version = false;
        while (parser.hasNext()) {
            Event event = parser.next();
            if (event == Event.END_OBJECT) {
                if (!format || !version) {
                    throw new FileException(Reason.OTHER_FORMAT, "");
                }
                return;
            }
            String name = parser.getString();
            event = parser.next();
            if (name.equals("format")) {
                format = event == Event.VALUE_STRING && parser.getString().equals(FORMAT);
            } else if (name.equals("version")) {
                version = event == Event.VALUE_NUMBER && parser.isIntegralNumber() && parser.getInt() == VERSION;
            } else if (name.equals("threads") && event == Event.START_ARRAY) {
                if (!format || !version) {
                    throw new FileException(Reason.OTHER_FORMAT, "");
                }
                if (!all(parser)) {
                    return;
                }
            } else if (event == Event.START_ARRAY) {
                parser.skipArray();
            } else if (event == Event.START_OBJECT) {
                parser.skipObject();
            }
        }
    }

    private boolean all(JsonParser parser) throws IOException, FileException {
        Iterator<JsonValue> values = parser.getArrayStream().iterator();
        for (Optional<JsonValue> value = next(values); value.isPresent(); value = next(values)) {
            if (!one(value.get())) {
                return false;
            }
        }
        return true;
    }

    private static Optional<JsonValue> next(Iterator<JsonValue> values) throws FileException {
        try {
            return values.hasNext() ? Optional.of(values.next()) : Optional.empty();
        } catch (JsonException e) {
            throw e;
        } catch (RuntimeException e) {
            // thousands of arrays in arrays
            throw new FileException(Reason.NOT_JSON, "");
        }
    }

    private boolean one(JsonValue value) throws IOException {
        if (!(value instanceof JsonObject thread) || !(thread.get("posts") instanceof jakarta.json.JsonArray list) || list.isEmpty()) {
            visitor.problem(++entries, Reason.BAD_ENTRY, "posts");
            return visitor.goesOn(entries);
        }
        String title = Subjects.title(text(thread, "title"), "");
        List<ArchivedPost> posts = new ArrayList<>();
        for (JsonValue post : list) {
            entries++;
            if (title.isEmpty()) {
                visitor.problem(entries, Reason.NO_TITLE, "");
            } else if (post instanceof JsonObject object) {
                post(object, posts);
            } else {
                visitor.problem(entries, Reason.BAD_ENTRY, "");
            }
        }
        if (!visitor.goesOn(entries)) {
            return false;
        }
        List<ArchivedPost> sorted = posts.stream().sorted(Comparator.comparing(ArchivedPost::at).thenComparing(ArchivedPost::entry)).toList();
        return sorted.isEmpty() || visitor.thread(new ArchivedThread(title, kind(thread, sorted), tags(thread), sorted));
    }

    private void post(JsonObject post, List<ArchivedPost> posts) {
        String id = text(post, "id");
        Optional<Instant> at = instant(text(post, "at"));
        if (id.isBlank()) {
            visitor.problem(entries, Reason.NO_ID, "");
        } else if (at.isEmpty()) {
            visitor.problem(entries, text(post, "at").isBlank() ? Reason.NO_DATE : Reason.BAD_DATE, shortened(text(post, "at")));
        } else {
            JsonObject author = post.get("author") instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
            String parent = text(post, "replyTo");
            String words = text(post, "text");
            if ((words + text(author, "name")).indexOf(REPLACED) >= 0) {
                visitor.problem(entries, Reason.BAD_ENCODING, "");
                return;
            }
            posts.add(new ArchivedPost(entries, Keys.of("json", id), parent.isBlank() ? null : Keys.of("json", parent), at.get(), text(author, "name"),
                    Optional.of(text(author, "mail").strip()).filter(m -> !m.isEmpty() && m.length() <= 254), () -> words));
        }
    }

    /** A question that nobody answered is a discussion: it is too late to find somebody who cares for it. */
    private static ThreadKind kind(JsonObject thread, List<ArchivedPost> posts) {
        ThreadKind kind = EnumKey.find(ThreadKind.class, text(thread, "kind")).orElse(ThreadKind.DISCUSSION);
        return kind == ThreadKind.QUESTION && posts.size() < 2 ? ThreadKind.DISCUSSION : kind;
    }

    private static List<String> tags(JsonObject thread) {
        return thread.get("tags") instanceof jakarta.json.JsonArray list
                ? TagList.of(list.stream().filter(JsonString.class::isInstance).map(v -> ((JsonString) v).getString()).reduce((a, b) -> a + "," + b).orElse("")).stream()
                        .filter(t -> t.length() <= TagList.LONGEST).limit(TagList.MOST).toList()
                : List.of();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + " …";
    }

    private static String text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString string ? string.getString() : "";
    }
}
