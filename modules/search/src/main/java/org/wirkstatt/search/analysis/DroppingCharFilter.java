package org.wirkstatt.search.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.charfilter.BaseCharFilter;

/** Leaves out what matches. Offsets still point into the text as written, so a highlight shows the author's spelling. */
class DroppingCharFilter extends BaseCharFilter {

    private final Pattern dropped;
    private final String first;
    private Reader changed;

    /**
     * @param dropped begins with one of {@code first}, apart from what it looks back at
     * @param first characters; every text passes through here several times, and looking for these is much cheaper than the pattern
     */
    DroppingCharFilter(Reader in, Pattern dropped, String first) {
        super(in);
        this.dropped = dropped;
        this.first = first;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (changed == null) {
            changed = new StringReader(change());
        }
        return changed.read(buffer, offset, length);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    private String change() throws IOException {
        StringWriter all = new StringWriter();
        input.transferTo(all);
        String text = all.toString();
        // what stands before and behind the place counts for the pattern
        Matcher matcher = dropped.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        StringBuilder out = null;
        int copied = 0;
        int gone = 0;
        for (int at = 0; at < text.length(); at++) {
            if (first.indexOf(text.charAt(at)) >= 0 && matcher.region(at, text.length()).lookingAt()) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, copied, at);
                copied = matcher.end();
                gone += copied - at;
                at = copied - 1;
                addOffCorrectMap(out.length(), gone);
            }
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    @Override
    public void close() throws IOException {
        changed = null;
        super.close();
    }
}
