package org.wirkstatt.selfanalysis.edition;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.content.ContentPresenter.Presentation;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.identity.CurrentUser;

/** Materials of the toolkit that criteria point to, by their keys. The portal may run without a toolkit. */
@ApplicationScoped
public class Materials {

    private static final String TYPE = "library.material";
    private static final String FOLDER = "/toolkit/";

    @Inject
    @Any
    Instance<ContentPresenter> presenters;
    @Inject
    CurrentUser user;

    /** The material under the key, whoever may open it; empty if there is none. */
    public Optional<ContentRef> ref(String key) {
        return toolkit().flatMap(toolkit -> toolkit.idAt(FOLDER + key)).map(id -> new ContentRef(TYPE, id));
    }

    /** What this person may open under the key; empty if there is nothing. */
    public Optional<Presentation> find(String key) {
        return toolkit().flatMap(toolkit -> toolkit.idAt(FOLDER + key).flatMap(toolkit::present))
                .filter(material -> material.audiences().stream().anyMatch(user.audiences()::contains));
    }

    /** Whether there is such a material for somebody; true where there is no toolkit to ask. */
    boolean known(String key) {
        return toolkit().map(toolkit -> toolkit.idAt(FOLDER + key).isPresent()).orElse(true);
    }

    private Optional<ContentPresenter> toolkit() {
        return presenters.stream().filter(presenter -> presenter.type().equals(TYPE)).findFirst();
    }
}
