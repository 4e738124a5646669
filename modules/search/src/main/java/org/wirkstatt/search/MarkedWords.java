package org.wirkstatt.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.wirkstatt.search.SearchResult.Run;

/** The marked words of a snippet as one would write them alone: a mark may be a part of 'Wirkungs-Workshop' or of 'Wirkungs- und Prozessziele'. */
final class MarkedWords {

    private static final Pattern GROWN_TO_BEGINNING = Pattern.compile("[\\p{L}\\p{N}-]*\\p{Pd}$");
    private static final Pattern GROWN_TO_END = Pattern.compile("^-[\\p{L}\\p{N}-]*");
    /** Words in -ung, -heit and the like have no ending -s: with it they are the beginning of a compound. */
    private static final Pattern BEGINNING_ONLY = Pattern.compile(".*-|.*\\p{Ll}(?:ung|heit|keit|schaft|ion|tät)s");

    private MarkedWords() {
    }

    static List<String> of(List<Run> runs) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i).marked()) {
                String word = (i > 0 ? found(GROWN_TO_BEGINNING, runs.get(i - 1)) : "") + runs.get(i).text() + (i + 1 < runs.size() ? found(GROWN_TO_END, runs.get(i + 1)) : "");
                if (!BEGINNING_ONLY.matcher(word).matches()) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    /** Empty where the next run is marked itself: the two are words of their own. */
    private static String found(Pattern pattern, Run beside) {
        Matcher matcher = pattern.matcher(beside.text());
        return !beside.marked() && matcher.find() ? matcher.group() : "";
    }
}
