package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The visual editor, with the keyboard alone. */
class EditorIT {

    private static final String FORM = "/verwaltung/seiten/hilfe/bearbeiten";
    private static final String FIELD = "[id='edit:body']";
    private static final String VISUAL = "[id='edit:body-visuell']";
    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    /** Sources of suggestions and pictures, as a module would offer them. */
    private static final String OFFERS = """
            new MutationObserver(() => document.querySelectorAll('textarea[data-editor]').forEach(field => {
              Object.assign(field.dataset, {upload: '/offered/upload', people: '/offered/people'});
            })).observe(document, {childList: true, subtree: true});
            const asked = window.fetch;
            window.fetch = (url, options) => url.startsWith('/offered/people') ? Promise.resolve(Response.json([{text: 'Ada Muster', label: 'Buddy', path: '/community/ada'}]))
              : url === '/offered/upload' ? Promise.resolve(options.body.get('file').size > 9 ? Response.json({url: '/assets/icon.svg'}) : Response.json({detail: 'Zu klein.'}, {status: 422}))
              : asked(url, options);
            """;

    /** What has a meaning in Markdown, or could be taken for it. */
    private static final List<String> PIECES = List.of("a", "Wort ", "*", "**", "_", "`", "``", "[", "](/x)", "]", "!", "<b>", "</b>", "<https://a.b/c_d>", "&amp;", "&lt;",
            "\\*", "\n", "\n\n", "\n- ", "\n1. ", "\n2) ", "\n> ", "\n## ", "\n```\n", "\\\n", "\n---\n", "\n\n| a | b |\n|---|---|\n| `c` | *d\\|* |\n\n", "# ", "- ",
            "+ ", "1. ", "> ", "~~~", "=", "\n===", "(x)", "\"", "\uD83D\uDE00", "\u00e4", " ", "![x](/y \"t\")", "<!-- c -->", "[[x.y]]", "{", ":", "^");

    private static RunningPortal portal;
    private static Browser editor;

    @BeforeAll
    static void signIn() {
        portal = RunningPortal.shared();
        editor = Browser.open(portal.base());
        editor.signIn("lektorat", "Lektorat-Muster-2026");
        editor.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", OFFERS));
    }

    @AfterAll
    static void close() {
        editor.close();
    }

    /** Opens the form with an empty text and the cursor in it. */
    private static void open() {
        editor.width(1440).go(FORM);
        discard(editor);
        editor.find(VISUAL).sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    }

    private static void discard(Browser browser) {
        browser.script("return fetch(document.querySelector(\"" + FIELD + "\").dataset.draft, {method: 'DELETE'})");
        browser.go(FORM);
        browser.await(VISUAL);
    }

    private static void press(CharSequence... keys) {
        editor.driver().switchTo().activeElement().sendKeys(keys);
    }

    /** The text as the form would send it. */
    private static void awaitText(String markdown) {
        patience().withMessage(() -> "the text is " + editor.find(FIELD).getDomProperty("value")).until(d -> markdown.equals(editor.find(FIELD).getDomProperty("value")));
    }

    private static WebDriverWait patience() {
        return new WebDriverWait(editor.driver(), Duration.ofSeconds(20));
    }

    private static String named() {
        return (String) editor.script("const e = document.activeElement; return e.getAttribute('aria-label') || e.textContent");
    }

    @Test
    void everyTextOfThePortalMeansTheSameAfterTheEditorStoredIt() throws IOException {
        editor.go(FORM);
        editor.await(VISUAL);
        List<Path> files;
        try (Stream<Path> all = Files.walk(RunningPortal.ROOT.resolve("content"))) {
            files = all.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        }
        assertThat(files).hasSizeGreaterThan(40);
        SoftAssertions softly = new SoftAssertions();
        for (Path file : files) {
            String text = Files.readString(file).replaceFirst("(?s)\\A---.*?\n---\n", "");
            Map<?, ?> stored = (Map<?, ?>) editor.script("return document.wirkstattRoundTrip(arguments[0])", text);
            softly.assertThat(stored.get("kept")).as("kept %s", file).isEqualTo(true);
            softly.assertThat(html((String) stored.get("text"))).as("%s", file).isEqualTo(html(text));
        }
        softly.assertAll();
    }

