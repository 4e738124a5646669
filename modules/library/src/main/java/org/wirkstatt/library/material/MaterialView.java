package org.wirkstatt.library.material;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.wirkstatt.platform.identity.Audience;

/**
 * A material as it is now.
 *
 * @param lockVersion to be handed back with an edit
 * @param audiences who may read it
 * @param draft whether it waits for its first publication
 * @param origin what it was made from; empty for what editors made here
 * @param files in the order of the editors
 * @param editions all, the present one first
 */
public record MaterialView(long id, String slug, long lockVersion, MaterialContent content, boolean archived, boolean draft,
        Optional<MaterialOrigin> origin, Set<Audience> audiences, List<FileView> files, List<EditionRow> editions, Instant createdAt, Instant changedAt) {

    /** Address inside the portal. */
    public String path() {
        return "/toolkit/" + slug;
    }

    /** Address of {@code file}. */
    public String path(FileView file) {
        return path() + "/dateien/" + java.net.URLEncoder.encode(file.name(), java.nio.charset.StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Whether visitors without account may read it. */
    public boolean isPublic() {
        return audiences.contains(Audience.PUBLIC);
    }

    public boolean isReadableBy(Set<Audience> reader) {
        return !Collections.disjoint(audiences, reader);
    }

    /** Whether the planned day of the review has passed. */
    public boolean isOverdue(LocalDate today) {
        return content.reviewBy() != null && content.reviewBy().isBefore(today);
    }
}
