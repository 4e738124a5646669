package org.wirkstatt.search.web;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.text.Texts;
import org.wirkstatt.search.WordingTrial.Difference;
import org.wirkstatt.search.wording.InvalidWordingException;
import org.wirkstatt.search.wording.WordingPreview;
import org.wirkstatt.search.wording.WordingTexts;
import org.wirkstatt.search.wording.Wordings;
import org.wirkstatt.ui.Differences;
import org.wirkstatt.ui.Language;
import org.wirkstatt.ui.Messages;

/** Synonyms, protected words and example questions, a text each. */
@Named("searchWordingsPage")
@ViewScoped
public class WordingsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PATH = "/verwaltung/suchwoerter";
    private static final int TITLES = 5;

    @Inject
    transient Wordings wordings;
    @Inject
    transient WordingPreview preview;
    @Inject
    transient Language language;
    @Inject
    transient Texts texts;
    @Inject
    transient Messages messages;

    private String word;
    private Long generation;
    private String synonyms;
    private String protectedWords;
    private String examples;
    private ArrayList<Differences.Line> conflictLines;
    private transient WordingPreview.Outcome tried;

    public void load() {
        if (generation == null) {
            WordingTexts present = wordings.list();
            generation = present.generation();
            synonyms = present.synonyms();
            protectedWords = present.protectedWords();
            examples = present.examples();
            if (word != null && !word.isBlank()) {
                synonyms = (synonyms.isEmpty() ? "" : synonyms + "\n") + word.replaceAll("\\s+", " ").strip() + ", ";
            }
        }
    }

    private WordingTexts typed(long onto) {
        return new WordingTexts(onto, synonyms, protectedWords, examples);
    }

    public synchronized void save() {
        save(generation);
    }

    /** Saves over what somebody else saved, after both were shown. */
    public synchronized void saveMine() {
        save(wordings.list().generation());
    }

    private void save(long onto) {
        conflictLines = null;
        try {
            wordings.save(typed(onto));
            messages.done("search", "wording.saved");
            FacesContext.getCurrentInstance().getExternalContext().redirect(PATH);
        } catch (InvalidWordingException e) {
            show(e);
        } catch (EditConflictException e) {
            conflictLines = new ArrayList<>(Differences.between(text(wordings.list()), text(typed(onto))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(WordingTexts texts) {
        return String.join("\n\n", List.of(texts.synonyms(), texts.protectedWords(), texts.examples())).replace("\r\n", "\n");
    }

    /** Asks the questions with what is typed; nothing is saved. */
    public void attempt() {
        try {
            tried = preview.attempt(typed(generation));
        } catch (InvalidWordingException e) {
            show(e);
        }
    }

    private void show(InvalidWordingException refusal) {
        messages.show("words", refusal, fault -> texts.of("search", fault.messageKey(), language.getLocale(), fault.argument()));
    }

    public boolean isTried() {
        return tried != null;
    }

    public List<Difference> getDifferences() {
        return tried.differences();
    }

    /** How many questions find the same as before. */
    public String getUnchanged() {
        return texts.of("search", "wording.preview.unchanged", language.getLocale(), tried.unchanged());
    }

    public String titles(List<String> titles) {
        int more = titles.size() - TITLES;
        return String.join(" · ", titles.subList(0, Math.min(TITLES, titles.size()))) + (more > 0 ? texts.of("search", "wording.preview.more", language.getLocale(), more) : "");
    }

    public boolean isConflict() {
        return conflictLines != null;
    }

    public List<Differences.Line> getConflictLines() {
        return conflictLines;
    }

    public String getOpenPath() {
        return PATH;
    }

    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word;
    }

    public String getSynonyms() {
        return synonyms;
    }

    public void setSynonyms(String synonyms) {
        this.synonyms = typed(synonyms);
    }

    public String getProtectedWords() {
        return protectedWords;
    }

    public void setProtectedWords(String protectedWords) {
        this.protectedWords = typed(protectedWords);
    }

    public String getExamples() {
        return examples;
    }

    public void setExamples(String examples) {
        this.examples = typed(examples);
    }

    private static String typed(String text) {
        return text == null ? "" : text;
    }
}
