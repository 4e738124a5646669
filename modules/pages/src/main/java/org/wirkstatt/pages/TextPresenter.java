package org.wirkstatt.pages;

import java.util.Optional;

import jakarta.inject.Inject;

import org.wirkstatt.platform.content.ContentPresenter;

/** Name and address of the texts of one kind. */
abstract class TextPresenter implements ContentPresenter {

    @Inject
    PageCatalogue catalogue;

    abstract PageKind kind();

    @Override
    public String type() {
        return kind().contentType();
    }

    @Override
    public Optional<Presentation> present(String id) {
        return catalogue.find(Long.parseLong(id)).filter(p -> p.kind() == kind()).map(p -> new Presentation(p.title(), p.path(), p.audiences()));
    }
}
