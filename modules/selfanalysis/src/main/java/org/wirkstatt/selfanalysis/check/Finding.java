package org.wirkstatt.selfanalysis.check;

import java.util.List;
import java.util.Locale;

import org.wirkstatt.selfanalysis.Labels;

/**
 * Something in the file of a catalogue that its writer should know.
 *
 * @param fault true: the catalogue cannot be taken like this; false: a hint
 * @param line from 1; 0 where it concerns the file as a whole
 * @param column from 1; 0 where it concerns the whole line or file
 * @param path where in the content, such as {@code criteria[A3].levels[2].text.en}; empty where there is none
 * @param code key of the sentence, after {@code finding.}
 * @param arguments of the sentence, as text
 */
public record Finding(boolean fault, int line, int column, String path, String code, List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding fault(Place place, String path, String code, String... arguments) {
        return new Finding(true, place.line(), place.column(), path, code, List.of(arguments));
    }

    static Finding hint(Place place, String path, String code, String... arguments) {
        return new Finding(false, place.line(), place.column(), path, code, List.of(arguments));
    }

    /** What is wrong and what to do, without the place. */
    public String sentence(Labels labels, Locale locale) {
        return labels.text(locale, "finding." + code, arguments.toArray());
    }
}
