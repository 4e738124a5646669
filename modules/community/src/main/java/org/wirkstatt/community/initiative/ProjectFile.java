package org.wirkstatt.community.initiative;

import java.util.List;

import org.wirkstatt.community.Check;

/**
 * A project (offer of an initiative) as it is written in a content file and in the history. What is not known is null or an empty list.
 *
 * @param description Markdown
 * @param targetGroup in words, such as 'Mädchen von 10 bis 14 Jahren'
 * @param place in words
 * @param link address of the web
 */
public record ProjectFile(String name, String description, String targetGroup, String place, List<EducationPhase> phases, ProjectFormat format,
        String link, Visibility visibility) {

    private static final int LINE = 300;
    private static final int TEXT = 20_000;

    public ProjectFile {
        phases = phases == null ? List.of() : List.copyOf(phases);
        visibility = visibility == null ? Visibility.PUBLIC : visibility;
    }

    /** Notes every breach of the rules. */
    Check check() {
        return new Check().required("name", name, 200).atMost("description", description, TEXT).atMost("targetGroup", targetGroup, LINE)
                .atMost("place", place, LINE).atMost("link", link, 500).webAddress("link", link);
    }
}
