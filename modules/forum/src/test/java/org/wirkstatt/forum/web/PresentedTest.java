package org.wirkstatt.forum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.identity.Audience;
import org.wirkstatt.platform.identity.MemberId;
import org.wirkstatt.testkit.Beans;
import org.wirkstatt.testkit.Doubles.CountingState;
import org.wirkstatt.testkit.Doubles.TestUser;

class PresentedTest {

    private final CountingState state = new CountingState();
    private final Presented presented = new Presented();
    private Set<Audience> readers = Set.of(Audience.PUBLIC);
    private int asked;

    PresentedTest() {
        presented.state = state;
        presented.user = TestUser.visitor();
        presented.labels = new Labels() {
            @Override
            public String text(String key, Object... arguments) {
                return key;
            }
        };
        presented.presenters = Beans.of(new Shelf("library.material", "/toolkit/"), new Shelf("forum.thread", "/forum/thema/"));
    }

    /** Shows a thing at each address below {@code folder}, but for one named {@code nichts}. */
    private final class Shelf implements ContentPresenter {
        private final String type;
        private final String folder;

        Shelf(String type, String folder) {
            this.type = type;
            this.folder = folder;
        }

        @Override
        public String type() {
            return type;
        }

        @Override
        public Optional<String> idAt(String path) {
            return path.startsWith(folder) && !path.endsWith("nichts") ? Optional.of(path.substring(folder.length())) : Optional.empty();
        }

        @Override
        public Optional<Presentation> present(String id) {
            asked++;
            return Optional.of(new Presentation("Titel " + id, folder + id, readers));
        }
    }

    @Test
    void linksToMaterialsBecomeCardsEachOnceAndNothingElseDoes() {
        String html = "<p><a href=\"/toolkit/a\">x</a> <a href=\"/toolkit/a#seite\">y</a> <a href=\"/toolkit/nichts\">z</a> <a href=\"/forum/thema/3\">t</a>"
                + " <a href=\"https://example.org/toolkit/b\" rel=\"noopener\">w</a> /toolkit/c</p>";
        assertThat(presented.cards(html)).containsExactly(new Presented.Card("/toolkit/a", "Titel a", "card.library.material"));
    }

    @Test
    void aThingThatTheReaderMayNotKnowOfIsNoCard() {
        readers = Set.of(Audience.of(new MemberId(7)));
        assertThat(presented.cards("<a href=\"/toolkit/geheim\">x</a>")).isEmpty();
    }

    @Test
    void thingsAreAskedForOnceUntilSomethingChanges() {
        presented.cards("<a href=\"/toolkit/a\">x</a>");
        presented.cards("<a href=\"/toolkit/a\">x</a>");
        assertThat(asked).isEqualTo(1);
        readers = Set.of(Audience.MEMBERS);
        state.touch();
        assertThat(presented.cards("<a href=\"/toolkit/a\">x</a>")).isEmpty();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void headingsOfAPostStandBelowThatOfThePostAndTheirAnchorsAreItsOwn() {
        assertThat(PostHtml.nested("<h2 id=\"abschnitt-a\">A</h2><h6>tief</h6>", "nr-4")).isEqualTo("<h4 id=\"nr-4-abschnitt-a\">A</h4><h6>tief</h6>");
    }

    @Test
    void outsideOfItsThreadAPostLeavesNoLevelOfHeadingsOut() {
        assertThat(PostHtml.lifted("<h4 id=\"nr-4-a\">A</h4><h3>B</h3>", 1)).isEqualTo("<h3 id=\"nr-4-a\">A</h3><h2>B</h2>");
    }

    @Test
    void aTagOfTwoWordsHasAnAddressThatLeadsBackToIt() {
        assertThat(new Labels().tagPath("workshop 2 + c")).isEqualTo("/forum/stichwort/workshop%202%20%2B%20c");
    }
}
