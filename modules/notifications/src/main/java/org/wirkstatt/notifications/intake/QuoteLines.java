package org.wirkstatt.notifications.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.wirkstatt.notifications.reply.LetterTrace;

/** How mail programs introduce and mark what they quote, in German and English. */
final class QuoteLines {

    private static final Pattern QUOTED = Pattern.compile("\\s{0,3}[>|].*");
    /** Words around date and name in 'Am So., 22. Nov. 2026 um 10:15 Uhr schrieb Wirkstatt:' and 'On 22 Nov 2026, at 10:15, Wirkstatt wrote:'. */
    private static final Pattern AROUND = Pattern.compile("\\d{1,4}(st|nd|rd|th|am|pm|h)?|am|pm|um|uhr|at|on|dem|den|of|schrieb|wrote|hat|has|folgendes|geschrieben|written|mez|mesz|cet|cest|gmt|utc|"
            + "(mo|di|mi|do|fr|sa|so|mon|die|mit|don|fre|sam|son|tue|wed|thu|fri|sat|sun|tues|thur|thurs)|(mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|"
            + "(mon|tues|wednes|thurs|fri|satur|sun)day|jan(uar|uary)?|jän(ner)?|feb(ruar|ruary)?|märz?|mar(ch)?|mrz|apr(il)?|mai|may|juni?|june?|juli?|july?|aug(ust)?|sept?(ember)?|"
            + "o[kc]t(ober)?|nov(ember)?|de[zc](ember)?");
    private static final Pattern SAYING = Pattern.compile("(?iu).*\\b(schrieb|wrote|geschrieben|written)\\b.*");
    /** A date with a year or a time, as every program writes and few people do. */
    private static final Pattern DATED = Pattern.compile(".*(\\d{1,2}:\\d{2}|\\b(19|20)\\d{2}\\b|\\d{1,2}[./]\\d{1,2}[./]\\d{2}|\\d{4}-\\d{2}-\\d{2}).*");
    private static final Pattern HEADER = Pattern.compile("(?iu)\\*?(von|from|gesendet|sent|datum|date|an|to|cc|kopie|betreff|subject|antwort an|reply[- ]to)\\s?:\\*?(\\s.*|$)");
    private static final Pattern SEPARATOR = Pattern.compile("(?iu)\\s*([-_]{2,}\\s*(urspr\\S+ (nachricht|mail|e-mail)|original[- ](message|nachricht)|weitergeleitete nachricht|"
            + "forwarded message|nachricht vom .*)\\s*[-_]{2,}:?|_{10,}|-{10,}|={10,}|(anfang der weitergeleiteten|begin forwarded) (nachricht|message):)\\s*");
    private static final Pattern ADDITION = Pattern.compile("(?iu)\\[(cid:.*|image.*|bild.*|logo.*)\\]|\\(?\\[?https?://\\S+\\]?\\)?");
    private static final int WRAPPED = 4;
    private static final int HEADERS = 2;
    private static final int BLOCK = 9;
    private static final int LONGEST = 400;

    private final Set<String> sender;

    /** @param sender name of the portal as its letters have it */
    QuoteLines(String sender) {
        this.sender = Set.copyOf(LetterTrace.words(sender));
    }

    static boolean isQuoted(String line) {
        return QUOTED.matcher(line).matches();
    }

    static String unmarked(String line) {
        int at = 0;
        int words = 0;
        while (at < line.length() && (line.charAt(at) == '>' || line.charAt(at) == '|' || line.charAt(at) == ' ')) {
            words = line.charAt(at++) == ' ' ? words : at;
        }
        return line.substring(words);
    }

    /** What programs put into a quote by themselves: names of pictures, bare addresses. */
    static boolean isAddition(String line) {
        return ADDITION.matcher(line.strip()).matches() || SEPARATOR.matcher(line).matches();
    }

    /** Lines at which a quote that goes on to the end may begin, the first ones first. */
    List<Integer> starts(List<String> lines) {
        List<Integer> starts = new ArrayList<>();
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            boolean quoted = isQuoted(line);
            if (quoted && !inside || endOfIntroduction(lines.subList(i, lines.size())) > 0) {
                starts.add(i);
            }
            inside = quoted;
        }
        return starts;
    }

    /** Number of lines with which a program introduces a quote at the beginning of {@code lines}; 0 without. Blank lines behind them count. */
    int endOfIntroduction(List<String> lines) {
        int at = 0;
        if (!lines.isEmpty() && SEPARATOR.matcher(lines.get(0)).matches()) {
            at = blanks(lines, 1);
        }
        int headers = endOfHeaders(lines, at);
        return headers > at ? headers : Math.max(at, endOfAttribution(lines, at));
    }

    private static int endOfHeaders(List<String> lines, int from) {
        int labels = 0;
        int at = from;
        while (at < lines.size() && at - from < BLOCK && !lines.get(at).isBlank()) {
            if (HEADER.matcher(unmarked(lines.get(at)).strip()).matches()) {
                labels++;
            } else if (at == from || !lines.get(at).startsWith(" ") && !lines.get(at).startsWith("\t") && !lines.get(at).contains("@")) {
                break;
            }
            at++;
        }
        return labels > HEADERS ? blanks(lines, at) : from;
    }

    /** The line behind an attribution that begins at {@code from} and may be wrapped; {@code from} if there is none. */
    int endOfAttribution(List<String> lines, int from) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < Math.min(from + WRAPPED, lines.size()) && !lines.get(i).isBlank(); i++) {
            joined.append(i == from ? "" : " ").append(unmarked(lines.get(i)).strip());
            // what is introduced follows: a line that only looks like an attribution ends nothing
            if (isAttribution(joined.toString()) && isFollowedByWords(lines, i + 1)) {
                return blanks(lines, i + 1);
            }
        }
        return from;
    }

    private boolean isAttribution(String line) {
        return line.endsWith(":") && line.length() <= LONGEST && SAYING.matcher(line).matches() && DATED.matcher(line).matches()
                && LetterTrace.words(line).stream().allMatch(word -> sender.contains(word) || AROUND.matcher(word).matches());
    }

    private static boolean isFollowedByWords(List<String> lines, int from) {
        return lines.subList(Math.min(from, lines.size()), lines.size()).stream().anyMatch(line -> !line.isBlank());
    }

    private static int blanks(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    /** The words of marked lines, without the attributions of quotes inside the quote. */
    String withoutAttributions(List<String> marked) {
        List<String> plain = marked.stream().map(QuoteLines::unmarked).toList();
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < plain.size();) {
            int end = endOfIntroduction(plain.subList(i, plain.size()));
            if (end > 0) {
                i += end;
            } else {
                kept.add(plain.get(i++));
            }
        }
        return kept.stream().filter(line -> !isAddition(line)).collect(Collectors.joining("\n"));
    }
}
