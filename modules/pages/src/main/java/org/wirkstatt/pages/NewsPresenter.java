package org.wirkstatt.pages;

import jakarta.enterprise.context.ApplicationScoped;

/** Name and address of news for other modules. */
@ApplicationScoped
class NewsPresenter extends TextPresenter {

    @Override
    PageKind kind() {
        return PageKind.NEWS;
    }
}
