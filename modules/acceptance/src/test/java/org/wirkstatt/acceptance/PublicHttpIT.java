package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** What visitors and machines get over HTTP. */
class PublicHttpIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        portal = RunningPortal.shared();
    }

    static Stream<String> readingPages() {
        return PublicPages.all().filter(page -> !page.equals("/anmelden"));
    }

    @ParameterizedTest
    @MethodSource("readingPages")
    void aReadingPageNeedsNoCookieAndNoScriptOfOthers(String page) {
        HttpResponse<String> answer = portal.get(page);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("jquery").doesNotContain("jsessionid").doesNotContain("jakarta.faces.ViewState").doesNotContain(" style=\"")
                .doesNotContainPattern("<[^>]+ on[a-z]+=\"").doesNotContainPattern("«[a-zA-Z.]+»").doesNotContainPattern("\\?\\?\\?");
    }

    @ParameterizedTest
    @MethodSource("readingPages")
    void aReadingPageCarriesAPolicyThatAllowsNoInlineScript(String page) {
        String policy = portal.get(page).headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy).contains("default-src 'none'").contains("frame-ancestors 'none'").doesNotContain("unsafe").doesNotContain("*").doesNotContain("http");
    }

    @ParameterizedTest
    @MethodSource("readingPages")
    void anUnchangedPageIsAnsweredWithoutABody(String page) {
        String validator = portal.get(page).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = portal.get(page, "If-None-Match", validator);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(portal.get(page, "If-None-Match", validator, "Cookie", "lang=en").statusCode()).as("in English").isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gibt-es-nicht", "/regionen/gibt-es-nicht", "/toolkit/gibt-es-nicht", "/aktuelles/gibt-es-nicht", "/toolkit/pakete/gibt-es-nicht",
            "/seiten/gibt-es-nicht", "/forum/gibt-es-nicht", "/forum/durchgang-beispiel", "/forum/thema/999999-x", "/forum/thema/1-x", "/forum/thema/abc",
            "/forum/beitrag/1/verlauf", "/toolkit/zielgruppen-matrix/dateien/gibt-es-nicht.pdf", "/toolkit/zielgruppen-matrix/fassungen/99", "/regions/region.xhtml",
            "/shell/home.xhtml", "/WEB-INF/web.xml", "/ui/error.xhtml", "/feeds/gibt-es-nicht.atom", "/assets/gibt-es-nicht.css"})
    void whatIsNotThereIsSaidOnAPageInTheSameLook(String page) {
        HttpResponse<String> answer = portal.get(page);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Diese Seite gibt es nicht").contains("class=\"mast\"").doesNotContain("Exception");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    static Stream<String> badQueries() {
        return Stream.of("%22(((", "%28%28%28", "a".repeat(6000), "%00%01%02%1F", "AND+OR+NOT", "-", "%22", "*", "%3F%3F*", "title%3A(", "%5B1+TO+%5D", "%2F%2F%2F", "a~99999",
                "%F0%9F%98%80+%D8%B9%D8%B1%D8%A8%D9%8A", "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "wirkung+".repeat(500), "%22".repeat(999), "-wirkung", "%E2%80%AE%E2%80%8B", "titel%3A".repeat(200) + "x", "-".repeat(3000), "%22a+%22b+%22c%22+d%22+".repeat(60), "wirkung~2+".repeat(200),
                "w*r*k*".repeat(200), "x-".repeat(1500), "%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7+".repeat(60), "%E6%BC%A2%E5%AD%97".repeat(200), "von%3A99999-99-99+bis%3A0", "%ED%A0%80%FF%FE");
    }

    @ParameterizedTest
    @MethodSource("badQueries")
    void anyQueryIsAnswered(String query) {
        for (String path : List.of("/suche?q=", "/api/v1/search?q=", "/suche/vorschlaege?q=", "/regionen?q=")) {
            HttpResponse<String> answer = portal.get(path + query);
            assertThat(answer.statusCode()).as(path).isIn(200, 400, 414);
            assertThat(answer.body()).doesNotContain("Exception");
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                assertThat(answer.body()).as(path).doesNotContain("<script>alert(1)");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/aktuelles?seite=abc", "/aktuelles?seite=-1", "/aktuelles?seite=99999999999999", "/toolkit?seite=2147483647", "/suche?q=wirkung&seite=2147483647",
            "/suche?q=wirkung&seite=x", "/regionen?typ=unsinn&land=XX&durchgang=viele", "/suche?q=wirkung&kind=unsinn&sort=unsinn", "/toolkit?art=unsinn",
            "/forum/workshop-zyklus?vor=unsinn", "/forum/workshop-zyklus?vor=99999999999999999-1", "/forum/thema/5?seite=abc", "/forum/thema/5?seite=0",
            "/forum/stichwort/%3Cscript%3E", "/forum/thema/99999999999999999999"})
    void aValueThatMakesNoSenseNeverBreaksAPage(String page) {
        HttpResponse<String> answer = portal.get(page);
        assertThat(answer.statusCode()).isIn(200, 400, 404);
        assertThat(answer.body()).contains("class=\"mast\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/regions?page=abc", "/api/v1/materials?page=abc", "/api/v1/search?q=x&page=abc", "/api/v1/regions/gibt-es-nicht",
            "/api/v1/materials/gibt-es-nicht", "/api/v1/gibt-es-nicht", "/api/v1/materials?kind=unsinn"})
    void theApiExplainsARefusalAsAProblem(String path) throws Exception {
        HttpResponse<String> answer = portal.get(path);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(problem.get("title").asText()).isNotBlank();
    }

    @Test
    void theApiRefusesWhatIsNotReading() {
        assertThat(portal.send("DELETE", "/api/v1/regions/mint-region-trier").statusCode()).isEqualTo(405);
        assertThat(portal.send("PUT", "/regionen/mint-region-trier").statusCode()).isEqualTo(405);
        assertThat(portal.send("TRACE", "/").statusCode()).isIn(405, 501);
    }

    @Test
    void theApiListsTheRegionsInPages() throws Exception {
        JsonNode first = JSON.readTree(portal.get("/api/v1/regions?size=5").body());
        assertThat(first.get("items")).hasSize(5);
        assertThat(first.get("total").asInt()).isGreaterThanOrEqualTo(13);
        JsonNode second = JSON.readTree(portal.get("/api/v1/regions?size=5&page=2").body());
        assertThat(second.get("items").get(0)).isNotEqualTo(first.get("items").get(0));
        assertThat(JSON.readTree(portal.get("/api/v1/regions/mint-region-trier").body()).toString()).contains("MINT-Region Trier");
    }

    @Test
    void aFormerNameOfARegionLeadsToTodaysPage() {
        HttpResponse<String> answer = portal.get("/regionen/zdi-ist-bochum");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/regionen/mint-bochum");
        assertThat(portal.get("/regionen/mint-bochum").statusCode()).isEqualTo(200);
    }

    @Test
    void aSlashTooMuchLeadsToThePage() {
        assertThat(portal.get("/regionen/").statusCode()).isEqualTo(301);
        assertThat(portal.get("/regionen/").headers().firstValue("Location")).hasValue("/regionen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/regionen/mint-region-trier", "/toolkit/vom-problembaum-zum-wirkungsziel"})
    void aPageDescribesItselfToMachines(String page) throws Exception {
        List<String> blocks = Pattern.compile("<script type=\"application/ld\\+json\"[^>]*>(.*?)</script>", Pattern.DOTALL).matcher(portal.get(page).body()).results()
                .map(m -> m.group(1)).toList();
        assertThat(blocks).isNotEmpty();
        for (String block : blocks) {
            assertThat(JSON.readTree(block).has("@context")).isTrue();
        }
    }

    @Test
    void everyAddressOfTheSitemapAnswers() throws Exception {
        HttpResponse<String> sitemap = portal.get("/sitemap.xml");
        parse(sitemap.body());
        List<String> addresses = Pattern.compile("<loc>([^<]+)</loc>").matcher(sitemap.body()).results().map((MatchResult m) -> m.group(1)).toList();
        assertThat(addresses).hasSizeGreaterThan(50).doesNotHaveDuplicates().noneMatch(a -> a.contains("musterregion") || a.contains("vertrauliche"));
        for (String address : addresses) {
            assertThat(portal.get(address.substring(portal.base().length())).statusCode()).as(address).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"aktuelles", "toolkit", "regionen"})
    void aFeedIsWellFormedAndCarriesWhatAtomAsksFor(String name) throws Exception {
        HttpResponse<String> feed = portal.get("/feeds/" + name + ".atom");
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        parse(feed.body());
        assertThat(feed.body()).contains("<id>").contains("<updated>").contains("<entry>").contains("rel=\"self\"");
    }

    @Test
    void aMaterialComesAsJsonOrAsLinkedDataAsItIsAskedFor() throws Exception {
        HttpResponse<String> plain = portal.get("/api/v1/materials/zielgruppen-matrix");
        HttpResponse<String> linked = portal.get("/api/v1/materials/zielgruppen-matrix", "Accept", "application/ld+json");
        assertThat(JSON.readTree(plain.body()).get("slug").asText()).isEqualTo("zielgruppen-matrix");
        assertThat(linked.headers().firstValue("Content-Type").orElse("")).startsWith("application/ld+json");
        assertThat(JSON.readTree(linked.body()).has("@context")).isTrue();
    }

    @Test
    void machinesFindDescriptionHealthMetricsAndRobots() throws Exception {
        assertThat(portal.get("/openapi").body()).contains("/api/v1/regions:", "/api/v1/regions/{slug}:", "/api/v1/materials:", "/api/v1/materials/{slug}:", "/api/v1/search:");
        assertThat(JSON.readTree(portal.get("/health/ready").body()).get("status").asText()).isEqualTo("UP");
        assertThat(portal.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(portal.get("/metrics").statusCode()).isEqualTo(200);
        assertThat(portal.get("/robots.txt").body()).contains("Sitemap: ");
        parse(portal.get("/opensearch.xml").body());
        assertThat(portal.get("/opensearch.xml").headers().firstValue("Content-Type").orElse("")).contains("opensearchdescription+xml");
    }

    @Test
    void aMaterialForMembersShowsToVisitorsNowhere() {
        assertThat(portal.get("/toolkit/vertrauliche-fallnotizen").statusCode()).isIn(302, 403, 404);
        for (String path : List.of("/suche?q=Fallnotizen", "/api/v1/search?q=Fallnotizen", "/suche/vorschlaege?q=Fallno", "/toolkit", "/api/v1/materials?size=100",
                "/feeds/toolkit.atom", "/sitemap.xml", "/toolkit/kollegiale-beratung", "/")) {
            assertThat(portal.get(path).body()).as(path).doesNotContain("vertrauliche-fallnotizen").doesNotContain("Fallnotizen aus kollegialen Runden führen");
        }
        assertThat(portal.get("/api/v1/materials/vertrauliche-fallnotizen").statusCode()).isEqualTo(404);
    }

    private static void parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
