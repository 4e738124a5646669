package org.wirkstatt.library.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.collection.CollectionReader;
import org.wirkstatt.library.collection.CollectionView;
import org.wirkstatt.library.material.MaterialFacts;
import org.wirkstatt.library.vocabulary.Visibility;
import org.wirkstatt.platform.text.Markdown;
import org.wirkstatt.ui.Language;

/** A collection in its order, with the time of each step and the sum. */
@Named("libraryCollectionPage")
@RequestScoped
public class CollectionPage {

    @Inject
    CollectionReader collections;
    @Inject
    MaterialFacts facts;
    @Inject
    Labels labels;
    @Inject
    Markdown markdown;
    @Inject
    Language language;

    private String slug;
    private CollectionView collection;
    private String html;

    public void load() {
        collection = collections.get(slug);
        html = markdown.toHtml(collection.description());
    }

    public CollectionView getCollection() {
        return collection;
    }

    public String getHtml() {
        return html;
    }

    public String minutes(Integer minutes) {
        return facts.duration(minutes, language.getLocale());
    }

    public String kind(CollectionView.Step step) {
        return labels.of(language.getLocale(), step.material().kind());
    }

    public String getVisibility() {
        return collection.visibility() == Visibility.PUBLIC ? "public" : "members";
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
