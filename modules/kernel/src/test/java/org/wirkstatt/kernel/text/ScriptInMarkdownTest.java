package org.wirkstatt.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.owasp.html.HtmlSanitizer;

/** Shapes after the OWASP XSS filter evasion and DOM clobbering cheat sheets, and those peculiar to Markdown. */
class ScriptInMarkdownTest {

    private static final Set<String> ELEMENTS = Set.of("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre",
            "code", "em", "strong", "table", "thead", "tbody", "tr", "th", "td", "img", "a");
    private static final Set<String> ATTRIBUTES = Set.of("id", "start", "scope", "href", "rel", "src", "alt", "title");

    static Stream<String> attacks() {
        return Stream.of(
                "<script>alert(1)</script>", "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<script\n>alert(1)\n</script\n>", "<script/x>alert(1)</script>", "<<script>alert(1);//<</script>", "<script>alert(1)",
                "<img src=x onerror=alert(1)>", "<img src=\"javascript:alert(1)\">", "<img/src=`x`onerror=alert(1)>",
                "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\">", "<img src=x:x onerror\n=\nalert(1)>", "<svg onload=alert(1)>",
                "<svg><script>alert&lpar;1&rpar;</script></svg>", "<svg><animate onbegin=alert(1) attributeName=x>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<body onload=alert(1)>", "<iframe src=javascript:alert(1)></iframe>", "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<object data=\"data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==\"></object>", "<embed src=javascript:alert(1)>",
                "<form action=javascript:alert(1)><input type=submit></form>", "<input autofocus onfocus=alert(1)>",
                "<isindex action=javascript:alert(1) type=image>", "<button formaction=javascript:alert(1)>x</button>",
                "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)></video>", "<audio src=x onerror=alert(1)>",
                "<marquee onstart=alert(1)>x</marquee>", "<link rel=stylesheet href=javascript:alert(1)>",
                "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">", "<base href=\"javascript:alert(1)//\">",
                "<style>@import'https://evil.example/x.css';</style>", "<div style=\"background:url(javascript:alert(1))\">",
                "<p style=\"width:expression(alert(1))\">", "<a href=\"javascript:alert(1)\">x</a>", "<a href=https://a.example onclick=alert(1)>x</a>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
                "<![CDATA[<script>alert(1)</script>]]>", "<?xml version=\"1.0\"?><script>alert(1)</script>", "<template><script>alert(1)</script></template>",
                "<xss:script xmlns:xss='http://www.w3.org/1999/xhtml'>alert(1)</xss:script>", "<p id=\"document\" name=\"body\">clobber</p>",
                "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java&#115;cript:alert(1))", "[x](&#x6A;avascript:alert(1))",
                "[x](javascript&colon;alert(1))", "[x](java\\script:alert(1))", "[x](<java\tscript:alert(1)>)", "[x](<java\nscript:alert(1)>)",
                "[x](\u0001javascript:alert(1))", "[x](java\u0000script:alert(1))", "[x](vbscript:msgbox(1))", "[x](data:text/html,<script>alert(1)</script>)",
                "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](file:///etc/passwd)", "[x](blob:https://a/1)", "[x](view-source:javascript:alert(1))",
                "[x](//evil.example/a)", "[x](/\\evil.example)", "[x](\\\\evil.example)", "[x](https:evil.example)", "[x](https:///evil.example)",
                "[x](https://bank.example@evil.example)", "[x](<https://a.example/\" onmouseover=\"alert(1)>)", "[x](/a \"t\" onclick=alert(1))",
                "[x](/a '\" onmouseover=\"alert(1)')", "[x](/a \"\\\" onmouseover=\\\"alert(1)\")", "<javascript:alert(1)>", "<javascript&colon;alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]", "[x]: <java&#10;script:alert(1)>\n\n[x]", "![x](javascript:alert(1))", "![x](https://evil.example/p.gif)",
                "![x](data:image/svg+xml,<svg onload=alert(1)>)", "![x\" onerror=\"alert(1)](/a.png)", "![x](/a.png \"\\\" onerror=\\\"alert(1)\")",
                "![`<img src=x onerror=alert(1)>`](/a.png)", "`<script>alert(1)</script>`", "```\" onmouseover=\"alert(1)\n<script>alert(1)</script>\n```",
                "    <script>alert(1)</script>", "# <img src=x onerror=alert(1)>", "# \" onclick=\"alert(1)", "| <script>alert(1)</script> | b |\n|---|---|\n| [x](javascript:alert(1)) | <img src=x onerror=alert(1)> |",
                "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;", "\\<script>alert(1)\\</script>",
                "[a](java\u200Bscript:alert(1))", "[a](\u202Ejavascript:alert(1))", "[a](\uFEFFjavascript:alert(1))", "[a](java\u00ADscript:alert(1))",
                "[a](java\u200Dscript:alert(1))", "[a](javascript\uFF1Aalert(1))", "<scr\u200Bipt>alert(1)</scr\u200Bipt>", "<script\u2028>alert(1)</script>",
                "<img\u2060 src=x onerror=alert(1)>", "\u202E<script>alert(1)</script>\u202C", "[\u2066a](java\u2069script:alert(1))", "[a](https://a.example/\u202Egpj.exe)",
                "<a\u000Chref=javascript:alert(1)>x</a>", "\uD800<script>alert(1)</script>\uDFFF");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void nothingExecutableComesThrough(String attack) {
        String html = new SafeMarkdown().toHtml(attack);

        assertThat(breaches(html)).as(html).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void notEvenInTheMiddleOfAText(String attack) {
        String html = new SafeMarkdown().toHtml("## Titel\n\nText *mit " + attack + " darin*\n\n- Punkt " + attack + "\n\n> " + attack + "\n");

        assertThat(breaches(html)).as(html).isEmpty();
    }

    @Test
    void theListIsLongEnough() {
        assertThat(attacks().distinct().count()).isGreaterThan(80);
    }

    @Test
    void theGuardAloneStopsWhatTheParserWouldLetThrough() {
        assertThat(attacks().map(HtmlGuard::sanitize).flatMap(html -> breaches(html).stream())).isEmpty();
    }

    @Test
    void invisibleCharactersAreTakenOut() {
        assertThat(new SafeMarkdown().toHtml("a\u202Eb\u200Bc\uFEFFd\u2066e\u0007f")).isEqualTo("<p>abcdef</p>");
    }

    @Test
    void joinersThatEmojiNeedStay() {
        assertThat(new SafeMarkdown().toPlainText("\uD83D\uDC69\u200D\uD83D\uDD2C")).hasSize(5);
    }

    /** Reads {@code html} as a browser would and lists whatever is not on the list of harmless things. */
    private static List<String> breaches(String html) {
        List<String> breaches = new ArrayList<>();
        String withoutOurFrames = html.replace("<div class=\"tablewrap\" tabindex=\"0\"><table>", "<table>").replace("</table></div>", "</table>");
        HtmlSanitizer.sanitize(withoutOurFrames, HtmlSanitizerWatch.into(breaches));
        return breaches;
    }

    private record HtmlSanitizerWatch(List<String> breaches) implements HtmlSanitizer.Policy {

        static HtmlSanitizer.Policy into(List<String> breaches) {
            return new HtmlSanitizerWatch(breaches);
        }

        @Override
        public void openTag(String element, List<String> attributes) {
            if (!ELEMENTS.contains(element)) {
                breaches.add("element " + element);
            }
            for (int i = 0; i < attributes.size(); i += 2) {
                String name = attributes.get(i);
                String value = attributes.get(i + 1);
                if (!ATTRIBUTES.contains(name) || name.equals("id") && !value.startsWith("abschnitt-")) {
                    breaches.add("attribute " + name + "=" + value);
                }
                if (name.equals("href") || name.equals("src")) {
                    checkAddress(name, value);
                }
            }
        }

        private void checkAddress(String name, String value) {
            String seen = value.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{C}]", "");
            boolean allowed = name.equals("href") && seen.matches("(https?://[^/@\\\\]+([/?#].*)?|mailto:[^:]+@[^:]+)")
                    || seen.matches("([^:/?#\\\\][^:\\\\]*|/([^/\\\\].*)?|[#?].*)");
            if (!allowed || !seen.equals(value.toLowerCase(Locale.ROOT))) {
                breaches.add("address " + value);
            }
        }

        @Override
        public void closeTag(String element) {
            // what opened was checked
        }

        @Override
        public void text(String text) {
            // text runs nothing
        }

        @Override
        public void openDocument() {
            // nothing to prepare
        }

        @Override
        public void closeDocument() {
            // nothing to end
        }
    }
}
