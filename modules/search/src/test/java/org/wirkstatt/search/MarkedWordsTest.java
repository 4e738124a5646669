package org.wirkstatt.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.wirkstatt.search.SearchResult.Run;

class MarkedWordsTest {

    @Test
    void aMarkWithinAWordWithHyphensIsNamedWithTheWholeWord() {
        assertThat(words("Ein ", "*Wirkungs", "-Workshop von drei Stunden")).containsExactly("Wirkungs-Workshop");
        assertThat(words("Der Online-", "*Workshop", " beginnt")).containsExactly("Online-Workshop");
    }

    @Test
    void theBeginningOfAWordIsNoWord() {
        assertThat(words("", "*Wirkungs", "- und Prozessziele")).isEmpty();
        assertThat(words("", "*Wirkungs", " Logik")).isEmpty();
    }

    @Test
    void aWordAloneIsNamedAsItStands() {
        assertThat(words("Die ", "*Wirkung", " – und mehr: ", "*Wirkungen", ".")).containsExactly("Wirkung", "Wirkungen");
    }

    /** Marked ones begin with a star. */
    private static List<String> words(String... runs) {
        return MarkedWords.of(List.of(runs).stream().map(run -> new Run(run.replaceFirst("^\\*", ""), run.startsWith("*"))).toList());
    }
}
