package org.wirkstatt.library.material;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.LibraryContent;
import org.wirkstatt.library.vocabulary.Format;
import org.wirkstatt.library.vocabulary.Kind;
import org.wirkstatt.library.vocabulary.Licence;
import org.wirkstatt.library.vocabulary.Phase;
import org.wirkstatt.library.vocabulary.TargetGroup;
import org.wirkstatt.library.vocabulary.Term;
import org.wirkstatt.library.vocabulary.Topic;
import org.wirkstatt.library.vocabulary.Visibility;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.content.DraftMaterials;
import org.wirkstatt.platform.text.Slugs;

/** Drafts from other modules: seen by editors only, without a licence, until an editor publishes them. */
@ApplicationScoped
class MaterialDrafts implements DraftMaterials {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    @Inject
    MaterialRepository materials;
    @Inject
    MaterialService service;
    @Inject
    Labels labels;
    @Inject
    Clock clock;

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public ContentRef make(Draft draft) {
        return materials.findByToken(draft.key()).map(m -> LibraryContent.material(m.id())).orElseGet(() -> {
            MaterialContent content = content(draft);
            MaterialRules.problems(content).stream().findFirst().ifPresent(problem -> {
                throw MaterialService.refusal(problem);
            });
            Instant now = clock.instant();
            Material material = new Material(service.freeSlug(content.title()), content, draft.key(), now);
            material.comeFrom(Provenance.drafted(draft.source(), draft.note()));
            material.archive(now);
            materials.add(material);
            service.tell(material, content.changeNote());
            return LibraryContent.material(material.id());
        });
    }

    private MaterialContent content(Draft draft) {
        Set<String> words = draft.tags().stream().map(Slugs::of).filter(w -> !w.isEmpty()).collect(Collectors.toSet());
        return new MaterialContent(draft.title(), draft.summary(), Kind.HANDOUT, known(words, Phase.class), known(words, Topic.class),
                known(words, TargetGroup.class), known(words, Format.class), null, null, List.of(), List.of(), List.of(), "de", Licence.INTERNAL.code(),
                draft.creators(), null, draft.open() ? Visibility.PUBLIC : Visibility.MEMBERS, 1, labels.text(Locale.GERMAN, "draft.note"), false,
                LocalDate.now(clock.withZone(GERMANY)), labels.text(Locale.GERMAN, "draft.owner"), null, null, List.of(), List.of(), draft.text());
    }

    /** Terms that {@code words} name by their code or by their name in one of the languages of the portal. */
    private <T extends Enum<T> & Term> List<T> known(Set<String> words, Class<T> type) {
        Predicate<T> named = term -> words.contains(Slugs.of(term.code())) || words.contains(Slugs.of(labels.of(Locale.GERMAN, term)))
                || words.contains(Slugs.of(labels.of(Locale.ENGLISH, term)));
        return Arrays.stream(type.getEnumConstants()).filter(named).toList();
    }
}
