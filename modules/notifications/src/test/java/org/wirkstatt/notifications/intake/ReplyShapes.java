package org.wirkstatt.notifications.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.wirkstatt.notifications.reply.LetterTrace;

/** Answers as mail programs make them, all of them written for these tests. */
final class ReplyShapes {

    /** A letter of the portal as its text part. */
    static final String LETTER = """
            Guten Tag, Kim Muster,

            - Robin Beispiel hat auf „Teleskop bauen“ geantwortet. (https://portal.example.org/forum/thema/7-teleskop-bauen)

              «Welche Linsen nehmt ihr für die dritte Klasse? Wir haben es mit Lupen versucht.
              Das Bild stand auf dem Kopf.»

              Thema folgen (https://portal.example.org/mitteilungen/link/11.1.a.b) · Nicht mehr folgen (https://portal.example.org/mitteilungen/link/11.1.c.d)

            Sie können einfach auf diese Mail antworten; Ihre Antwort erscheint unter Ihrem Namen im Portal.

            Alle Mitteilungen im Portal (https://portal.example.org/mitteilungen)

            --\s
            Wirkstatt Süd · https://portal.example.org/

            Warum diese Mail? Sie folgen diesem Thema.

            Solche Mails nicht mehr schicken: https://portal.example.org/mitteilungen/abbestellen/1.a.b
            Einstellungen für Mitteilungen: https://portal.example.org/mitteilungen/einstellungen
            """;
    /** The same as programs show its HTML part. */
    static final String SHOWN = """
            Wirkstatt Süd
            Guten Tag, Kim Muster,

            * Robin Beispiel hat auf „Teleskop bauen“ geantwortet. <https://portal.example.org/forum/thema/7-teleskop-bauen>

            Welche Linsen nehmt ihr für die dritte Klasse? Wir haben es mit Lupen versucht.
            Das Bild stand auf dem Kopf.

            Thema folgen <https://portal.example.org/mitteilungen/link/11.1.a.b> · Nicht mehr folgen <https://portal.example.org/mitteilungen/link/11.1.c.d>

            Sie können einfach auf diese Mail antworten; Ihre Antwort erscheint unter Ihrem Namen im Portal.

            Alle Mitteilungen im Portal <https://portal.example.org/mitteilungen>

            Warum diese Mail? Sie folgen diesem Thema.

            Solche Mails nicht mehr schicken · Einstellungen für Mitteilungen

            portal.example.org
            """;
    static final LetterTrace TRACE = LetterTrace.ofTexts(LETTER, SHOWN.replaceAll("<[^>]*>", ""));
    private static final String FROM = "Wirkstatt Süd <portal@example.org>";

    /** @param quote what follows the answer, empty for none */
    record Style(String name, UnaryOperator<String> quote) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** @param sentences what must be there afterwards */
    record Answer(String name, String text, List<String> sentences) {
        @Override
        public String toString() {
            return name;
        }
    }

    private ReplyShapes() {
    }

    private static String marked(String text) {
        return text.lines().map(line -> line.isBlank() ? ">" : "> " + line).collect(Collectors.joining("\n"));
    }

    /** As some programs break lines at 72 characters and mark what they broke. */
    private static String broken(String text) {
        List<String> out = new ArrayList<>();
        for (String line : text.lines().toList()) {
            StringBuilder current = new StringBuilder();
            for (String word : line.split(" ")) {
                if (current.length() + word.length() > 60) {
                    out.add("> " + current.toString().strip());
                    current.setLength(0);
                }
                current.append(word).append(' ');
            }
            out.add(("> " + current).stripTrailing());
        }
        return String.join("\n", out);
    }

    private static Style introduced(String name, String introduction) {
        return new Style(name, shown -> introduction + "\n\n" + marked(shown));
    }

    private static Style headed(String name, String headers) {
        return new Style(name, shown -> headers + "\n\n" + shown);
    }

