package org.wirkstatt.pages;

import jakarta.enterprise.context.ApplicationScoped;

/** Makes news findable. */
@ApplicationScoped
class NewsSearch extends TextSearch {

    @Override
    PageKind kind() {
        return PageKind.NEWS;
    }

    @Override
    public int order() {
        return 300;
    }
}
