package org.wirkstatt.search;

import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.wirkstatt.search.SearchResult.Run;

/** Cuts a text around its marks, as runs of plain text. */
final class RunFormatter extends PassageFormatter {

    private static final int LONGEST = 420;
    private static final int BEFORE_FIRST_MARK = 140;

    /** @return {@code List<Run>}; Lucene's type says Object */
    @Override
    public Object format(Passage[] passages, String content) {
        Passage passage = passages[0];
        int firstMark = passage.getNumMatches() > 0 ? passage.getMatchStarts()[0] : passage.getStartOffset();
        int start = passage.getStartOffset();
        int end = Math.min(passage.getEndOffset(), content.length());
        boolean cutBefore = false;
        boolean cutAfter = false;
        if (end - start > LONGEST) {
            if (firstMark - start > BEFORE_FIRST_MARK) {
                start = wordBegin(content, firstMark - BEFORE_FIRST_MARK, firstMark);
                cutBefore = true;
            }
            if (end - start > LONGEST) {
                end = Math.max(start + 1, wordEnd(content, start + LONGEST, start));
                cutAfter = true;
            }
        }
        List<Run> runs = runs(passage, content, start, end);
        if (cutBefore) {
            runs.add(0, new Run("… ", false));
        }
        if (cutAfter) {
            runs.add(new Run(" …", false));
        }
        return runs;
    }

    /** Undoes the type that {@link #format} must have. */
    static List<Run> runs(Object formatted) {
        return formatted instanceof List<?> list ? list.stream().map(Run.class::cast).toList() : List.of();
    }

    private static List<Run> runs(Passage passage, String content, int start, int end) {
        List<Run> runs = new ArrayList<>();
        int at = start;
        for (int i = 0; i < passage.getNumMatches(); i++) {
            // stem and part of one word give the same mark twice
            int markStart = Math.max(passage.getMatchStarts()[i], at);
            int markEnd = Math.min(passage.getMatchEnds()[i], end);
            if (markEnd > markStart) {
                add(runs, content.substring(at, markStart), false);
                add(runs, content.substring(markStart, markEnd), true);
                at = markEnd;
            }
        }
        add(runs, content.substring(at, end), false);
        return runs;
    }

    private static void add(List<Run> runs, String text, boolean marked) {
        String line = text.replaceAll("\\s+", " ");
        if (!line.isEmpty()) {
            runs.add(new Run(line, marked));
        }
    }

    private static int wordBegin(String content, int from, int limit) {
        int space = content.indexOf(' ', from);
        return space < 0 || space >= limit ? from : space + 1;
    }

    private static int wordEnd(String content, int from, int limit) {
        int space = content.lastIndexOf(' ', from);
        return space <= limit ? from : space;
    }
}
