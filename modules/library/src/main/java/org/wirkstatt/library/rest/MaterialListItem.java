package org.wirkstatt.library.rest;

import java.util.List;

import org.wirkstatt.library.material.MaterialRow;
import org.wirkstatt.library.vocabulary.Term;

/** A material in the list of the API; words are given as codes, days as ISO dates. */
public record MaterialListItem(String slug, String url, String title, String summary, String kind, List<String> phases, List<String> criteria,
        Integer durationMinutes, int version, String published, String lastReviewed, String licence, List<String> fileFormats) {

    static MaterialListItem of(MaterialRow row, String url) {
        return new MaterialListItem(row.slug(), url, row.title(), row.summary(), row.kind().code(), row.phases().stream().map(Term::code).toList(),
                row.criteria().stream().map(Term::code).toList(), row.durationMinutes(), row.edition().number(),
                String.valueOf(row.edition().published()), row.lastReviewed() == null ? null : row.lastReviewed().toString(),
                row.licence().code(), row.fileFormats());
    }
}
