package org.wirkstatt.pages;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes pages findable. */
@ApplicationScoped
class PageSearch extends TextSearch {

    @Override
    PageKind kind() {
        return PageKind.PAGE;
    }

    @Override
    public int order() {
        return 200;
    }
}
