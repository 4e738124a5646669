package org.wirkstatt.library.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.material.MaterialReader;
import org.wirkstatt.library.material.MaterialRow;
import org.wirkstatt.library.skos.SkosGraphs;
import org.wirkstatt.library.vocabulary.Concept;
import org.wirkstatt.library.vocabulary.Vocabulary;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.http.PublicAddress;
import org.wirkstatt.platform.http.ResultPage;
import org.wirkstatt.ui.JsonLd;
import org.wirkstatt.ui.Language;

/** The vocabularies, one of them, or one of its words with the materials that carry it. Machines are led to the data by 303 (SKOS Primer, section 4). */
@Named("libraryVocabularyPage")
@RequestScoped
public class VocabularyPage {

    private static final int SHOWN = 20;

    @Inject
    MaterialReader materials;
    @Inject
    SkosGraphs graphs;
    @Inject
    PublicAddress address;
    @Inject
    Labels labels;
    @Inject
    Language language;

    private String slug;
    private String code;
    private Vocabulary vocabulary;
    private Concept concept;
    private List<Word> words = List.of();
    private List<Word> narrower = List.of();
    private ResultPage<MaterialRow> found = new ResultPage<>(List.of(), 0, 1, SHOWN);

    /** A list of words, or a word. @param level 1 below another word, else 0 @param count public words below it, or 0 */
    public record Word(String path, String label, String other, String notation, int level, int count) {
    }

    /** The list of all vocabularies. */
    public void loadAll() {
        words = Arrays.stream(Vocabulary.values()).map(v -> new Word(v.path(), label(v.labelKey()), other(v.labelKey()), "", 0, v.concepts().size())).toList();
    }

    /** A vocabulary. */
    public void load() {
        vocabulary = Vocabulary.find(slug).orElseThrow(() -> new NotFoundException("vocabulary/" + slug));
        if (!ledToData()) {
            words = vocabulary.concepts().stream().map(this::word).toList();
        }
    }

    /** A word. */
    public void loadConcept() {
        vocabulary = Vocabulary.find(slug).orElseThrow(() -> new NotFoundException("vocabulary/" + slug));
        concept = vocabulary.concept(code).orElseThrow(() -> new NotFoundException("vocabulary/" + slug + "/" + code));
        if (!ledToData()) {
            narrower = concept.narrower().stream().map(this::word).toList();
            found = materials.having(concept, SHOWN);
        }
    }

    private boolean ledToData() {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext http = faces.getExternalContext();
        if (!Negotiation.wantsData(http.getRequestHeaderMap().get("Accept"))) {
            return false;
        }
        http.setResponseStatus(303);
        http.setResponseHeader("Location", "/api/v1/vocabularies/" + slug);
        http.setResponseHeader("Vary", "Accept");
        faces.responseComplete();
        return true;
    }

    private Word word(Concept c) {
        return new Word(c.path(), label(c.labelKey()), other(c.labelKey()), c.notation(), c.broader().isPresent() ? 1 : 0, c.narrower().size());
    }

    private String label(String key) {
        return labels.text(language.getLocale(), key);
    }

    /** The name in the other language of the portal. */
    private String other(String key) {
        return labels.text(language.isEnglish() ? Locale.GERMAN : Locale.ENGLISH, key);
    }

    /** Language of the second names, for the attribute {@code lang}. */
    public String getOtherLanguage() {
        return language.isEnglish() ? "de" : "en";
    }

    public List<Word> getWords() {
        return words;
    }

    public List<Word> getNarrower() {
        return narrower;
    }

    /** The word above; null without. */
    public Word getBroader() {
        return concept.above().map(this::word).orElse(null);
    }

    public Word getWord() {
        return word(concept);
    }

    public String getTitle() {
        return label(vocabulary.labelKey());
    }

    public String getOtherTitle() {
        return other(vocabulary.labelKey());
    }

    /** Address of the vocabulary, absolute, as machines call it. */
    public String getUri() {
        return address.of(concept == null ? vocabulary.path() : concept.path());
    }

    public String getPath() {
        return vocabulary.path();
    }

    /** For machines, without the ending. */
    public String getDataPath() {
        return "/api/v1/vocabularies/" + vocabulary.slug();
    }

    public String getJsonLd() {
        return JsonLd.script(graphs.jsonLd(vocabulary));
    }

    public List<MaterialRow> getMaterials() {
        return found.items();
    }

    public long getTotal() {
        return found.total();
    }

    /** The whole list in the toolkit; null where it has no filter for this word, or shows no more than this page. */
    public String getAllPath() {
        return vocabulary == Vocabulary.FORMAT || found.total() <= SHOWN ? null : "/toolkit?" + concept.terms().stream().map(t -> vocabulary.parameter() + "=" + t.code())
                .collect(Collectors.joining("&"));
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
