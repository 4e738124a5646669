package org.wirkstatt.library.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.wirkstatt.library.material.MaterialContent;
import org.wirkstatt.library.material.MaterialView;
import org.wirkstatt.library.vocabulary.Term;

/**
 * A material in the API; words are given as codes, days as ISO dates. What is not known is missing.
 *
 * @param body Markdown
 * @param licenceUrl missing for internal material
 */
public record MaterialDocument(String slug, String url, String title, String summary, String kind, List<String> phases, List<String> topics,
        List<String> audiences, List<String> formats, Integer durationMinutes, Integer groupMin, Integer groupMax, List<String> criteria,
        List<Integer> stairs, List<String> keywords, String language, String licence, String licenceUrl, String attribution,
        List<String> creators, Source basedOn, int version, String changeNote, boolean changesWorkshop, String published, String lastReviewed,
        String reviewBy, String owner, List<FileItem> files, List<String> related, String body) {

    /** The work this material was made from. */
    public record Source(String title, List<String> creators, String licence, String url, String change) {
    }

    public record FileItem(String name, String title, String url, String mediaType, long sizeBytes, String sha256, String alternative) {
    }

    /** @param address makes an absolute address of a path @param attribution line to carry along; null without */
    static MaterialDocument of(MaterialView view, Function<String, String> address, String attribution) {
        MaterialContent c = view.content();
        MaterialContent.BasedOn source = c.basedOn();
        return new MaterialDocument(view.slug(), address.apply(view.path()), c.title(), c.summary(), c.kind().code(), codes(c.phases()), codes(c.topics()),
                codes(c.audiences()), codes(c.formats()), c.durationMinutes(), c.groupSize() == null ? null : c.groupSize().min(),
                c.groupSize() == null ? null : c.groupSize().max(), c.criteria(), c.stairs(), c.keywords(), c.language(), c.licence(),
                c.licenceTerm().open() ? c.licenceTerm().url() : null, attribution, c.creators(),
                source == null ? null : new Source(source.title(), source.creators(), source.licence(), source.url(), source.change()), c.version(),
                c.changeNote(), Boolean.TRUE.equals(c.changesWorkshop()), day(c.published()), day(c.lastReviewed()), day(c.reviewBy()), c.owner(),
                view.files().stream().map(f -> new FileItem(f.name(), f.title(), address.apply(view.path(f)), f.type().mediaType(),
                        f.bytes().sizeBytes(), f.bytes().sha256(), f.alternative())).toList(), c.related(), c.body());
    }

    private static List<String> codes(List<? extends Term> terms) {
        return terms.stream().map(Term::code).toList();
    }

    private static String day(LocalDate date) {
        return date == null ? null : date.toString();
    }
}
