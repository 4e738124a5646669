package org.wirkstatt.library.bulk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.material.MaterialContent;
import org.wirkstatt.library.material.MaterialContent.FileEntry;
import org.wirkstatt.library.material.MaterialRules;
import org.wirkstatt.library.vocabulary.Criterion;
import org.wirkstatt.library.vocabulary.Format;
import org.wirkstatt.library.vocabulary.Kind;
import org.wirkstatt.library.vocabulary.Licence;
import org.wirkstatt.library.vocabulary.Phase;
import org.wirkstatt.library.vocabulary.TargetGroup;
import org.wirkstatt.library.vocabulary.Topic;
import org.wirkstatt.library.vocabulary.Visibility;
import org.wirkstatt.platform.file.FileName;
import org.wirkstatt.platform.file.FileRefusedException;

/** Makes the content of a material out of an entry. What an entry may leave out is said in docs/import-format.md. */
@ApplicationScoped
class EntryReader {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");
    private static final String LISTED = "[;|\n]";
    private static final String CELL = "[;,|\n]";
    private static final int MOST_FILES = 40;

    @Inject
    Labels labels;
    @Inject
    Clock clock;

    /**
     * @param files as the entry names them
     * @param content null where something is wrong
     * @param line of the first thing that is wrong; else of the entry
     * @param reason what is wrong, sentences in German; empty if nothing is
     */
    record Entry(List<FileEntry> files, MaterialContent content, int line, String reason) {
    }

    Entry read(RawEntry raw) {
        if (raw.problem() != null) {
            return new Entry(List.of(), null, raw.line(), reason(raw.problem()));
        }
        EntryProblems problems = new EntryProblems(raw, labels);
        EntryValues values = new EntryValues(raw, labels, problems);
        List<FileEntry> files = files(values);
        if (files.isEmpty()) {
            problems.add(raw.line(), text("bulk.reason.noFile"));
        } else if (files.size() > MOST_FILES) {
            problems.add(raw.line(), text("error.file.tooMany", MOST_FILES));
        }
        MaterialContent content = content(values, files.isEmpty() ? "" : files.get(0).file());
        MaterialRules.problems(content).forEach(problem -> problems.add(field(problem.field()), text(problem.messageKey(), problem.arguments())));
        return new Entry(files, problems.isEmpty() ? content : null, problems.line(), problems.all());
    }

    /** Content of a file that no entry names: a draft that an editor still has to describe. */
    MaterialContent unnamed(String path) {
        return new MaterialContent(titleOf(path), text("bulk.unnamed.summary"), Kind.HANDOUT, List.of(), List.of(), List.of(), List.of(), null, null, List.of(),
                List.of(), List.of(), "de", Licence.INTERNAL.code(), List.of(text("draft.owner")), null, Visibility.MEMBERS, 1, text("bulk.note"), false, today(),
                text("draft.owner"), null, null, List.of(), List.of(), "");
    }

    String reason(SourceException problem) {
        return text("bulk.reason." + problem.key(), problem.arguments());
    }

    private MaterialContent content(EntryValues values, String firstFile) {
        Visibility visibility = values.term(EntryField.VISIBILITY, Visibility.class);
        LocalDate published = values.day(EntryField.PUBLISHED);
        Licence licence = values.term(EntryField.LICENCE, Licence.class);
        String title = values.text(EntryField.TITLE);
        return new MaterialContent(title == null ? titleOf(firstFile) : title, values.text(EntryField.SUMMARY), values.term(EntryField.KIND, Kind.class),
                values.terms(EntryField.PHASES, Phase.class), values.terms(EntryField.TOPICS, Topic.class), values.terms(EntryField.AUDIENCES, TargetGroup.class),
                values.terms(EntryField.FORMATS, Format.class), values.number(EntryField.DURATION), values.group(),
                values.terms(EntryField.CRITERIA, Criterion.class).stream().map(Criterion::code).toList(), stairs(values),
                values.list(EntryField.KEYWORDS, CELL), values.has(EntryField.LANGUAGE) ? values.text(EntryField.LANGUAGE) : "de",
                (licence == null ? Licence.INTERNAL : licence).code(), values.list(EntryField.CREATORS, LISTED), values.source(),
                visibility == null ? Visibility.MEMBERS : visibility, 1, text("bulk.note"), false, published == null ? today() : published,
                values.has(EntryField.OWNER) ? values.text(EntryField.OWNER) : text("draft.owner"), values.day(EntryField.LAST_REVIEWED),
                values.day(EntryField.REVIEW_BY), List.of(), values.list(EntryField.RELATED, CELL), values.text(EntryField.BODY));
    }

    private static List<Integer> stairs(EntryValues values) {
        List<Integer> stairs = new ArrayList<>();
        for (String number : values.list(EntryField.STAIRS, CELL)) {
            if (number.matches("[1-7]")) {
                stairs.add(Integer.valueOf(number));
            } else {
                values.problem(EntryField.STAIRS, "error.stairs");
            }
        }
        return stairs;
    }

    private static List<FileEntry> files(EntryValues values) {
        List<FileEntry> files = new ArrayList<>();
        if (values.raw(EntryField.FILES) instanceof Collection<?> many) {
            for (Object one : many) {
                files.add(one instanceof Map<?, ?> map ? new FileEntry(String.valueOf(map.get("file")), word(map, "title"), word(map, "altText"),
                        Boolean.TRUE.equals(map.get("decorative")) ? Boolean.TRUE : null) : new FileEntry(String.valueOf(one), null, null, null));
            }
        } else {
            values.list(EntryField.FILES, LISTED).forEach(name -> files.add(new FileEntry(name, null, null, null)));
        }
        List<String> named = values.list(EntryField.FILE, "[|\n]");
        for (int i = named.size() - 1; i >= 0; i--) {
            files.add(0, new FileEntry(named.get(i), values.text(EntryField.FILE_TITLE), values.text(EntryField.ALT_TEXT), values.yes(EntryField.DECORATIVE) ? Boolean.TRUE : null));
        }
        return files;
    }

    private static String word(Map<?, ?> map, String key) {
        return map.get(key) == null ? null : String.valueOf(map.get(key));
    }

    private static EntryField field(String component) {
        return Arrays.stream(EntryField.values()).filter(f -> f.code().equals(component)).findFirst().orElse(EntryField.TITLE);
    }

    /** 'leitfaden_problembaum-v2.pdf' is 'leitfaden problembaum v2'. */
    private static String titleOf(String path) {
        try {
            String name = FileName.withoutEnding(FileName.of(path)).replaceAll("[_-]+", " ").strip();
            return name.isEmpty() ? path : Character.toUpperCase(name.charAt(0)) + name.substring(1);
        } catch (FileRefusedException e) {
            return path;
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(GERMANY));
    }

    private String text(String key, Object... arguments) {
        return labels.text(Locale.GERMAN, key, arguments);
    }
}
