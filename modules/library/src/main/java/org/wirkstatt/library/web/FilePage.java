package org.wirkstatt.library.web;

import java.util.List;

import jakarta.inject.Inject;
import org.wirkstatt.library.reading.FileReader;
import org.wirkstatt.library.reading.FileReader.Found;
import org.wirkstatt.library.reading.FileReader.Opened;
import org.wirkstatt.ui.Language;

/** A page that shows a file of a material, with the places where the words of a question stand. */
public abstract class FilePage {

    @Inject
    FileReader reader;
    @Inject
    FoundPlaces foundPlaces;
    @Inject
    Language language;

    private String slug;
    private String file;
    private String question = "";
    private Opened opened;
    private FoundPlaces.Sheet found;

    void open() {
        opened = reader.open(slug, file);
    }

    /** @param address to which the number of a place is added */
    List<Found> find(String address) {
        List<Found> places = reader.find(opened, question);
        found = foundPlaces.sheet(opened, places, question, language.getLocale(), address);
        return places;
    }

    public Opened getOpened() {
        return opened;
    }

    public FoundPlaces.Sheet getFound() {
        return found;
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
}
