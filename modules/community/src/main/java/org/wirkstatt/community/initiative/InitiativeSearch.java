package org.wirkstatt.community.initiative;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.wirkstatt.community.CommunityTexts;
import org.wirkstatt.platform.initiative.InitiativeId;
import org.wirkstatt.platform.region.RegionDirectory.RegionEntry;
import org.wirkstatt.platform.search.IndexDocument;
import org.wirkstatt.platform.search.Passage;
import org.wirkstatt.platform.search.SearchContributor;
import org.wirkstatt.platform.text.Markdown;

/** Makes initiatives findable, by what they offer too. A project that fewer people may read than the initiative is left out. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class InitiativeSearch implements SearchContributor {

    @Inject
    InitiativeRepository initiatives;
    @Inject
    InitiativeService service;
    @Inject
    Markdown markdown;
    @Inject
    CommunityTexts texts;

    @Override
    public String type() {
        return InitiativeService.CONTENT_TYPE;
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public String typeLabel(Locale locale) {
        return texts.text("initiatives.title", locale);
    }

    @Override
    public Stream<String> ids() {
        return initiatives.ids().map(String::valueOf);
    }

    @Override
    public Optional<IndexDocument> load(String id) {
        return initiatives.find(new InitiativeId(Long.parseLong(id))).filter(i -> !i.isArchived()).map(this::document);
    }

    private IndexDocument document(Initiative i) {
        Optional<RegionEntry> region = service.region(i);
        List<ProjectFile> projects = initiatives.projects(i.id()).stream().filter(p -> !p.isArchived())
                .filter(p -> p.visibility().coversReadersOf(i.visibility())).map(Project::file).toList();
        List<String> details = new ArrayList<>();
        if (i.isDemo()) {
            details.add(texts.text("initiative.demo", Locale.GERMAN));
        }
        region.map(RegionEntry::name).ifPresent(details::add);
        return new IndexDocument(InitiativeService.ref(i.id()), i.name(), i.path(), i.visibility().audiences(), "de",
                Objects.requireNonNullElse(i.teaser(), ""), projects.stream().map(ProjectFile::name).toList(),
                i.changedAt().atZone(ZoneOffset.UTC).toLocalDate(), Map.of(), details,
                passages(i, projects));
    }

    private List<Passage> passages(Initiative i, List<ProjectFile> projects) {
        return Stream.concat(Stream.of(new Passage(markdown.toPlainText(i.about()), "", i.path(), 0)),
                projects.stream().map(p -> new Passage(text(p), p.name(), i.path() + "#projekte", 0))).filter(p -> !p.text().isBlank()).toList();
    }

    private String text(ProjectFile p) {
        return Stream.of(p.name(), p.targetGroup(), p.place(), markdown.toPlainText(p.description())).filter(Objects::nonNull).filter(t -> !t.isBlank())
                .collect(Collectors.joining(". "));
    }
}
