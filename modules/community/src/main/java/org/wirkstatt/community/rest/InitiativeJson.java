package org.wirkstatt.community.rest;

import java.util.List;

import org.wirkstatt.community.initiative.Initiative;
import org.wirkstatt.community.initiative.Project;
import org.wirkstatt.community.initiative.ProjectFile;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;
import org.wirkstatt.platform.text.EnumKey;

/**
 * An initiative in the API. What is not known is null.
 *
 * @param url page of the initiative
 * @param region slug of its region; null if that is gone
 * @param about Markdown
 * @param visibility {@code public} or {@code members}
 * @param demo whether it is fictional
 */
public record InitiativeJson(String slug, String url, String name, String region, String teaser, String about, String website, String visibility,
        boolean demo, List<Offer> projects) {

    /** A line of the list. */
    public record Line(String slug, String url, String name, String region, String teaser, String visibility) {
    }

    /** A project. @param description Markdown */
    public record Offer(long id, String name, String description, String targetGroup, String place, List<String> phases, String format, String link,
            String visibility) {
    }

    static Line line(Initiative i, RegionEntry region, PublicAddress address) {
        return new Line(i.slug(), address.of(i.path()), i.name(), region == null ? null : region.slug(), i.teaser(), EnumKey.of(i.visibility()));
    }

    static InitiativeJson of(Initiative i, RegionEntry region, List<Project> projects, PublicAddress address) {
        return new InitiativeJson(i.slug(), address.of(i.path()), i.name(), region == null ? null : region.slug(), i.teaser(), i.about(), i.website(),
                EnumKey.of(i.visibility()), i.isDemo(), projects.stream().map(InitiativeJson::offer).toList());
    }

    private static Offer offer(Project p) {
        ProjectFile f = p.file();
        return new Offer(p.id(), f.name(), f.description(), f.targetGroup(), f.place(), f.phases().stream().map(EnumKey::of).toList(),
                f.format() == null ? null : EnumKey.of(f.format()), f.link(), EnumKey.of(f.visibility()));
    }
}
