package org.wirkstatt.regions;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.platform.content.ContentFiles;
import org.wirkstatt.platform.region.RegionId;
import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.platform.search.Passage;
import org.wirkstatt.platform.search.SearchContributor;
import org.wirkstatt.platform.text.EnumKey;
import org.wirkstatt.platform.text.Markdown;

/** Makes regions findable, under former names too. Fictional regions can be found; the result says that they are. */
@ApplicationScoped
@Transactional
class RegionSearch implements SearchContributor {

    static final String STATE = "state";
    static final String NETWORK_TYPE = "networkType";
    static final String ROUND = "round";
    static final String FOCUS = "focus";

    @Inject
    RegionRepository regions;
    @Inject
    ContentFiles files;
    @Inject
    Markdown markdown;
    @Inject
    RegionTexts texts;

    @Override
    public String type() {
        return RegionService.CONTENT_TYPE;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String typeLabel(Locale locale) {
        return texts.text("search.type", locale);
    }

    @Override
    public Stream<String> ids() {
        return regions.ids().map(String::valueOf);
    }

    @Override
    public Optional<IndexDocument> load(String id) {
        return regions.find(new RegionId(Long.parseLong(id))).map(r -> RegionProfile.of(r, files, markdown)).map(this::document);
    }

    @Override
    public Optional<LocalDate> due(String id) {
        return regions.find(new RegionId(Long.parseLong(id))).map(r -> RegionProfile.of(r, files, markdown).due());
    }

    private IndexDocument document(RegionProfile region) {
        RegionFile file = region.file();
        List<String> keywords = new ArrayList<>();
        file.previousNames().forEach(p -> keywords.add(p.name()));
        file.organisations().forEach(o -> keywords.add(o.name()));
        file.districts().forEach(d -> keywords.add(d.name()));
        keywords.addAll(file.initiatives());
        Stream.of(file.area(), region.state().label(Locale.GERMAN)).filter(Objects::nonNull).forEach(keywords::add);
        file.focuses().forEach(f -> keywords.add(texts.label(f, Locale.GERMAN)));
        return new IndexDocument(RegionService.ref(region.id()), file.name(), region.path(), region.audiences(), "de",
                Objects.requireNonNullElse(file.teaser(), ""), keywords, region.changedAt().atZone(ZoneOffset.UTC).toLocalDate(),
                facets(region), details(region), passages(region));
    }

    private static Map<String, List<String>> facets(RegionProfile region) {
        RegionFile file = region.file();
        return Map.of(STATE, List.of(file.state()), NETWORK_TYPE, List.of(EnumKey.of(file.networkType())),
                ROUND, file.rounds().stream().map(String::valueOf).toList(), FOCUS, file.focuses().stream().map(EnumKey::of).toList());
    }

    private List<String> details(RegionProfile region) {
        List<String> details = new ArrayList<>();
        if (region.demo()) {
            details.add(texts.text("region.demo", Locale.GERMAN));
        }
        details.add(texts.label(region.file().networkType(), Locale.GERMAN));
        details.add(region.state().label(Locale.GERMAN));
        region.file().rounds().forEach(r -> details.add(texts.round(r, Locale.GERMAN)));
        return details;
    }

    private List<Passage> passages(RegionProfile region) {
        RegionFile file = region.file();
        String facts = file.facts().stream().map(f -> f.label() + ": " + f.value()).reduce("", (a, b) -> a + b + ".\n");
        return Stream.of(new Passage(markdown.toPlainText(file.where()), "", region.path() + "#lage", 0),
                new Passage(markdown.toPlainText(file.about()), "", region.path() + "#profil", 0),
                new Passage(facts, "", region.path() + "#steckbrief", 0),
                new Passage(String.join(", ", file.initiatives()), "", region.path() + "#initiativen", 0))
                .filter(p -> !p.text().isBlank()).toList();
    }

    @Override
    public List<String> facets() {
        return List.of(STATE, NETWORK_TYPE, ROUND, FOCUS);
    }

    @Override
    public String facetTitle(String facet, Locale locale) {
        return texts.text("search.facet." + facet, locale);
    }

    @Override
    public String facetLabel(String facet, String value, Locale locale) {
        return switch (facet) {
            case STATE -> FederalState.find(value).map(s -> s.label(locale)).orElse(value);
            case NETWORK_TYPE -> EnumKey.find(NetworkType.class, value).map(t -> texts.label(t, locale)).orElse(value);
            case ROUND -> value.matches("\\d{1,2}") ? texts.round(Integer.parseInt(value), locale) : value;
            case FOCUS -> EnumKey.find(Focus.class, value).map(f -> texts.label(f, locale)).orElse(value);
            default -> value;
        };
    }
}
