package org.wirkstatt.library.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import org.wirkstatt.library.material.FilePlaces;
import org.wirkstatt.library.reading.FileReader;
import org.wirkstatt.library.reading.FileReader.Found;
import org.wirkstatt.library.reading.FileReader.Opened;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.file.FileState;
import org.wirkstatt.platform.file.FileType;
import org.wirkstatt.ui.JsonLd;
import org.wirkstatt.ui.Language;

/** A PDF in the browser, at a page, with the words of a question marked by a script; without it links to the file and the reading version. */
@Named("libraryViewerPage")
@RequestScoped
public class ViewerPage {

    @Inject
    FileReader reader;
    @Inject
    FoundPlaces foundPlaces;
    @Inject
    Language language;

    private String slug;
    private String file;
    private String question = "";
    private String pageAsked = "";
    private Opened opened;
    private FoundPlaces.Sheet found;
    private String marks = "[]";
    private int page = 1;

    public void load() {
        opened = reader.open(slug, file);
        if (opened.file().type() != FileType.PDF) {
            throw new NotFoundException("material/" + slug + "/" + file + " is no PDF");
        }
        page = Numbers.from1(pageAsked);
        if (opened.file().pages() > 0) {
            page = Math.min(page, opened.file().pages());
        }
        List<Found> places = reader.find(opened, question);
        found = foundPlaces.sheet(opened, places, question, language.getLocale(), FilePlaces.viewer(opened.material(), opened.file()) + "?seite=");
        JsonArrayBuilder all = Json.createArrayBuilder();
        places.forEach(place -> all.add(Json.createObjectBuilder().add("page", place.section().page())
                .add("words", Json.createArrayBuilder(place.spellings().stream().sorted().toList()))));
        marks = JsonLd.script(all.build());
    }

    public Opened getOpened() {
        return opened;
    }

    public FoundPlaces.Sheet getFound() {
        return found;
    }

    /** For the script: {@code [{"page": 4, "words": ["Netzwerkkoordination"]}]}, safe inside a script element. */
    public String getMarks() {
        return marks;
    }

    public int getPage() {
        return page;
    }

    public String getFilePath() {
        return opened.material().path(opened.file());
    }

    public boolean isWithText() {
        return opened.file().state() == FileState.READY;
    }

    /** The reading version at the same page. */
    public String getReadingPath() {
        int position = 1;
        for (int i = 0; i < opened.sections().size() && position == 1; i++) {
            position = opened.sections().get(i).page() == page ? i + 1 : 1;
        }
        return FilePlaces.reading(opened.material(), opened.file()) + "?" + found.parameter() + "stelle=" + position + "#stelle-" + position;
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

    public String getPageAsked() {
        return pageAsked;
    }

    public void setPageAsked(String pageAsked) {
        this.pageAsked = pageAsked == null ? "" : pageAsked;
    }
}
