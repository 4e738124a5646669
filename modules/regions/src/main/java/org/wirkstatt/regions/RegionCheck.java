package org.wirkstatt.regions;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import org.wirkstatt.platform.error.Fault;
import org.wirkstatt.platform.text.Slugs;
import org.wirkstatt.platform.time.PartialDate;

/** The rules a profile must meet, whoever wrote it. Collects every breach, so that a form can show all of them at once. */
final class RegionCheck {

    private static final Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@]{2,}");
    private static final Pattern DISTRICT_KEY = Pattern.compile("\\d{5}");
    private static final int EARLIEST_YEAR = 1800;
    private static final int LATEST_YEAR = 2100;
    private static final int LINE = 300;
    private static final int TEASER = 500;
    private static final int TEXT = 20_000;
    private static final int ROWS = 100;

    private final List<Fault> faults = new ArrayList<>();
    private final RegionFile file;

    private RegionCheck(RegionFile file) {
        this.file = file;
    }

    /** All breaches in {@code file}, in the order of its fields; empty if it can be kept. */
    static List<Fault> faults(RegionFile file) {
        RegionCheck check = new RegionCheck(file);
        check.basics();
        check.lists();
        check.facts();
        return List.copyOf(check.faults);
    }

    private void basics() {
        required("name", file.name(), LINE);
        must(file.networkType() != null, "networkType", "error.required", "");
        must(FederalState.find(file.state()).isPresent(), "state", "error.state", String.valueOf(file.state()));
        atMost("area", file.area(), LINE);
        must(file.founded() == null || (file.founded() >= EARLIEST_YEAR && file.founded() <= LATEST_YEAR), "founded", "error.year", "");
        atMost("teaser", file.teaser(), TEASER);
        atMost("where", file.where(), TEXT);
        atMost("about", file.about(), TEXT);
        must(file.website() == null || isWebAddress(file.website()), "website", "error.url", "");
        must(file.contactEmail() == null || MAIL.matcher(file.contactEmail()).matches(), "contactEmail", "error.email", "");
        must(file.successor() == null || Slugs.isSlug(file.successor()), "successor", "error.slug", "");
        must(file.rounds().stream().allMatch(r -> r >= 1 && r <= 99), "rounds", "error.round", "");
    }

    private void lists() {
        each("districts", file.districts(), (f, d) -> {
            must(d.key() != null && DISTRICT_KEY.matcher(d.key()).matches(), f + "key", "error.districtKey", "");
            required(f + "name", d.name(), LINE);
        });
        each("organisations", file.organisations(), (f, o) -> {
            required(f + "name", o.name(), LINE);
            atMost(f + "legalForm", o.legalForm(), LINE);
            atMost(f + "note", o.note(), LINE);
            span(f, o.since(), o.until());
        });
        each("previousNames", file.previousNames(), (f, p) -> {
            required(f + "name", p.name(), LINE);
            must(p.slug() == null || Slugs.isSlug(p.slug()), f + "slug", "error.slug", "");
            atMost(f + "note", p.note(), LINE);
            span(f, p.since(), p.until());
        });
        each("initiatives", file.initiatives(), (f, i) -> required(f + "name", i, LINE));
        each("testimonials", file.testimonials(), (f, t) -> {
            required(f + "text", t.text(), TEASER * 2);
            must(t.consentAt() != null, f + "consentAt", "error.consent", "");
        });
        each("sources", file.sources(), (f, s) -> {
            required(f + "title", s.title(), LINE);
            must(s.url() == null || isWebAddress(s.url()), f + "url", "error.url", "");
            atMost(f + "publisher", s.publisher(), LINE);
        });
    }

    private void facts() {
        each("partnerCounts", file.partnerCounts(), (f, p) -> {
            must(p.kind() != null, f + "kind", "error.required", "");
            must(p.count() != null && p.count() >= 0, f + "count", "error.count", "");
            source(f, p.source());
        });
        each("facts", file.facts(), (f, fact) -> {
            required(f + "label", fact.label(), LINE);
            required(f + "value", fact.value(), TEASER);
            source(f, fact.source());
        });
    }

    private <T> void each(String field, List<T> rows, BiConsumer<String, T> check) {
        must(rows.size() <= ROWS, field, "error.tooMany", ROWS);
        for (int i = 0; i < rows.size(); i++) {
            check.accept(field + "[" + i + "].", rows.get(i));
        }
    }

    private void source(String field, Integer source) {
        must(source == null || (source >= 1 && source <= file.sources().size()), field + "source", "error.source", source);
    }

    private void span(String field, PartialDate since, PartialDate until) {
        boolean rising = since == null || until == null || since.iso().startsWith(until.iso()) || !until.firstDay().isBefore(since.firstDay());
        must(rising, field + "until", "error.span", "");
    }

    private void required(String field, String value, int most) {
        must(value != null && !value.isBlank(), field, "error.required", "");
        atMost(field, value, most);
    }

    private void atMost(String field, String value, int most) {
        must(value == null || value.length() <= most, field, "error.tooLong", most);
    }

    private void must(boolean rule, String field, String messageKey, Object argument) {
        if (!rule) {
            faults.add(new Fault(field, messageKey, argument));
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
