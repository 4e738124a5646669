package org.wirkstatt.community.initiative;

import java.util.List;

import org.wirkstatt.community.Check;

/**
 * An initiative (organisation that offers projects) as it is written in {@code content/demo/initiatives/<slug>.yaml} and in the history.
 * What is not known is null.
 *
 * @param region slug of the region it belongs to
 * @param teaser one sentence
 * @param about Markdown
 * @param visibility of the initiative; a project of a public one may be for members only
 * @param projects in a content file only; in the history each project has its own
 */
public record InitiativeFile(String name, String region, String teaser, String about, String website, Visibility visibility,
        List<ProjectFile> projects) {

    private static final int TEXT = 20_000;

    public InitiativeFile {
        visibility = visibility == null ? Visibility.PUBLIC : visibility;
        projects = projects == null ? List.of() : List.copyOf(projects);
    }

    /** Notes every breach of the rules; whether the region exists is asked elsewhere. */
    Check check() {
        return new Check().required("name", name, 200).must(region != null, "region", "error.required", "").atMost("teaser", teaser, 400)
                .atMost("about", about, TEXT).atMost("website", website, 500).webAddress("website", website);
    }
}
