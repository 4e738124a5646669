package org.wirkstatt.notifications.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirkstatt.notifications.intake.ReplyShapes.Shape;
import org.wirkstatt.notifications.intake.ReplyShapes.Style;
import org.wirkstatt.notifications.reply.LetterTrace;

/** What is left of an answer: no quote, no signature, and every sentence. */
class ReplyTextTest {

    private static final String SENDER = "Wirkstatt Süd";
    private static final LetterTrace NOTHING = LetterTrace.of(null);
    private static final List<String> OF_THE_LETTER = List.of("Welche Linsen nehmt ihr", "einfach auf diese Mail antworten", "Warum diese Mail?", "Solche Mails nicht mehr");

    private static String shown(String mail) {
        return ReplyText.of(mail, ReplyShapes.TRACE, SENDER).text();
    }

    private static Stream<Style> styles() {
        return ReplyShapes.styles().stream();
    }

    @TestFactory
    Stream<DynamicTest> ofEveryShapeExactlyTheAnswerIsLeft() {
        return ReplyShapes.shapes().map(shape -> DynamicTest.dynamicTest(shape.toString(), () -> check(shape)));
    }

    private static void check(Shape shape) {
        ReplyText text = ReplyText.of(shape.mail(), ReplyShapes.TRACE, SENDER);
        assertThat(text.text()).contains(shape.answer().sentences());
        assertThat(text.text()).isEqualTo(shape.answer().text());
        assertThat(text.whole()).contains(shape.answer().sentences());
        assertThat(text.whole()).isEqualTo(shape.mail().strip());
    }

    /** Whatever a person types at whatever place of whatever quote stays. */
    @ParameterizedTest
    @MethodSource("styles")
    void aSentenceBetweenTheLinesOfAQuoteIsNeverLost(Style style) {
        List<String> lines = List.of(new Shape(style, ReplyShapes.answers().get(0), "").mail().split("\n"));
        for (String typed : List.of("Mit Lupen geht es auch, aber nur im Dunkeln.", "Ja!", "> Nein, keine Lupen.", "Am 3. Mai 2026 schrieb Robin:", "-- ", "?", "👍", ":-)")) {
            for (int at = 0; at <= lines.size(); at++) {
                List<String> changed = new java.util.ArrayList<>(lines);
                changed.add(at, typed);
                if (at > 0 && List.of("> Nein, keine Lupen.", "-- ", "?", "👍", ":-)").contains(typed) && at == lines.size()) {
                    changed.add("");
                }
                String left = shown(String.join("\n", changed));
                if (!typed.equals("-- ")) {
                    assertThat(left).as("%s: typed before line %s of%n%s", typed, at, String.join("\n", changed)).contains(typed.strip());
                }
                assertThat(left).contains("Wir nehmen zwei Sammellinsen");
            }
        }
    }

    @Test
    void answersBetweenQuotesStayWithTheirQuotes() {
        String mail = """
                Hallo zusammen,

                > Welche Linsen nehmt ihr für die dritte Klasse?

                Zwei Sammellinsen.

                > Wir haben es mit Lupen versucht.

                Das ging bei uns auch.

                > Das Bild stand auf dem Kopf.
                """;
        assertThat(shown(mail)).isEqualTo(mail.strip());
    }

    @Test
    void anAnswerBelowTheQuoteIsShownWithoutIt() {
        assertThat(shown("Am 22.11.26 um 10:15 schrieb Wirkstatt Süd:\n> Welche Linsen nehmt ihr für die dritte Klasse?\n> Wir haben es mit Lupen versucht.\n\nZwei Sammellinsen.\n\n-- \nKim"))
                .isEqualTo("Zwei Sammellinsen.");
    }

    @Test
    void anAnswerInsideTheMarkedLinesStays() {
        assertThat(shown("Siehe unten.\n\n> Welche Linsen nehmt ihr für die dritte Klasse? Wir nehmen die vom Optiker.\n> Wir haben es mit Lupen versucht.")).contains("Wir nehmen die vom Optiker.");
    }

