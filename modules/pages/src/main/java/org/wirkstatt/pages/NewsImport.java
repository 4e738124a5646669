package org.wirkstatt.pages;

import jakarta.enterprise.context.ApplicationScoped;

/** Brings the news of the content folder into the portal. */
@ApplicationScoped
class NewsImport extends TextImport {

    @Override
    PageKind kind() {
        return PageKind.NEWS;
    }

    @Override
    public int order() {
        return 300;
    }
}
