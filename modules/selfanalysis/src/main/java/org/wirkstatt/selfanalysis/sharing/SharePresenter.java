package org.wirkstatt.selfanalysis.sharing;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.identity.Audience;

/** What is shared, for notices about it: only to the coordination, and only as long as it is shared. */
@ApplicationScoped
class SharePresenter implements ContentPresenter {

    @Inject
    SharingService sharing;

    @Override
    public String type() {
        return ShareNotices.CONTENT_TYPE;
    }

    @Override
    public Optional<Presentation> present(String id) {
        long run = Long.parseLong(id);
        return sharing.offer(run).map(offer -> new Presentation(offer.run().title(), ShareNotices.path(run), Set.of(Audience.coordinatorsOf(offer.region()))));
    }
}
