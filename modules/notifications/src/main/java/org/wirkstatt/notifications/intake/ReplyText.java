package org.wirkstatt.notifications.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.wirkstatt.notifications.reply.LetterTrace;

/**
 * What a person wrote in an answer: without the letter that it quotes and without the signature. The rule is that no sentence of theirs is lost, so
 * only what is known to be quoted is left out: lines marked as a quote, and the unmarked copy of some mail programs, and both only if every word
 * stood in the letter ({@link LetterTrace}). Where an answer stands between quoted lines everything stays, as it means nothing without them.
 *
 * @param text what they wrote
 * @param whole everything, with line ends {@code \n} and without blanks at both ends
 */
record ReplyText(String text, String whole) {

    /** More places where a quote may begin are an answer between the lines. */
    private static final int STARTS = 60;

    /**
     * @param trace of the letter that is answered; if it is not known, only marked quotes are left out
     * @param sender name of the portal as its letters have it, which introduces a quote of them
     */
    static ReplyText of(String body, LetterTrace trace, String sender) {
        return new Reader(trace, new QuoteLines(sender)).read(body);
    }

    private record Reader(LetterTrace trace, QuoteLines quotes) {

        private ReplyText read(String body) {
            List<String> lines = normal(body);
            String whole = String.join("\n", lines).strip();
            List<String> own = withoutQuote(lines);
            String text = text(own == lines ? lines : Signature.cut(own));
            if (own == lines && lines.stream().noneMatch(QuoteLines::isQuoted)) {
                text = text(Signature.cut(lines));
            }
            // whoever sends back a quote only gets it shown: an empty answer would say nothing of what happened
            return new ReplyText(text.isEmpty() ? whole : text, whole);
        }

        private static List<String> normal(String body) {
            String clean = body.replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' ').replace("\u2028", "\n").replace("\u2029", "\n\n")
                    .replaceAll("[\\p{Cc}\\ufeff&&[^\\n\\t]]", "");
            return List.of(clean.split("\n", -1));
        }

        /** @return the same list if nothing can be left out */
        private List<String> withoutQuote(List<String> lines) {
            List<Integer> starts = quotes.starts(lines);
            if (starts.size() > STARTS) {
                return lines;
            }
            for (int start : starts) {
                if (isForeign(lines.subList(start, lines.size()))) {
                    List<String> head = lines.subList(0, start);
                    return isBlank(head) || head.stream().anyMatch(QuoteLines::isQuoted) ? below(lines) : head;
                }
            }
            return below(lines);
        }

        /** The answer below the quote, if there is exactly one quote and it comes first. */
        private List<String> below(List<String> lines) {
            int first = 0;
            while (first < lines.size() && lines.get(first).isBlank()) {
                first++;
            }
            int quote = quotes.endOfAttribution(lines, first);
            int end = quote;
            for (int i = quote; i < lines.size() && (lines.get(i).isBlank() || QuoteLines.isQuoted(lines.get(i))); i++) {
                if (QuoteLines.isQuoted(lines.get(i))) {
                    end = i + 1;
                }
            }
            List<String> rest = lines.subList(end, lines.size());
            boolean alone = end > quote && !isBlank(rest) && rest.stream().noneMatch(QuoteLines::isQuoted);
            return alone && isForeign(lines.subList(first, end)) ? rest : lines;
        }

        /** Whether nothing in {@code region} is from the person who answers. */
        private boolean isForeign(List<String> region) {
            List<String> rest = new ArrayList<>(Signature.cut(region.subList(quotes.endOfIntroduction(region), region.size())));
            boolean marked = rest.stream().allMatch(line -> line.isBlank() || QuoteLines.isQuoted(line));
            if (!trace.isKnown()) {
                return marked;
            }
            String words = rest.stream().map(QuoteLines::unmarked).filter(line -> !QuoteLines.isAddition(line)).collect(Collectors.joining("\n"));
            return trace.covers(words) || marked && trace.covers(quotes.withoutAttributions(rest));
        }

        private static boolean isBlank(List<String> lines) {
            return lines.stream().allMatch(String::isBlank);
        }

        private static String text(List<String> lines) {
            int first = 0;
            int end = lines.size();
            while (first < end && lines.get(first).isBlank()) {
                first++;
            }
            while (end > first && lines.get(end - 1).isBlank()) {
                end--;
            }
            return lines.subList(first, end).stream().map(String::stripTrailing).collect(Collectors.joining("\n")).replaceAll("\n{4,}", "\n\n\n");
        }
    }
}
