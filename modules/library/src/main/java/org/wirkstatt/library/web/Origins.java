package org.wirkstatt.library.web;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.library.material.MaterialOrigin;
import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.content.ContentPresenter.Presentation;
import org.wirkstatt.platform.identity.CurrentUser;

/** What a material was made from, as far as the reader may know of it. */
@ApplicationScoped
public class Origins {

    @Inject
    Instance<ContentPresenter> presenters;
    @Inject
    CurrentUser user;

    /**
     * @param creators who agreed to be named, or a group; a licence for internal use shows no line of attribution
     * @param title and {@code path} of the source; empty where the reader may not read it, or it is gone
     */
    public record Shown(String note, String creators, String title, String path) {
    }

    Shown shown(MaterialOrigin origin, List<String> creators) {
        Optional<Presentation> source = presenters.stream().filter(p -> p.type().equals(origin.source().type())).findFirst()
                .flatMap(p -> p.present(origin.source().id())).filter(p -> !Collections.disjoint(p.audiences(), user.audiences()));
        return new Shown(origin.note(), String.join(", ", creators), source.map(Presentation::title).orElse(""), source.map(Presentation::path).orElse(""));
    }
}
