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
import org.wirkstatt.library.reading.FileReader.Found;
import org.wirkstatt.library.reading.MarkedText;
import org.wirkstatt.library.reading.Parts;
import org.wirkstatt.platform.file.FileType;
import org.wirkstatt.platform.file.TextExtractor;

/** The reading version of a file: its text by pages, slides or headings, in parts, with the words of a question marked. */
@Named("libraryReadingPage")
@RequestScoped
public class ReadingPage extends FilePage {

    @Inject
    FilePlaces places;

    private String position = "";
    private String partAsked = "";
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
        open();
        List<Found> places = find(FilePlaces.reading(getOpened().material(), getOpened().file()) + "?stelle=");
        Parts cut = new Parts(getOpened().sections());
        parts = cut.count();
        part = position.isEmpty() ? Math.min(Numbers.from1(partAsked), parts) : cut.with(Numbers.from1(position) - 1);
        Map<Integer, Set<String>> spellings = places.stream().collect(Collectors.toMap(Found::position, Found::spellings));
        List<Stretch> shown = new ArrayList<>();
        for (int i = cut.begin(part); i < cut.end(part); i++) {
            shown.add(stretch(i, getOpened().sections().get(i), spellings.getOrDefault(i, Set.of())));
        }
        stretches = List.copyOf(shown);
    }

    private Stretch stretch(int at, TextExtractor.Section section, Set<String> spellings) {
        MarkedText marked = new MarkedText(spellings);
        return new Stretch("stelle-" + (at + 1), marked.runs(places.inside(getOpened().file(), section, language.getLocale())),
                Arrays.stream(section.text().split("\\n\\s*\\n")).map(String::strip).filter(p -> !p.isEmpty()).map(marked::runs).toList());
    }

    public List<Stretch> getStretches() {
        return stretches;
    }

    public boolean isPdf() {
        return getOpened().file().type() == FileType.PDF;
    }

    public String getViewerPath() {
        return FilePlaces.viewer(getOpened().material(), getOpened().file());
    }

    public int getPart() {
        return part;
    }

    public int getParts() {
        return parts;
    }

    public String getPagerUrl() {
        return FilePlaces.reading(getOpened().material(), getOpened().file()) + "?" + getFound().parameter();
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
