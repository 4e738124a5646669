package org.wirkstatt.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PreviewsTest {

    private static final String PATH = "/regionen/x/vorschau";

    private final Previews previews = new Previews();

    private static String token(String address) {
        return address.substring(address.indexOf('=') + 1);
    }

    @Test
    void aDraftIsFoundAtItsAddress() {
        assertThat(previews.find(PATH, token(previews.keep(PATH, "name: X")))).contains("name: X");
    }

    @Test
    void aDraftIsNotFoundAtAnotherAddress() {
        assertThat(previews.find("/regionen/y/vorschau", token(previews.keep(PATH, "name: X")))).isEmpty();
    }

    @Test
    void withoutATokenNothingIsFound() {
        previews.keep(PATH, "name: X");
        assertThat(previews.find(PATH, null)).isEmpty();
    }

    @Test
    void theSixthDraftTakesThePlaceOfTheFirst() {
        String first = token(previews.keep(PATH, "name: first"));
        for (int i = 0; i < 5; i++) {
            previews.keep(PATH, "name: later");
        }
        assertThat(previews.find(PATH, first)).isEmpty();
    }
}
