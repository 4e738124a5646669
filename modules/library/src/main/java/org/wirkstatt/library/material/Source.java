package org.wirkstatt.library.material;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Columns of {@link MaterialContent.BasedOn}; the names of the creators stand in one, separated by semicolons. */
@Embeddable
class Source {

    @Column(name = "based_on_title")
    private String title;
    @Column(name = "based_on_creators")
    private String creators;
    @Column(name = "based_on_licence")
    private String licence;
    @Column(name = "based_on_url")
    private String url;
    @Column(name = "based_on_change")
    private String change;

    protected Source() {
    }

    /** Empty columns for an original. */
    static Source of(MaterialContent.BasedOn basedOn) {
        Source source = new Source();
        if (basedOn != null) {
            source.title = basedOn.title();
            source.creators = String.join("; ", basedOn.creators());
            source.licence = basedOn.licence();
            source.url = basedOn.url();
            source.change = basedOn.change();
        }
        return source;
    }

    /** Null for an original. */
    MaterialContent.BasedOn basedOn() {
        return title == null ? null
                : new MaterialContent.BasedOn(title, creators == null || creators.isEmpty() ? List.of() : List.of(creators.split("; ")), licence, url, change);
    }
}
