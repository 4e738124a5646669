package org.wirkstatt.regions;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.region.RegionId;

/** Name and address of a region for other modules. */
@ApplicationScoped
class RegionPresenter implements ContentPresenter {

    @Inject
    RegionCatalogue catalogue;

    @Override
    public String type() {
        return RegionService.CONTENT_TYPE;
    }

    @Override
    public Optional<String> idAt(String path) {
        return path.startsWith("/regionen/") ? catalogue.findBySlug(path.substring("/regionen/".length())).map(r -> String.valueOf(r.id().value())) : Optional.empty();
    }

    @Override
    public Optional<Presentation> present(String id) {
        return catalogue.findProfile(new RegionId(Long.parseLong(id))).map(r -> new Presentation(r.name(), r.path(), r.audiences()));
    }
}
