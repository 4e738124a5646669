package org.wirkstatt.search.analysis;

import java.io.Reader;
import java.util.regex.Pattern;

/** One spelling for short forms with full stops: {@code e. V.} and {@code e.V.} read {@code eV.}, {@code i. d. OPf.} reads {@code idOPf.}. */
final class AbbreviationCharFilter extends DroppingCharFilter {

    private static final Pattern INNER_STOP = Pattern.compile("(?<=\\p{L})\\.(?=\\p{L})|(?<=(?<!\\p{L})\\p{L})\\.[ \\u00A0](?=\\p{L}{1,4}\\.)");

    AbbreviationCharFilter(Reader in) {
        super(in, INNER_STOP, ".");
    }
}
