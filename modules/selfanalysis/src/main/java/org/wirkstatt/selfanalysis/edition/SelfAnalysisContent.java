package org.wirkstatt.selfanalysis.edition;

import org.wirkstatt.platform.content.ContentRef;

/** What the outbox and the search call the things of this module. */
final class SelfAnalysisContent {

    static final String EDITION = "selfanalysis.edition";
    static final String CRITERION = "selfanalysis.criterion";

    private SelfAnalysisContent() {
    }

    static ContentRef edition(String key) {
        return new ContentRef(EDITION, key);
    }

    static ContentRef criterion(long itemId) {
        return new ContentRef(CRITERION, String.valueOf(itemId));
    }
}
