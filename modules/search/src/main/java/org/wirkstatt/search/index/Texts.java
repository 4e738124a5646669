package org.wirkstatt.search.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.wirkstatt.search.analysis.GermanAnalyzer;
import org.wirkstatt.search.analysis.GermanAnalyzer.Form;
import org.wirkstatt.search.analysis.Synonyms;
import org.wirkstatt.search.analysis.WordForms;

/** The analyzer of each field, over one set of word forms. Thread safe. */
public final class Texts {

    private final WordForms words;
    private final GermanAnalyzer written;
    private final Analyzer analyzer;
    private volatile Synonyms synonyms = Synonyms.NONE;

    public Texts() {
        this(new WordForms());
    }

    public Texts(WordForms words) {
        this.words = words;
        written = new GermanAnalyzer(Form.WRITTEN, words);
        analyzer = perField();
    }

    /** What editors said holds from now on; texts with another word that is {@link WordForms#protect protected} follow soon. */
    public void take(Synonyms newSynonyms, Set<String> protectedWords) {
        synonyms = newSynonyms;
        words.protect(protectedWords);
    }

    /** What else is meant by words of questions, as editors said last. */
    public Synonyms synonyms() {
        return synonyms;
    }

    public WordForms words() {
        return words;
    }

    /** Words of {@code text} as written, in lower case. */
    public GermanAnalyzer written() {
        return written;
    }

    public Analyzer analyzer() {
        return analyzer;
    }

    private Analyzer perField() {
        Map<String, Analyzer> fields = new HashMap<>();
        Analyzer exact = new GermanAnalyzer(Form.EXACT, words);
        Analyzer stem = new GermanAnalyzer(Form.STEM, words);
        Analyzer parts = new GermanAnalyzer(Form.PARTS, words);
        fields.put(Fields.LABEL, stem);
        for (Fields.Chain chain : Fields.CHAINS) {
            fields.put(chain.exact(), exact);
            fields.put(chain.stem(), stem);
            fields.put(chain.parts(), parts);
        }
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return fields.getOrDefault(field, written);
            }
        };
    }
}
