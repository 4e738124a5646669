package org.wirkstatt.community.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.wirkstatt.platform.identity.MemberId;

class VisitingCardTest {

    private static ProfileView person(String name, String organisation, String about, String phone, String mail) {
        return new ProfileView(new MemberId(17), name, null, organisation, null, List.of(), List.of(), about, List.of(), List.of(), phone, mail, null, null, "", false);
    }

    @Test
    void theCardSaysWhatTheViewHolds() {
        String card = VisitingCard.of(person("Kim Beispiel", "Verein; Muster, e. V.", null, "+49 30 123456", "kim@example.org"), "https://portal.example/menschen/17");
        assertThat(card).startsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n").contains("FN:Kim Beispiel\r\n", "N:Beispiel;Kim;;;\r\n",
                "ORG:Verein\\; Muster\\, e. V.\r\n", "TEL:+49 30 123456\r\n", "EMAIL:kim@example.org\r\n", "SOURCE:https://portal.example/menschen/17\r\n")
                .endsWith("END:VCARD\r\n");
    }

    @Test
    void whatTheViewLacksIsNotInTheCard() {
        assertThat(VisitingCard.of(person("Kim", null, null, null, null), "https://portal.example/menschen/17"))
                .doesNotContain("TEL", "EMAIL", "ORG", "NOTE", "URL", "TITLE");
    }

    @Test
    void aLineBreakInATextBeginsNoNewProperty() {
        String card = VisitingCard.of(person("Kim\r\nEMAIL:evil@example.org", null, "Zeile 1\nTEL:666", null, null), "https://portal.example/menschen/17");
        assertThat(card.lines()).noneMatch(l -> l.startsWith("EMAIL") || l.startsWith("TEL"));
    }

    @Test
    void noLineIsLongerThanTheStandardAllows() {
        String card = VisitingCard.of(person("Kim", null, "äöü🚀".repeat(100), null, null), "https://portal.example/menschen/17");
        // RFC 6350 section 3.2: 75 octets without the line break
        assertThat(Stream.of(card.split("\r\n"))).allMatch(l -> l.getBytes(StandardCharsets.UTF_8).length <= 75);
    }
}
