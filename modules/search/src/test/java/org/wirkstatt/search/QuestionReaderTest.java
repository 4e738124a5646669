package org.wirkstatt.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.wirkstatt.search.Question.Phrase;
import org.wirkstatt.search.Question.Without;
import org.wirkstatt.search.Question.Word;
import org.wirkstatt.search.index.Texts;

class QuestionReaderTest {

    private final QuestionReader reader = new QuestionReader(new Texts());

    @Test
    void wordsQuotesAndMinusAreTold() {
        Question question = reader.read("Wirkung \"drei Workshops\" -Schule und „Main Tauber“ -\"zwei Worte\"");
        assertThat(question.parts()).containsExactly(new Word("Wirkung", List.of("wirkung"), false), new Phrase("\"drei Workshops\"", List.of("drei", "workshops")),
                new Without("-Schule", List.of("schule")), new Word("und", List.of("und"), true), new Phrase("\"Main Tauber\"", List.of("main", "tauber")),
                new Without("-\"zwei Worte\"", List.of("zwei", "worte")));
    }

    @Test
    void aHyphenInsideAWordIsNoMinus() {
        assertThat(reader.read("MINT-Netzwerk").parts()).containsExactly(new Word("MINT-Netzwerk", List.of("mint", "netzwerk"), false));
    }

    @Test
    void aQuoteThatDoesNotCloseIsText() {
        assertThat(reader.read("\"Wirkung messen").parts()).hasSize(2).allMatch(Word.class::isInstance);
    }

    @Test
    void bracketsAloneAreNoQuestion() {
        assertThat(reader.read("\"(((").isEmpty()).isTrue();
    }

    @Test
    void stopWordsCountWhereThereIsNothingElse() {
        assertThat(reader.read("was und wie").words()).hasSize(3);
        assertThat(reader.read("was ist Wirkung").words()).hasSize(1);
    }

    @Test
    void aThousandWordsAreShortened() {
        Question question = reader.read("wort ".repeat(1000));
        assertThat(question.parts()).hasSize(QuestionReader.MAX_PARTS);
        assertThat(question.shortened()).isTrue();
    }
}
