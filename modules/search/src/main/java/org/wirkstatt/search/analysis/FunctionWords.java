package org.wirkstatt.search.analysis;

import java.util.Set;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;

/**
 * Words that hold a German sentence together and say nothing of its subject: Lucene's stop words, and of {@code function-words.txt} the words of
 * questions and the verbs that go with any other verb.
 */
public final class FunctionWords {

    private static final CharArraySet STOP_WORDS = GermanAnalyzer.getDefaultStopSet();
    private static final Set<String> MORE = WordList.words("function-words.txt");

    private FunctionWords() {
    }

    /** @param word in lower case */
    public static boolean contains(String word) {
        return STOP_WORDS.contains(word) || MORE.contains(word);
    }
}