    static List<Style> styles() {
        return List.of(
                new Style("no quote at all", shown -> ""),
                introduced("Gmail, German, wrapped", "Am So., 22. Nov. 2026 um 10:15 Uhr schrieb Wirkstatt Süd <\nportal@example.org>:"),
                introduced("Gmail, English", "On Sun, Nov 22, 2026 at 10:15 AM " + FROM + " wrote:"),
                introduced("Gmail, English, wrapped twice", "On Sun, Nov 22, 2026 at 10:15 AM Wirkstatt Süd\n<portal@example.org>\nwrote:"),
                introduced("Thunderbird, German", "Am 22.11.26 um 10:15 schrieb Wirkstatt Süd:"),
                introduced("Thunderbird, English", "On 22/11/2026 10:15, Wirkstatt Süd wrote:"),
                introduced("Apple Mail, German", "Am 22.11.2026 um 10:15 schrieb " + FROM + ":"),
                introduced("Apple Mail, English", "On 22 Nov 2026, at 10:15, " + FROM + " wrote:"),
                new Style("iPhone, attribution inside the quote", shown -> marked("Am 22.11.2026 um 10:15 schrieb " + FROM + ":\n\n" + shown)),
                introduced("K-9", "Am 22. November 2026 10:15:00 MEZ schrieb " + FROM + ":"),
                introduced("Yahoo, German", "Am Sonntag, 22. November 2026 um 10:15:00 MEZ hat " + FROM + " Folgendes geschrieben:"),
                introduced("Proton, German", "Am Sonntag, 22. November 2026 um 10:15, " + FROM + " schrieb:"),
                introduced("Evolution", "Am Sonntag, dem 22.11.2026 um 10:15 +0100 schrieb Wirkstatt Süd:"),
                introduced("mutt", "On Sun, Nov 22, 2026 at 10:15:00AM +0100, Wirkstatt Süd wrote:"),
                introduced("address first", "Wirkstatt Süd <portal@example.org> schrieb am So., 22. Nov. 2026, 10:15:"),
                new Style("marked without introduction", ReplyShapes::marked),
                new Style("marked and broken", shown -> "Am 22.11.26 um 10:15 schrieb Wirkstatt Süd:\n" + broken(shown)),
                new Style("marked without blanks", shown -> "Am 22.11.26 um 10:15 schrieb Wirkstatt Süd:\n" + shown.lines().map(l -> ">" + l).collect(Collectors.joining("\n"))),
                headed("Outlook, German", "Von: " + FROM + "\nGesendet: Sonntag, 22. November 2026 10:15\nAn: Kim Muster <kim@example.com>\nBetreff: Robin Beispiel hat geantwortet"),
                headed("Outlook, English", "From: " + FROM + "\nSent: Sunday, November 22, 2026 10:15 AM\nTo: Kim Muster <kim@example.com>\nSubject: Robin Beispiel hat geantwortet"),
                headed("Outlook, bold headers", "*Von:* " + FROM + "\n*Gesendet:* Sonntag, 22. November 2026 10:15\n*An:* Kim Muster\n*Betreff:* Robin Beispiel hat geantwortet"),
                headed("Outlook with a line", "________________________________\nVon: " + FROM + "\nGesendet: Sonntag, 22. November 2026 10:15\nAn: Kim Muster\nBetreff: Neu"),
                headed("Outlook, old line", "-----Ursprüngliche Nachricht-----\nVon: " + FROM + "\nGesendet: Sonntag, 22. November 2026 10:15\nAn: Kim Muster\nBetreff: Neu"),
                headed("Outlook, English line", "-----Original Message-----\nFrom: " + FROM + "\nSent: Sunday, November 22, 2026 10:15 AM\nTo: Kim Muster\nSubject: Neu"),
                headed("Samsung", "-------- Ursprüngliche Nachricht --------\nVon: " + FROM + "\nDatum: 22.11.26 10:15 (GMT+01:00)\nAn: Kim Muster <kim@example.com>\nBetreff: Neu"),
                headed("GMX and WEB.DE", "Gesendet: Sonntag, 22. November 2026 um 10:15 Uhr\nVon: " + FROM + "\nAn: kim@example.com\nBetreff: Neu"),
                headed("GMX app", "Am 22.11.26, 10:15 schrieb " + FROM + ":"),
                headed("Proton, line", "------- Original Message -------\nOn Sunday, November 22nd, 2026 at 10:15, " + FROM + " wrote:"),
                new Style("T-Online", shown -> "-----Original-Nachricht-----\nBetreff: Neu\nDatum: 2026-11-22T10:15:00+0100\nVon: \"Wirkstatt Süd\" <portal@example.org>\nAn: \"Kim\" <kim@example.com>\n\n"
                        + marked(shown)),
                new Style("the text part quoted", shown -> "Am 22.11.26 um 10:15 schrieb Wirkstatt Süd:\n" + marked(LETTER)));
    }

