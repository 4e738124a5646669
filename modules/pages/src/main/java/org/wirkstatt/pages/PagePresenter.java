package org.wirkstatt.pages;

import jakarta.enterprise.context.ApplicationScoped;

/** Name and address of pages for other modules. */
@ApplicationScoped
class PagePresenter extends TextPresenter {

    @Override
    PageKind kind() {
        return PageKind.PAGE;
    }
}
