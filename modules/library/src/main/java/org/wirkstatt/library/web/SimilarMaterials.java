package org.wirkstatt.library.web;

import java.util.List;
import java.util.Set;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.library.LibraryContent;
import org.wirkstatt.platform.change.Remembered;
import org.wirkstatt.library.material.MaterialReader;
import org.wirkstatt.library.material.MaterialRow;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.search.Similar;

/** Materials like another one, if there is a search that knows; asked once for each circle of readers and state of the index. */
@ApplicationScoped
class SimilarMaterials {

    private static final int KEPT = 500;

    @Inject
    Instance<Similar> search;
    @Inject
    MaterialReader materials;
    @Inject
    CurrentUser user;
    @Inject
    PublicState state;
    private Remembered<Key, List<MaterialRow>> found;

    private record Key(long id, Set<Audience> audiences, int limit) {
    }

    @PostConstruct
    void start() {
        found = new Remembered<>(state, KEPT);
    }

    /** Best first; empty without a search. The index may be a moment behind, so each row is compared with the reader once more. */
    List<MaterialRow> to(long id, int limit) {
        if (search.isUnsatisfied()) {
            return List.of();
        }
        return found.get(new Key(id, Set.copyOf(user.audiences()), limit), key -> materials.rowsById(
                search.get().similar(LibraryContent.material(key.id()), LibraryContent.MATERIAL, key.limit()).stream()
                        .map(ContentRef::id).map(Long::valueOf).toList()).stream()
                .filter(row -> key.audiences().contains(row.archived() ? Audience.EDITORS : row.visibility().audience())).toList());
    }
}