    static List<Answer> answers() {
        return List.of(
                new Answer("one line", "Wir nehmen zwei Sammellinsen mit 5 und 30 cm Brennweite.", List.of("Wir nehmen zwei Sammellinsen mit 5 und 30 cm Brennweite.")),
                new Answer("two words", "Ja, gern.", List.of("Ja, gern.")),
                new Answer("with greeting and name", "Hallo Robin,\n\ndas Bild steht immer auf dem Kopf.\n\nViele Grüße\nKim",
                        List.of("Hallo Robin,", "das Bild steht immer auf dem Kopf.", "Viele Grüße", "Kim")),
                new Answer("a list and lines that look like headers", "Ihr braucht:\n- zwei Linsen\n- Papprohr\n\nVon: der Pappe nehmt doppelt.\nAn: jeder Seite eine Linse.\n\nDas war's.",
                        List.of("Ihr braucht:", "- zwei Linsen", "- Papprohr", "Von: der Pappe nehmt doppelt.", "An: jeder Seite eine Linse.", "Das war's.")),
                new Answer("somebody is quoted by hand", "Am 3. Mai 2026 schrieb mir eine Kollegin dazu:\n\nNehmt Lupen aus dem Baumarkt.\n\nDas hat geklappt.",
                        List.of("Am 3. Mai 2026 schrieb mir eine Kollegin dazu:", "Nehmt Lupen aus dem Baumarkt.", "Das hat geklappt.")),
                new Answer("lines drawn by hand", "Erstens: messen.\n\n--------------------\n\nZweitens: sägen.\n\n__________\n\nDrittens: kleben.",
                        List.of("Erstens: messen.", "Zweitens: sägen.", "Drittens: kleben.")),
                new Answer("words of the letter again", "Das Bild stand auf dem Kopf. Bei uns auch!", List.of("Das Bild stand auf dem Kopf. Bei uns auch!")));
    }

    /** What programs put below an answer, each as its last lines. */
    static List<String> signatures() {
        return List.of("", "\n\n-- \nKim Muster\nWissenswerkstatt Musterstadt\nTel. 0123 456789", "\n\n--\nKim Muster · kim@example.com", "\n\nVon meinem iPhone gesendet", "\n\nSent from my iPad",
                "\n\nGesendet von meinem Samsung Galaxy Smartphone.", "\n\nGet Outlook for iOS<https://aka.ms/o0ukef>", "\n\nDiese Nachricht wurde von meinem Android-Mobiltelefon mit GMX Mail gesendet.",
                "\n\nGesendet mit Proton Mail", "\n\n-- \nKim Muster\n\nDiese E-Mail ist vertraulich. Bitte denken Sie an die Umwelt, bevor Sie drucken.");
    }

    record Shape(Style style, Answer answer, String signature) {
        String mail() {
            String quote = style.quote().apply(SHOWN.strip());
            return answer.text() + signature + (quote.isEmpty() ? "\n" : "\n\n" + quote + "\n");
        }

        @Override
        public String toString() {
            return style + " / " + answer + " / " + signature.strip().replace('\n', ' ');
        }
    }

    static Stream<Shape> shapes() {
        return styles().stream().flatMap(style -> answers().stream().flatMap(answer -> signatures().stream().map(signature -> new Shape(style, answer, signature))));
    }
}
