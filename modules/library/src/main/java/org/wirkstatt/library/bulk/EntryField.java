package org.wirkstatt.library.bulk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.wirkstatt.library.Labels;
import org.wirkstatt.platform.text.Slugs;

/** What an entry may say. The code is the key of the content files; the label of the form is taken as well, in German and in English. */
enum EntryField {
    FILE("file", "bulk.field.file"), FILES("files", "bulk.field.files"), FILE_TITLE("fileTitle", "bulk.field.fileTitle"), ALT_TEXT("altText", "bulk.field.altText"),
    DECORATIVE("decorative", "bulk.field.decorative"), TITLE("title", "edit.title.label"), SUMMARY("summary", "edit.summary"), KIND("kind", "edit.kind"),
    PHASES("phases", "edit.phases"), TOPICS("topics", "edit.topics"), AUDIENCES("audiences", "edit.audiences"), FORMATS("formats", "edit.formats"),
    DURATION("durationMinutes", "edit.durationMinutes"), GROUP("groupSize", "bulk.field.groupSize"), CRITERIA("criteria", "edit.criteria"),
    STAIRS("stairs", "edit.stairs"), KEYWORDS("keywords", "edit.keywords"), LANGUAGE("language", "edit.language"), LICENCE("licence", "edit.licence"),
    CREATORS("creators", "edit.creators"), BASED_ON("basedOn", "edit.source"), VISIBILITY("visibility", "edit.visibility"), OWNER("owner", "edit.owner"),
    LAST_REVIEWED("lastReviewed", "edit.lastReviewed"), REVIEW_BY("reviewBy", "edit.reviewBy"), PUBLISHED("published", "bulk.field.published"),
    RELATED("related", "edit.related"), BODY("body", "edit.body");

    private final String code;
    private final String labelKey;

    EntryField(String code, String labelKey) {
        this.code = code;
        this.labelKey = labelKey;
    }

    String code() {
        return code;
    }

    /** Name for people. */
    String label(Labels labels, Locale locale) {
        return labels.text(locale, labelKey);
    }

    static Optional<EntryField> of(String name, Labels labels) {
        String wanted = Slugs.of(name);
        return Arrays.stream(values()).filter(f -> Stream.of(f.code, f.label(labels, Locale.GERMAN), f.label(labels, Locale.ENGLISH))
                .anyMatch(known -> Slugs.of(known).equals(wanted))).findFirst();
    }
}
