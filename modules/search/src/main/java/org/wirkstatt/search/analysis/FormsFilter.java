package org.wirkstatt.search.analysis;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Replaces each word by its forms: the first at the position of the word, further ones at the same position and offsets. */
final class FormsFilter extends TokenFilter {

    private final Function<String, List<String>> formsOf;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private List<String> forms = List.of();
    private int next;
    private State word;

    FormsFilter(TokenStream words, Function<String, List<String>> formsOf) {
        super(words);
        this.formsOf = formsOf;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (next < forms.size()) {
            restoreState(word);
            increment.setPositionIncrement(0);
            term.setEmpty().append(forms.get(next++));
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        forms = formsOf.apply(term.toString());
        next = 1;
        term.setEmpty().append(forms.get(0));
        word = forms.size() > 1 ? captureState() : null;
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        forms = List.of();
        next = 0;
        word = null;
    }
}
