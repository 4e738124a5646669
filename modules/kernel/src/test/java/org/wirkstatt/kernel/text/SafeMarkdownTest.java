package org.wirkstatt.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.wirkstatt.platform.text.Markdown.Part;

class SafeMarkdownTest {

    private final SafeMarkdown markdown = new SafeMarkdown();

    @Test
    void nothingGivesNothing() {
        assertThat(markdown.toHtml(null)).isEmpty();
        assertThat(markdown.toHtml(" \n ")).isEmpty();
        assertThat(markdown.parts(null)).isEmpty();
    }

    @Test
    void theTopHeadingIsOfLevelTwo() {
        assertThat(markdown.toHtml("# Ziele\n\n## Wege")).isEqualTo(
                "<h2 id=\"abschnitt-ziele\">Ziele</h2>\n<h3 id=\"abschnitt-wege\">Wege</h3>");
    }

    @Test
    void aTextThatBeginsAtLevelTwoKeepsItsLevels() {
        assertThat(markdown.toHtml("## Ziele\n\n### Wege")).contains("<h2", "<h3").doesNotContain("<h4");
    }

    @Test
    void aLineOfDashesBelowWordsMakesAHeadingAndAloneARule() {
        assertThat(markdown.toHtml("Titel\n---\n\n- a\n\n---\n\n    code")).contains("<h2 id=\"abschnitt-titel\">Titel</h2>", "<hr", "<pre><code>code");
    }

    @Test
    void levelsHaveNoGaps() {
        assertThat(markdown.toHtml("#### Tief\n\n###### Tiefer")).contains("<h2", "<h3");
    }

    @Test
    void equalHeadingsHaveDifferentIds() {
        assertThat(markdown.toHtml("## Ziel\n\n## Ziel\n\n## Ziel 2")).contains("\"abschnitt-ziel\"", "\"abschnitt-ziel-2\"", "\"abschnitt-ziel-2-2\"");
    }

    @Test
    void aHeadingWithoutLettersHasAnId() {
        assertThat(markdown.toHtml("## !?")).contains("id=\"abschnitt-1\"");
    }

    @Test
    void aLinkOutOfThePortalIsMarked() {
        assertThat(markdown.toHtml("[Netz](https://mint.example/a?b=1&c=2)"))
                .isEqualTo("<p><a href=\"https://mint.example/a?b&#61;1&amp;c&#61;2\" rel=\"noopener nofollow ugc\">Netz</a></p>");
    }

    @Test
    void aLinkInsideThePortalIsPlain() {
        assertThat(markdown.toHtml("[Regionen](/regionen) [hier](#abschnitt-a) [daneben](a/b.html)")).isEqualTo(
                "<p><a href=\"/regionen\">Regionen</a> <a href=\"#abschnitt-a\">hier</a> <a href=\"a/b.html\">daneben</a></p>");
    }

    @Test
    void anAddressForMailIsALink() {
        assertThat(markdown.toHtml("[Mail](mailto:info@mint.example)")).contains("href=\"mailto:info").doesNotContain("rel=");
    }

    @Test
    void aLinkWithUmlautsWorks() {
        assertThat(markdown.toHtml("[x](/toolkit/übung)")).contains("href=\"/toolkit/%C3%BCbung\"");
    }

    @Test
    void anUnsafeLinkLeavesItsWords() {
        assertThat(markdown.toHtml("Vor [Wort **fett**](javascript:alert(1)) nach")).isEqualTo("<p>Vor Wort <strong>fett</strong> nach</p>");
    }

    @Test
    void anImageOfThisPortalIsShown() {
        assertThat(markdown.toHtml("![Treppe](/dateien/treppe.png)")).isEqualTo("<p><img src=\"/dateien/treppe.png\" alt=\"Treppe\" /></p>");
    }

    @Test
    void anImageOfAnotherServerLeavesItsDescription() {
        assertThat(markdown.toHtml("![Treppe](https://evil.example/t.png)")).isEqualTo("<p>Treppe</p>");
    }

    @Test
    void aTableHasColumnHeaders() {
        assertThat(markdown.toHtml("| A | B |\n|---|--:|\n| 1 | 2 |")).contains("<th scope=\"col\">A</th>", "<td>2</td>").doesNotContain("align");
    }

    @Test
    void aListKeepsItsFirstNumber() {
        assertThat(markdown.toHtml("3. drei\n4. vier")).contains("<ol start=\"3\">");
    }

    @Test
    void rawHtmlIsTextThatPeopleRead() {
        assertThat(markdown.toHtml("<div class=\"x\">\nweg\n</div>\n\nda <b>fett</b>")).isEqualTo(
                "<p>&lt;div class&#61;&#34;x&#34;&gt;\nweg\n&lt;/div&gt;</p>\n<p>da &lt;b&gt;fett&lt;/b&gt;</p>");
        assertThat(markdown.toPlainText("da <b>fett</b>")).isEqualTo("da <b>fett</b>");
    }

    @Test
    void deepNestingIsHarmless() {
        String html = markdown.toHtml("> ".repeat(20_000) + "a\n\n" + "- ".repeat(20_000) + "b\n\n" + "*a **b ".repeat(20_000) + "c");
        assertThat(html).contains("a", "b");
    }

    @Test
    void manyOpenBracketsAreHarmless() {
        assertThat(markdown.toHtml("[".repeat(50_000) + "](" + "![".repeat(5_000))).startsWith("<p>");
    }

    @Test
    void plainTextHasTheWordsOnly() {
        assertThat(markdown.toPlainText("# Ziel\n\nEin **fetter** [Link](https://a.example)\nweiter.\n\n- eins\n- zwei\n\n| A | B |\n|---|---|\n| 1 | 2 |"))
                .isEqualTo("Ziel\n\nEin fetter Link weiter.\n\neins\nzwei\n\nA · B\n1 · 2");
    }

    @Test
    void partsAreCutAtHeadingsWithTheSameIds() {
        assertThat(markdown.parts("Vorab.\n\n# Ziel\n\nEins.\n\nZwei.\n\n## Ziel\n\n### Leer")).containsExactly(new Part("", "", "Vorab."),
                new Part("abschnitt-ziel", "Ziel", "Eins.\n\nZwei."), new Part("abschnitt-ziel-2", "Ziel", ""),
                new Part("abschnitt-leer", "Leer", ""));
    }

    @Test
    void everyPartCanBeReachedInTheHtml() {
        String text = "# Übung: *Ziele*\n\n> # Zitat\n\nText\n\n## `Code`\n\nText\n\nSetext\n---\nText";
        String html = markdown.toHtml(text);
        List<String> ids = markdown.parts(text).stream().map(Part::id).filter(id -> !id.isEmpty()).toList();
        assertThat(ids).hasSize(3).allSatisfy(id -> assertThat(html).containsOnlyOnce("id=\"" + id + "\""));
    }

    @Test
    void aLetterKeepsTheAddressesOfItsLinks() {
        assertThat(markdown.toLetter("# Guten Tag\n\nHier [**bestätigen** Sie](https://portal.example.org/a?b=c) oder <https://x.example>.\n\n- [nein](javascript:x)\n- zwei"))
                .isEqualTo("Guten Tag\n\nHier bestätigen Sie <https://portal.example.org/a?b=c> oder https://x.example.\n\n- nein\n- zwei");
    }
}
