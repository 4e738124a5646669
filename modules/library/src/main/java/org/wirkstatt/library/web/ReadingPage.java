package org.wirkstatt.library.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.library.material.FilePlaces;
import org.wirkstatt.library.reading.FileReader;
import org.wirkstatt.library.reading.FileReader.Found;
import org.wirkstatt.library.reading.FileReader.Opened;
import org.wirkstatt.library.reading.MarkedText;
import org.wirkstatt.library.reading.Parts;
import org.wirkstatt.platform.file.FileType;
import org.wirkstatt.platform.file.TextExtractor;
import org.wirkstatt.ui.Language;

/** The reading version of a file: its text by pages, slides or headings, in parts, with the words of a question marked. */
@Named("libraryReadingPage")
@RequestScoped
public class ReadingPage {

    @Inject
    FileReader reader;
    @Inject
    FilePlaces places;
    @Inject
    FoundPlaces foundPlaces;
    @Inject
    Language language;

    private String slug;
    private String file;
    private String question = "";
    private String position = "";
    private String partAsked = "";
    private Opened opened;
    private FoundPlaces.Sheet found;
    private List<Stretch> stretches = List.of();
    private int part = 1;
    private int parts = 1;

    /**
     * A section as it is written.
     *
     * @param id anchor
     * @param place such as 'Folie 7', marked as well; may be empty
     * @param paragraphs of marked text, not empty
     */
    public record Stretch(String id, List<MarkedText.Run> place, List<List<MarkedText.Run>> paragraphs) {
    }

    /** Opens the part that holds the asked place. */
    public void load() {
        opened = reader.open(slug, file);
        List<Found> places = reader.find(opened, question);
        found = foundPlaces.sheet(opened, places, question, language.getLocale(), FilePlaces.reading(opened.material(), opened.file()) + "?stelle=");
        Parts cut = new Parts(opened.sections());
        parts = cut.count();
        part = position.isEmpty() ? Math.min(Numbers.from1(partAsked), parts) : cut.with(Numbers.from1(position) - 1);
        Map<Integer, Set<String>> spellings = places.stream().collect(Collectors.toMap(Found::position, Found::spellings));
        List<Stretch> shown = new ArrayList<>();
        for (int i = cut.begin(part); i < cut.end(part); i++) {
            shown.add(stretch(i, opened.sections().get(i), spellings.getOrDefault(i, Set.of())));
        }
        stretches = List.copyOf(shown);
    }

    private Stretch stretch(int at, TextExtractor.Section section, Set<String> spellings) {
        MarkedText marked = new MarkedText(spellings);
        return new Stretch("stelle-" + (at + 1), marked.runs(places.inside(opened.file(), section, language.getLocale())),
                Arrays.stream(section.text().split("\\n\\s*\\n")).map(String::strip).filter(p -> !p.isEmpty()).map(marked::runs).toList());
    }

    public Opened getOpened() {
        return opened;
    }

    public FoundPlaces.Sheet getFound() {
        return found;
    }

    public List<Stretch> getStretches() {
        return stretches;
    }

    public boolean isPdf() {
        return opened.file().type() == FileType.PDF;
    }

    public String getViewerPath() {
        return FilePlaces.viewer(opened.material(), opened.file());
    }

    public int getPart() {
        return part;
    }

    public int getParts() {
        return parts;
    }

    public String getPagerUrl() {
        return FilePlaces.reading(opened.material(), opened.file()) + "?" + found.parameter();
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question == null ? "" : question.strip();
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position == null ? "" : position;
    }

    public String getPartAsked() {
        return partAsked;
    }

    public void setPartAsked(String partAsked) {
        this.partAsked = partAsked == null ? "" : partAsked;
    }
}
