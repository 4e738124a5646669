package org.wirkstatt.library.web;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import org.wirkstatt.library.material.FilePlaces;
import org.wirkstatt.library.reading.FileReader.Found;
import org.wirkstatt.platform.error.NotFoundException;
import org.wirkstatt.platform.file.FileState;
import org.wirkstatt.platform.file.FileType;
import org.wirkstatt.ui.JsonLd;

/** A PDF in the browser, at a page, with the words of a question marked by a script; without it links to the file and the reading version. */
@Named("libraryViewerPage")
@RequestScoped
public class ViewerPage extends FilePage {

    private String pageAsked = "";
    private String marks = "[]";
    private int page = 1;

    public void load() {
        open();
        if (getOpened().file().type() != FileType.PDF) {
            throw new NotFoundException("material/" + getSlug() + "/" + getFile() + " is no PDF");
        }
        page = Numbers.from1(pageAsked);
        if (getOpened().file().pages() > 0) {
            page = Math.min(page, getOpened().file().pages());
        }
        List<Found> places = find(FilePlaces.viewer(getOpened().material(), getOpened().file()) + "?seite=");
        JsonArrayBuilder all = Json.createArrayBuilder();
        places.forEach(place -> all.add(Json.createObjectBuilder().add("page", place.section().page())
                .add("words", Json.createArrayBuilder(place.spellings().stream().sorted().toList()))));
        marks = JsonLd.script(all.build());
    }

    /** For the script: {@code [{"page": 4, "words": ["Netzwerkkoordination"]}]}, safe inside a script element. */
    public String getMarks() {
        return marks;
    }

    public int getPage() {
        return page;
    }

    public String getFilePath() {
        return getOpened().material().path(getOpened().file());
    }

    public boolean isWithText() {
        return getOpened().file().state() == FileState.READY;
    }

    /** The reading version at the same page. */
    public String getReadingPath() {
        int position = 1;
        for (int i = 0; i < getOpened().sections().size() && position == 1; i++) {
            position = getOpened().sections().get(i).page() == page ? i + 1 : 1;
        }
        return FilePlaces.reading(getOpened().material(), getOpened().file()) + "?" + getFound().parameter() + "stelle=" + position + "#stelle-" + position;
    }

    public String getPageAsked() {
        return pageAsked;
    }

    public void setPageAsked(String pageAsked) {
        this.pageAsked = pageAsked == null ? "" : pageAsked;
    }
}