    @Test
    void anAnswerInTheUnmarkedCopyOfOutlookStays() {
        assertThat(shown("Siehe unten in Rot.\n\nVon: Wirkstatt Süd <portal@example.org>\nGesendet: Sonntag, 22. November 2026 10:15\nAn: Kim\nBetreff: Neu\n\n"
                + ReplyShapes.SHOWN.replace("Das Bild stand auf dem Kopf.", "Das Bild stand auf dem Kopf. Das ist bei Kepler immer so."))).contains("Das ist bei Kepler immer so.");
    }

    @Test
    void withoutTheTraceOnlyMarkedLinesAreLeftOut() {
        assertThat(ReplyText.of("Ja.\n\nAm 22.11.26 um 10:15 schrieb Wirkstatt Süd:\n> Irgendetwas.", NOTHING, SENDER).text()).isEqualTo("Ja.");
        String outlook = "Ja.\n\nVon: X\nGesendet: heute\nAn: Kim\nBetreff: Neu\n\nIrgendetwas.";
        assertThat(ReplyText.of(outlook, NOTHING, SENDER).text()).isEqualTo(outlook);
    }

    @Test
    void aQuoteOfAnotherLetterStays() {
        String mail = "Mir schrieb jemand:\n\n> Nehmt Lupen aus dem Baumarkt, die sind gut genug.";
        assertThat(shown(mail)).isEqualTo(mail);
    }

    @Test
    void whatStandsBelowASignatureStays() {
        assertThat(shown("Ja.\n\n-- \nKim\n\nPS: Ich komme erst um neun.")).contains("PS: Ich komme erst um neun.");
        assertThat(shown("Ja.\n-- \nKim\nKannst du die Linsen mitbringen?")).contains("Kannst du die Linsen mitbringen?");
        assertThat(shown("Ja.\n--\nZweiter Teil: Wir treffen uns am Freitag im Labor.")).contains("Wir treffen uns am Freitag im Labor.");
        assertThat(shown("Gesendet mit vielen Grüßen von Kim")).isEqualTo("Gesendet mit vielen Grüßen von Kim");
        assertThat(shown("Das Paket habe ich gestern mit der Post aus Trier gesendet.")).isEqualTo("Das Paket habe ich gestern mit der Post aus Trier gesendet.");
    }

    @Test
    void aMailWithNothingButAQuoteIsShownAsItIs() {
        String mail = "> Welche Linsen nehmt ihr für die dritte Klasse?";
        assertThat(shown(mail)).isEqualTo(mail);
    }

    @Test
    void htmlIsReadAsItIsShown() {
        String html = "<html><head><style>p{color:red}</style><title>x</title></head><body><div dir=\"ltr\">Hallo <b>Robin</b>,<br><br>zwei&nbsp;Linsen:<ul><li>eine kleine</li><li>eine große</li></ul></div>"
                + "<script>alert(1)</script><blockquote type=\"cite\"><div>Welche Linsen nehmt ihr<br>für die dritte Klasse?</div><blockquote>alt</blockquote></blockquote></body></html>";
        assertThat(org.wirkstatt.notifications.reply.HtmlText.of(html))
                .isEqualTo("Hallo Robin,\n\nzwei Linsen:\n\n- eine kleine\n- eine große\n\n> Welche Linsen nehmt ihr\n> für die dritte Klasse?\n>\n> > alt");
    }

    @Test
    void hugeAndHostileMailsTakeNoTime() {
        long begin = System.nanoTime();
        for (String mail : List.of("> ".repeat(200_000), ("Am " + "schrieb ".repeat(30) + "\n").repeat(5000), "Von: a\n".repeat(30_000), "-- \n".repeat(30_000), "(".repeat(500_000),
                "x ".repeat(300_000), "Am 1.1.2026 10:00 schrieb X:\n".repeat(20_000), "> a\nb\n".repeat(20_000))) {
            ReplyText.of(mail, ReplyShapes.TRACE, SENDER);
        }
        assertThat(System.nanoTime() - begin).isLessThan(20_000_000_000L);
    }
}
