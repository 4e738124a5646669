package org.wirkstatt.library.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.library.Labels;
import org.wirkstatt.library.material.FilePlaces;
import org.wirkstatt.library.reading.FileReader.Found;
import org.wirkstatt.library.reading.FileReader.Opened;

/** Puts the places of words in a file into a list of links. */
@ApplicationScoped
class FoundPlaces {

    private static final int SHOWN = 40;

    @Inject
    FilePlaces places;
    @Inject
    Labels labels;

    /**
     * @param summary such as '7 Fundstellen'; empty without a question
     * @param lines the first ones, in order
     * @param more further places, in words; empty if all are shown
     * @param parameter {@code q=…&} to go behind an address; empty without a question
     */
    public record Sheet(String summary, List<Line> lines, String more, String parameter) {
    }

    /** @param place such as 'Seite 4' @param number what the address of the place counts: pages, or sections from 1 */
    public record Line(String place, int number, int count, String path) {
    }

    /** @param address to which the number of the place is added */
    Sheet sheet(Opened opened, List<Found> found, String question, Locale locale, String address) {
        if (question.isEmpty()) {
            return new Sheet("", List.of(), "", "");
        }
        String parameter = "q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
        boolean byPage = address.endsWith("seite=");
        List<Line> lines = found.stream().limit(SHOWN).map(f -> {
            int number = byPage ? f.section().page() : f.position() + 1;
            String inside = places.inside(opened.file(), f.section(), locale);
            return new Line(inside.isEmpty() ? labels.text(locale, "reading.place", number) : inside, number, f.count(),
                    address + number + "&" + parameter + (byPage ? "" : "#stelle-" + number));
        }).toList();
        int all = found.stream().mapToInt(Found::count).sum();
        return new Sheet(labels.text(locale, "reading.found", all, question), lines,
                found.size() > SHOWN ? labels.text(locale, "reading.more", found.size() - SHOWN) : "", parameter + "&");
    }
}
