package org.wirkstatt.search.analysis;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Turns a text into one form of its words. Stop words are kept: they carry phrases, and a query decides itself whether they count. */
public final class GermanAnalyzer extends Analyzer {

    /** Raised with every change of this package that changes terms; an index of another version is built anew. */
    public static final int VERSION = 3;

    /** Which form of the words. */
    public enum Form {
        /** Spelled out, see {@link WordForms.Forms#exact}. */
        EXACT,
        /** Without inflection. */
        STEM,
        /** Stem and parts of compounds, parts at the position of the whole. */
        PARTS,
        /** As written, in lower case; only for suggestions of spelling. */
        WRITTEN
    }

    /** Keeps phrases from reaching over the border of two values of a field. */
    private static final int GAP = 100;

    private final Function<String, List<String>> forms;

    public GermanAnalyzer(Form form, WordForms words) {
        this.forms = switch (form) {
            case EXACT -> word -> List.of(words.of(word).exact());
            case STEM -> word -> List.of(words.of(word).stem());
            case PARTS -> word -> words.of(word).wholeAndParts();
            case WRITTEN -> word -> List.of(word.toLowerCase(Locale.GERMAN));
        };
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new AbbreviationCharFilter(new GenderCharFilter(reader));
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = new StandardTokenizer();
        return new TokenStreamComponents(source, new FormsFilter(source, forms));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }

    /** Terms of {@code text} in order, those of one position one after the other. */
    public List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("reading a text from memory failed", e);
        }
        return terms;
    }
}
