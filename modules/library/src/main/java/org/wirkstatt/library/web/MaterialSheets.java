package org.wirkstatt.library.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.library.Labels;
import org.wirkstatt.platform.change.Remembered;
import org.wirkstatt.library.material.AmbDocument;
import org.wirkstatt.library.material.Attribution;
import org.wirkstatt.library.material.EditionRow;
import org.wirkstatt.library.material.FilePlaces;
import org.wirkstatt.library.material.FileView;
import org.wirkstatt.library.material.MaterialContent;
import org.wirkstatt.library.material.MaterialFacts;
import org.wirkstatt.library.material.MaterialReader;
import org.wirkstatt.library.material.MaterialView;
import org.wirkstatt.library.vocabulary.Term;
import org.wirkstatt.library.vocabulary.Visibility;
import org.wirkstatt.library.web.MaterialSheet.EditionLine;
import org.wirkstatt.library.web.MaterialSheet.Fact;
import org.wirkstatt.library.web.MaterialSheet.FileLine;
import org.wirkstatt.library.web.MaterialSheet.FileText;
import org.wirkstatt.library.web.MaterialSheet.Section;
import org.wirkstatt.library.web.MaterialSheet.Value;
import org.wirkstatt.platform.change.PublicState;
import org.wirkstatt.platform.file.FileState;
import org.wirkstatt.platform.file.FileType;
import org.wirkstatt.platform.file.TextExtractor;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.text.Markdown;
import org.wirkstatt.ui.Format;
import org.wirkstatt.ui.JsonLd;

/** Prepares sheets and keeps them as long as nothing changed, so that a page costs little more than writing it. */
@ApplicationScoped
public class MaterialSheets {

    private static final int KEPT = 300;
    private static final int SHOWN_CHARACTERS = 60_000;

    @Inject
    MaterialReader materials;
    @Inject
    MaterialFacts facts;
    @Inject
    FilePlaces places;
    @Inject
    AmbDocument amb;
    @Inject
    Markdown markdown;
    @Inject
    Labels labels;
    @Inject
    Format format;
    @Inject
    PublicAddress address;
    @Inject
    PublicState state;
    private Remembered<Key, MaterialSheet> sheets;

    private record Key(long id, int edition, boolean archived, Locale locale, java.time.LocalDate day) {
    }

    @PostConstruct
    void start() {
        sheets = new Remembered<>(state, KEPT);
    }

    /** @param view material this person may read, in the edition to be shown; {@code locale} that of the running request */
    MaterialSheet sheet(MaterialView view, Locale locale) {
        return sheets.get(new Key(view.id(), view.content().version(), view.archived(), locale, materials.today()), key -> make(view, locale));
    }

