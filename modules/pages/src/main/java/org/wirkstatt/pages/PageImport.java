package org.wirkstatt.pages;

import jakarta.enterprise.context.ApplicationScoped;

/** Brings the pages of the content folder into the portal. */
@ApplicationScoped
class PageImport extends TextImport {

    @Override
    PageKind kind() {
        return PageKind.PAGE;
    }

    @Override
    public int order() {
        return 200;
    }
}
