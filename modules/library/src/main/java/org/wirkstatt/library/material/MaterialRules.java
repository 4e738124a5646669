package org.wirkstatt.library.material;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.wirkstatt.library.vocabulary.Criterion;
import org.wirkstatt.library.vocabulary.Licence;
import org.wirkstatt.library.vocabulary.Stair;
import org.wirkstatt.library.vocabulary.Term;
import org.wirkstatt.platform.text.Slugs;

/** What a material must hold to, whoever wrote it: people, files, programs. */
public final class MaterialRules {

    static final int MAX_BODY = 200_000;
    private static final Set<String> RESERVED = Set.of("neu", "pakete", "dateien", "fassungen");

    private MaterialRules() {
    }

    /**
     * @param field name of the component of {@link MaterialContent}
     * @param messageKey sentence in the bundle of this module
     */
    public record Problem(String field, String messageKey, Object... arguments) {
    }

    /** Everything that is wrong with {@code content}, in the order of its fields; empty if nothing is. */
    public static List<Problem> problems(MaterialContent content) {
        List<Problem> found = new ArrayList<>();
        text(found, "title", content.title(), 200, true);
        text(found, "summary", content.summary(), 600, true);
        required(found, "kind", content.kind());
        required(found, "visibility", content.visibility());
        numbers(found, content);
        for (String criterion : content.criteria()) {
            if (Term.find(Criterion.class, criterion).isEmpty()) {
                found.add(new Problem("criteria", "error.unknownTerm", criterion, String.join(", ", Term.codes(Criterion.class))));
            }
        }
        list(found, "keywords", content.keywords(), 40);
        list(found, "creators", content.creators(), 20);
        if (content.creators().isEmpty()) {
            found.add(new Problem("creators", "error.required"));
        }
        text(found, "language", content.language(), 35, true);
        if (content.language() != null && !content.language().matches("[a-z]{2,3}(-[A-Za-z0-9]{1,8})*")) {
            found.add(new Problem("language", "error.language"));
        }
        licence(found, content);
        text(found, "owner", content.owner(), 200, true);
        text(found, "changeNote", content.changeNote(), 500, false);
        if (content.reviewBy() != null && content.lastReviewed() != null && content.reviewBy().isBefore(content.lastReviewed())) {
            found.add(new Problem("reviewBy", "error.reviewBeforeLast"));
        }
        list(found, "related", content.related(), 20);
        text(found, "body", content.body(), MAX_BODY, false);
        return List.copyOf(found);
    }

    /** Whether {@code slug} can be the address of a material: a slug that no other page of the toolkit uses. */
    public static boolean isFreeForm(String slug) {
        return Slugs.isSlug(slug) && !RESERVED.contains(slug);
    }

    private static void numbers(List<Problem> found, MaterialContent content) {
        if (content.durationMinutes() != null && (content.durationMinutes() < 1 || content.durationMinutes() > 100_000)) {
            found.add(new Problem("durationMinutes", "error.duration"));
        }
        MaterialContent.GroupSize group = content.groupSize();
        if (group != null && (group.min() == null || group.min() < 1 || (group.max() != null && group.max() < group.min()))) {
            found.add(new Problem("groupSize", "error.groupSize"));
        }
        if (content.stairs().stream().anyMatch(number -> Stair.of(number).isEmpty())) {
            found.add(new Problem("stairs", "error.stairs"));
        }
        if (content.version() != null && content.version() < 1) {
            found.add(new Problem("version", "error.version"));
        }
    }

    /** A work under share-alike passes its licence on; internal use is not passing on. */
    private static void licence(List<Problem> found, MaterialContent content) {
        if (Licence.find(content.licence()).isEmpty()) {
            found.add(new Problem("licence", "error.unknownTerm", String.valueOf(content.licence()), String.join(", ", Licence.codes())));
        }
        MaterialContent.BasedOn source = content.basedOn();
        if (source == null) {
            return;
        }
        text(found, "basedOn", source.title(), 300, true);
        text(found, "basedOn", String.join("; ", source.creators()), 600, false);
        text(found, "basedOn", source.licence(), 100, false);
        text(found, "basedOn", source.change(), 600, false);
        if (source.url() != null && !source.url().matches("https?://\\S{1,590}")) {
            found.add(new Problem("basedOn", "error.url"));
        }
        if (Licence.CC_BY_SA.code().equals(source.licence()) && content.licenceTerm() != Licence.CC_BY_SA && content.licenceTerm().open()) {
            found.add(new Problem("licence", "error.shareAlike"));
        }
    }

    private static void required(List<Problem> found, String field, Object value) {
        if (value == null) {
            found.add(new Problem(field, "error.required"));
        }
    }

    private static void text(List<Problem> found, String field, String value, int max, boolean required) {
        if (value == null || value.isBlank()) {
            if (required) {
                found.add(new Problem(field, "error.required"));
            }
        } else if (value.length() > max) {
            found.add(new Problem(field, "error.tooLong", max));
        } else if (value.indexOf('\0') >= 0) {
            found.add(new Problem(field, "error.controlCharacter"));
        }
    }

    private static void list(List<Problem> found, String field, List<String> values, int max) {
        if (values.size() > max) {
            found.add(new Problem(field, "error.tooMany", max));
        }
        values.stream().filter(value -> value.isBlank() || value.length() > 200 || value.indexOf('\0') >= 0).findFirst()
                .ifPresent(value -> found.add(new Problem(field, "error.entryLength")));
    }
}