    /** A sheet that is not kept, for a preview. */
    MaterialSheet make(MaterialView view, Locale locale) {
        MaterialContent content = view.content();
        Attribution attribution = Attribution.of(content, address.of(view.path())).orElse(null);
        String visibility = view.archived() ? "draft" : content.visibility() == Visibility.PUBLIC ? "public" : "members";
        String overdue = view.isOverdue(materials.today()) ? labels.text(locale, "fact.overdue", facts.month(content.reviewBy(), locale)) : "";
        return new MaterialSheet(view, markdown.toHtml(content.body()), JsonLd.script(amb.of(view)), labels.of(locale, content.kind()), visibility,
                capital(facts.reviewed(content.lastReviewed(), locale)), overdue, view.files().stream().map(f -> line(view, f, locale)).toList(),
                view.files().stream().filter(f -> f.state() == FileState.READY).map(f -> text(view, f, locale)).toList(), facts(content, locale),
                attribution, attribution == null ? "" : attribution.plain(locale, labels), facts.licence(content.licenceTerm(), locale),
                view.editions().stream().map(e -> edition(view, e)).toList());
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.GERMAN) + sentence.substring(1);
    }

    private FileLine line(MaterialView view, FileView file, Locale locale) {
        String pages = file.pages() == 0 ? "" : labels.text(locale, switch (file.type()) {
            case PPTX, ODP -> "extent.slides";
            case XLSX, ODS -> "extent.sheets";
            default -> "extent.pages";
        }, file.pages()) + ", ";
        boolean trouble = file.state() == FileState.UNREADABLE || file.lacksAlternative();
        boolean readable = file.id() != 0 && file.state() == FileState.READY;
        String opened = file.id() != 0 && file.type() == FileType.PDF ? FilePlaces.viewer(view, file) : readable ? FilePlaces.reading(view, file) : "";
        return new FileLine(file.name(), file.title(), filePath(view, file), opened, file.type().label(), pages + format.bytes(file.bytes().sizeBytes()),
                stateOf(file, locale), trouble);
    }

    /** Files of an earlier edition have an address below that edition. */
    private static String filePath(MaterialView view, FileView file) {
        boolean current = view.editions().isEmpty() || view.editions().get(0).number() == view.content().version();
        return current ? view.path(file) : view.path(file).replaceFirst("/dateien/", "/fassungen/" + view.content().version() + "/dateien/");
    }

    private String stateOf(FileView file, Locale locale) {
        if (file.type().image()) {
            return file.decorative() ? labels.text(locale, "file.decorative")
                    : file.lacksAlternative() ? labels.text(locale, "file.noAlternative") : labels.text(locale, "file.alternative", file.alternative());
        }
        if (file.id() == 0) {
            return "";
        }
        return file.state() == FileState.UNREADABLE ? labels.text(locale, "file.reason." + file.reason())
                : labels.text(locale, "file.state." + file.state());
    }

    private FileText text(MaterialView view, FileView file, Locale locale) {
        List<Section> sections = new ArrayList<>();
        int shown = 0;
        List<TextExtractor.Section> all = materials.text(file);
        for (TextExtractor.Section section : all) {
            if (shown + section.text().length() > SHOWN_CHARACTERS) {
                break;
            }
            shown += section.text().length();
            sections.add(new Section(places.inside(file, section, locale), places.path(view, file, section, sections.size()),
                    Arrays.stream(section.text().split("\\n\\s*\\n")).map(String::strip).filter(p -> !p.isEmpty()).toList()));
        }
        return new FileText("lesefassung-" + file.id(), file.title() + " (" + file.type().label() + ")", FilePlaces.reading(view, file), List.copyOf(sections),
                sections.size() < all.size());
    }

    private List<Fact> facts(MaterialContent content, Locale locale) {
        List<Fact> all = new ArrayList<>();
        plain(all, locale, "facet.duration", facts.duration(content.durationMinutes(), locale));
        plain(all, locale, "material.group", facts.group(content.groupSize(), locale));
        plain(all, locale, "facet.format", content.formats().stream().map(f -> labels.of(locale, f)).collect(Collectors.joining(", ")));
        linked(all, locale, "phase", content.phases());
        linked(all, locale, "topic", content.topics());
        linked(all, locale, "audience", content.audiences());
        linked(all, locale, "criterion", content.criterionTerms());
        linked(all, locale, "stair", content.stairTerms());
        plain(all, locale, "material.keywords", String.join(", ", content.keywords()));
        if (!content.language().startsWith("de")) {
            plain(all, locale, "material.language", Locale.forLanguageTag(content.language()).getDisplayLanguage(locale));
        }
        plain(all, locale, "material.owner", content.owner());
        return all;
    }

    private void plain(List<Fact> all, Locale locale, String key, String text) {
        if (!text.isEmpty()) {
            all.add(new Fact(labels.text(locale, key), List.of(new Value(text, ""))));
        }
    }

    private void linked(List<Fact> all, Locale locale, String facet, List<? extends Term> terms) {
        if (!terms.isEmpty()) {
            all.add(new Fact(labels.text(locale, "facet." + facet),
                    terms.stream().map(t -> new Value(labels.of(locale, t), "/toolkit?" + facet + "=" + t.code())).toList()));
        }
    }

    private EditionLine edition(MaterialView view, EditionRow row) {
        boolean current = row.number() == view.editions().get(0).number();
        boolean shown = row.number() == view.content().version();
        String path = shown ? "" : current ? view.path() : view.path() + "/fassungen/" + row.number();
        return new EditionLine(row.number(), path, format.date(row.published()), row.changeNote(), current, row.changesWorkshop());
    }
}
