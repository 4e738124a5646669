package org.wirkstatt.platform.content;

import java.util.Optional;
import java.util.Set;

import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.module.Contributed;

/** SPI: tells what a {@link ContentRef} of one type is called and where it is shown. */
@Contributed
public interface ContentPresenter {

    /** The {@link ContentRef#type()} this bean answers for. */
    String type();

    /** Empty when there is no such thing. Does not check the reader's rights: the caller compares the audiences. */
    Optional<Presentation> present(String id);

    /**
     * The {@link ContentRef#id()} of what is shown at {@code path}, for links that people write: a link to a thing can be shown as a card of it.
     * Empty where this bean shows nothing. Does not check the reader's rights.
     *
     * @param path address inside the portal, without query and fragment
     */
    default Optional<String> idAt(String path) {
        return Optional.empty();
    }

    /**
     * @param path address inside the portal
     * @param audiences who may read it
     */
    record Presentation(String title, String path, Set<Audience> audiences) {
    }
}
