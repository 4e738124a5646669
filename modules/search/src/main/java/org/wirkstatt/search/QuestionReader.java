package org.wirkstatt.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.lucene.search.Query;
import org.wirkstatt.search.Question.Only;
import org.wirkstatt.search.Question.Part;
import org.wirkstatt.search.Question.Phrase;
import org.wirkstatt.search.Question.Without;
import org.wirkstatt.search.Question.Word;
import org.wirkstatt.search.analysis.CleanText;
import org.wirkstatt.search.analysis.FunctionWords;
import org.wirkstatt.search.index.Texts;

/**
 * Reads what was typed. There is no wrong question: quotes that close, a minus before a word and the name of a field before a colon have a
 * meaning, everything else is text.
 * Bounded: at most {@link #MAX_CHARACTERS} characters and {@link #MAX_PARTS} words are asked for.
 */
final class QuestionReader {

    static final int MAX_CHARACTERS = SearchRequest.MAX_CHARACTERS;
    static final int MAX_PARTS = 24;
    /** Behind a colon no value but the rest of a word: 'Mitglied:innen'. */
    private static final Pattern GENDER = Pattern.compile("(?i)in(?:nen)?\\b.*");
    private static final Pattern COLON = Pattern.compile("(?i):(?!in(?:nen)?\\b)");
    private static final String QUOTES = "\"„“”«»";

    private final Texts texts;

    QuestionReader(Texts texts) {
        this.texts = texts;
    }

    /** What the name of a field before a colon asks for. */
    @FunctionalInterface
    interface Named {
        Named NONE = (name, value) -> Optional.empty();

        /** Empty where there is no such field or it cannot have this value: then both are text. */
        Optional<Query> of(String name, String value);
    }

    /** Without names of fields: they are text. */
    Question read(String typed) {
        return read(typed, Named.NONE);
    }

    Question read(String typed, Named named) {
        // cut before cleaning, so that a megabyte of text costs nothing
        String whole = typed.length() > 2 * MAX_CHARACTERS ? typed.substring(0, 2 * MAX_CHARACTERS) : typed;
        String text = CleanText.of(whole).replaceAll("\\s+", " ").strip();
        boolean shortened = typed.length() > whole.length() || text.length() > MAX_CHARACTERS;
        List<Part> parts = parts(text.substring(0, Math.min(text.length(), MAX_CHARACTERS)), named);
        boolean tooMany = parts.size() > MAX_PARTS;
        return new Question(List.copyOf(tooMany ? parts.subList(0, MAX_PARTS) : parts), shortened || tooMany);
    }

    private List<Part> parts(String text, Named named) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == ' ') {
                at++;
                continue;
            }
            boolean without = isMinus(text, at);
            int start = without ? at + 1 : at;
            int closing = isQuote(text, start) ? closing(text, start) : -1;
            if (closing > 0) {
                add(parts, text.substring(start + 1, closing), true, without);
                at = closing + 1;
            } else {
                int end = endOfWord(text, start);
                int endOfValue = isQuote(text, end) && text.charAt(end - 1) == ':' ? closing(text, end) + 1 : end;
                Optional<Only> only = endOfValue > 0 ? only(text.substring(start, Math.max(end, endOfValue)), without, named) : Optional.empty();
                only.ifPresent(parts::add);
                if (only.isEmpty()) {
                    end = endOfFirst(text, start, end);
                    add(parts, text.substring(start, end), false, without);
                }
                at = Math.max(only.isPresent() ? endOfValue : end, start + 1);
            }
        }
        return parts;
    }

    private static Optional<Only> only(String word, boolean without, Named named) {
        int colon = word.indexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        String value = word.substring(colon + 1).replaceAll("[" + QUOTES + "]", "").strip();
        return value.isEmpty() || GENDER.matcher(value).matches() ? Optional.empty() : named.of(word.substring(0, colon), value).map(query -> new Only((without ? "-" : "") + word, query, without));
    }

    /** A colon that is no sign of gender parts words; for Unicode (UAX #29) it would join them to one. */
    private static int endOfFirst(String text, int start, int end) {
        Matcher colon = COLON.matcher(text).region(start + 1, end).useTransparentBounds(true);
        return colon.find() ? colon.end() : end;
    }

    private static boolean isMinus(String text, int at) {
        return text.charAt(at) == '-' && (at == 0 || text.charAt(at - 1) == ' ' || isQuote(text, at - 1)) && at + 1 < text.length() && text.charAt(at + 1) != ' ';
    }

    private void add(List<Part> parts, String text, boolean quoted, boolean without) {
        List<String> tokens = texts.written().terms(text);
        if (tokens.isEmpty()) {
            return;
        }
        if (without) {
            parts.add(new Without("-" + (quoted ? quote(text) : text), tokens));
        } else if (quoted) {
            parts.add(new Phrase(quote(text), tokens));
        } else {
            parts.add(new Word(text, tokens, tokens.size() == 1 && FunctionWords.contains(tokens.get(0))));
        }
    }

    private static String quote(String text) {
        return '"' + text + '"';
    }

    private static boolean isQuote(String text, int at) {
        return at < text.length() && QUOTES.indexOf(text.charAt(at)) >= 0;
    }

    /** Place of the next quote; negative if it is not closed or nothing is in between. */
    private static int closing(String text, int open) {
        for (int i = open + 1; i < text.length(); i++) {
            if (isQuote(text, i)) {
                return i > open + 1 ? i : -1;
            }
        }
        return -1;
    }

    private static int endOfWord(String text, int start) {
        int end = start + 1;
        while (end < text.length() && text.charAt(end) != ' ' && !isQuote(text, end)) {
            end++;
        }
        return Math.min(end, text.length());
    }
}
