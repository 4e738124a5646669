package org.wirkstatt.search.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.platform.change.StartWork;

/** What editors said holds from the first question on. */
@ApplicationScoped
class WordingStart implements StartWork {

    @Inject
    CurrentWordings wordings;

    @Override
    public void run() {
        wordings.follow();
    }
}