    @Test
    void whateverSignsComeTogetherWhatTheEditorKeepsMeansTheSame() {
        editor.go(FORM);
        editor.await(VISUAL);
        Random random = new Random(42);
        List<String> texts = Stream.generate(() -> random.ints(1 + random.nextInt(14), 0, PIECES.size()).mapToObj(PIECES::get).collect(Collectors.joining()))
                .limit(600).toList();
        List<?> stored = (List<?>) editor.script("return arguments[0].map(document.wirkstattRoundTrip)", texts);
        SoftAssertions softly = new SoftAssertions();
        int kept = 0;
        for (int i = 0; i < texts.size(); i++) {
            Map<?, ?> one = (Map<?, ?>) stored.get(i);
            if (Boolean.TRUE.equals(one.get("kept"))) {
                kept++;
                softly.assertThat(html((String) one.get("text"))).as("%s became %s", texts.get(i), one.get("text")).isEqualTo(html(texts.get(i)));
            }
        }
        softly.assertThat(kept).as("texts that the visual view can keep").isGreaterThan(450);
        softly.assertAll();
    }

    /** What the portal renders, before it guards it; a line end within a paragraph is a blank. */
    private static String html(String markdown) {
        Set<Class<? extends Block>> blocks = new LinkedHashSet<>(List.of(BlockQuote.class, Heading.class, FencedCodeBlock.class, ThematicBreak.class, ListBlock.class,
                IndentedCodeBlock.class));
        Parser parser = Parser.builder().enabledBlockTypes(blocks).extensions(TABLES).build();
        return HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).softbreak(" ").build().render(parser.parse(markdown)).replaceAll("\\s+", " ").strip();
    }

    @Test
    void theKeyboardAloneFormatsLinksAndFindsWhatToLinkTo() {
        editor.consoleErrors();
        open();
        press("Ein ", Keys.chord(Keys.CONTROL, "b"), "fettes", Keys.chord(Keys.CONTROL, "b"), " Wort von @Ada");
        editor.await("li[role='option']");
        press(Keys.ENTER);
        press(Keys.ENTER, "- eins", Keys.ENTER, "zwei", Keys.ENTER, Keys.ENTER, "<b>kein</b> *Zeichen*", Keys.ENTER);
        press(Keys.chord(Keys.CONTROL, "k"));
        assertThat(editor.accessibilityFindings()).as("axe, dialog").isEmpty();
        press("kein wort:", Keys.ENTER);
        assertThat(editor.await("dialog .errtext:not(:empty)").getText()).contains("https://");
        press(Keys.chord(Keys.CONTROL, "a"), "/regionen", Keys.TAB, "Regionen", Keys.ENTER);
        awaitText("Ein **fettes** Wort von [@Ada Muster](/community/ada) \n\n- eins\n- zwei\n\n\\<b>kein\\</b> \\*Zeichen\\*\n\n[Regionen](/regionen)");

        press(Keys.chord(Keys.ALT, Keys.F10));
        assertThat(named()).isEqualTo("Fett");
        press(Keys.END, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        assertThat(named()).as("the arrows go round").isEqualTo("Überschrift");
        press(Keys.ENTER);
        assertThat(editor.driver().switchTo().activeElement().getDomAttribute("aria-pressed")).isEqualTo("true");
        assertThat(editor.accessibilityFindings()).as("axe").isEmpty();
        press(Keys.ESCAPE);
        assertThat(editor.driver().switchTo().activeElement().getDomAttribute("role")).isEqualTo("textbox");
        press(Keys.TAB);
        assertThat(editor.driver().switchTo().activeElement().getDomAttribute("role")).as("Tab leaves").isNull();
        assertThat(editor.width(320).overflow()).isZero();
        assertThat(editor.consoleErrors()).isEmpty();
    }

    @Test
    void aPictureNeedsAnAlternativeTextOrDecorates() {
        open();
        Path tiny = RunningPortal.ROOT.resolve("modules/ui/src/main/resources/META-INF/resources/assets/icon.svg");
        editor.find(".editor-bar [aria-label='Bild']").sendKeys(Keys.ENTER);
        editor.await("dialog input[type='file']").sendKeys(tiny.toString());
        editor.find("dialog button[type='submit']").sendKeys(Keys.ENTER);
        assertThat(editor.await("dialog .errtext:not(:empty)").getText()).contains("beschreiben");
        assertThat(named()).as("the focus is where the answer is missing").isEmpty();
        press("Ein Bild [eins]", Keys.ENTER);
        awaitText("![Ein Bild \\[eins\\]](/assets/icon.svg)");
    }

    @Test
    void aPictureThatThePortalHasAlreadyIsShownByItsAddressAndOneOfAnotherSiteIsNot() {
        open();
        editor.find(".editor-bar [aria-label='Bild']").sendKeys(Keys.ENTER);
        var address = editor.await("dialog input[inputmode='url']");
        address.sendKeys("https://fremd.example/x.png", Keys.ENTER);
        assertThat(editor.await("dialog .errtext:not(:empty)").getText()).contains("nicht zu einem Bild in diesem Portal");
        address.sendKeys(Keys.chord(Keys.CONTROL, "a"), "/assets/icon.svg");
        editor.find("dialog input[type='checkbox']").sendKeys(Keys.SPACE);
        editor.find("dialog button[type='submit']").sendKeys(Keys.ENTER);
        awaitText("![](/assets/icon.svg)");
    }

    @Test
    void whatComesFromWordIsWordsAndStructureAndWhatComesAsScriptIsNothing() {
        open();
        editor.script("const data = new DataTransfer(); data.setData('text/html', arguments[1]);"
                + "document.querySelector(arguments[0]).dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}))", VISUAL,
                "<html><head><style>p{color:red}</style></head><body><!--StartFragment--><p class=MsoNormal style='margin:0'><b><span style='color:red'>Wichtig</span></b><o:p></o:p></p>"
                        + "<p class=MsoListParagraphCxSpFirst><span style='mso-list:Ignore'>·<span>  </span></span>eins</p>"
                        + "<p class=MsoListParagraphCxSpLast><span style='mso-list:Ignore'>·<span>  </span></span>zwei</p>"
                        + "<p><a href='javascript:window.hit=1'>Klick</a><img src=x onerror='window.hit=2'><img src='https://fremd.example/x.png'><script>window.hit=3</script> Ende</p><!--EndFragment-->");
        awaitText("**Wichtig**\n\n- eins\n- zwei\n\nKlick Ende");
        assertThat(editor.script("return window.hit")).isNull();
    }

    @Test
    void aDraftIsThereOnAnotherDeviceAndGoesWhenDiscarded() {
        open();
        press("Nicht abgeschickt");
        patience().until(d -> editor.find(".editor-status").getText().startsWith("Entwurf gesichert"));
        try (Browser other = Browser.open(portal.base())) {
            other.signIn("lektorat", "Lektorat-Muster-2026");
            other.go(FORM);
            assertThat(other.await(".editor-draft").getText()).contains("Entwurf von").contains("wiederhergestellt");
            assertThat(other.find(FIELD).getDomProperty("value")).isEqualTo("Nicht abgeschickt");
            other.find(".editor-draft button").sendKeys(Keys.ENTER);
            assertThat(other.find(FIELD).getDomProperty("value")).isEqualTo(other.find(FIELD).getDomProperty("defaultValue")).isNotEmpty();
        }
        assertThat(portal.get("/api/v1/drafts/pages.page.hilfe").statusCode()).as("for visitors").isEqualTo(403);
    }

    @Test
    void aDraftOfAnOlderTextIsOnlyOfferedAndAFailureIsSaidQuietly() {
        editor.width(1440).go(FORM);
        discard(editor);
        editor.script("return fetch(document.querySelector(arguments[0]).dataset.draft, {method: 'PUT', headers: {'Content-Type': 'application/json'}, "
                + "body: JSON.stringify({text: 'Alt', base: '0.x'})}).then(() => true)", FIELD);
        editor.go(FORM);
        assertThat(editor.await(".editor-draft").getText()).contains("von anderer Stelle geändert");
        assertThat(editor.find(FIELD).getDomProperty("value")).isEqualTo(editor.find(FIELD).getDomProperty("defaultValue"));
        editor.find(".editor-draft button").sendKeys(Keys.ENTER);
        awaitText("Alt");
        editor.script("window.fetch = () => Promise.resolve(new Response('', {status: 503}))");
        editor.find(VISUAL).sendKeys("Noch ein Wort. ");
        patience().until(d -> editor.find(".editor-status").getText().contains("versuche es wieder"));
        assertThat(editor.find(FIELD).getDomProperty("value")).as("nothing is lost").contains("Noch ein Wort.");
    }

    @Test
    void thePreviewShowsWhatIsInTheEditorAndTheTextViewShowsMarkdown() {
        open();
        press("## Titel", Keys.ENTER, "Text");
        assertThat(editor.previewTab("[id='edit:preview']")).contains("Vorschau – nicht gespeichert").contains("Titel\nText");
        editor.find(".editor-swap").sendKeys(Keys.ENTER);
        assertThat(editor.find(FIELD).isDisplayed()).isTrue();
        assertThat(editor.find(FIELD).getDomProperty("value")).isEqualTo("## Titel\n\nText");
        editor.typeMarkdown(FIELD, "| a |\n|---|\n| b |");
        editor.find(".editor-swap").sendKeys(Keys.ENTER);
        assertThat(editor.find(VISUAL + " td").getText()).isEqualTo("b");
    }
}
