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
    private Reader changed;

    DroppingCharFilter(Reader in, Pattern dropped) {
        super(in);
        this.dropped = dropped;
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
        Matcher matcher = dropped.matcher(text);
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        int gone = 0;
        while (matcher.find()) {
            out.append(text, copied, matcher.start());
            copied = matcher.end();
            gone += matcher.end() - matcher.start();
            addOffCorrectMap(out.length(), gone);
        }
        return out.append(text, copied, text.length()).toString();
    }

    @Override
    public void close() throws IOException {
        changed = null;
        super.close();
    }
}
