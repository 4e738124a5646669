package org.wirkstatt.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gdcc.xoai.model.oaipmh.DeletedRecord;
import io.gdcc.xoai.model.oaipmh.Granularity;
import io.gdcc.xoai.model.oaipmh.results.Record;
import io.gdcc.xoai.model.oaipmh.verbs.Identify;
import io.gdcc.xoai.serviceprovider.ServiceProvider;
import io.gdcc.xoai.serviceprovider.client.OAIClient;
import io.gdcc.xoai.serviceprovider.model.Context;
import io.gdcc.xoai.serviceprovider.parameters.ListRecordsParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The public materials, taken over by a harvester that others wrote, in answers of seven records. */
class OaiPmhIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static RunningPortal portal;

    @BeforeAll
    static void start() {
        portal = RunningPortal.start(RunningPortal.newDirectory(), Map.of("WIRKSTATT_OAI_PAGE_SIZE", "7"));
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static ServiceProvider harvester() {
        OAIClient client = OAIClient.newBuilder().withBaseUrl(portal.base() + "/oai").build();
        return new ServiceProvider(new Context().withBaseUrl(portal.base() + "/oai").withOAIClient(client).withGranularity(Granularity.Second).withSaveUnparsedMetadata());
    }

    private static Map<String, Record> harvest(ListRecordsParameters parameters) throws Exception {
        Map<String, Record> records = new LinkedHashMap<>();
        harvester().listRecords(parameters).forEachRemaining(record -> assertThat(records.put(record.getHeader().getIdentifier(), record)).as("given out twice").isNull());
        return records;
    }

    @Test
    void aHarvesterTakesOverWhatIsPublicAndLearnsWhatWasWithdrawn() throws Exception {
        Identify identify = harvester().identify();
        assertThat(identify.getDeletedRecord()).isEqualTo(DeletedRecord.PERSISTENT);
        assertThat(identify.getBaseURL()).endsWith("/oai");

        Map<String, Record> all = harvest(ListRecordsParameters.request().withMetadataPrefix("oai_dc"));
        int published = JSON.readTree(portal.get("/api/v1/materials?size=1").body()).get("total").asInt();
        assertThat(all).as("more than two answers").hasSizeGreaterThan(14).hasSize(published);
        assertThat(all.values()).noneMatch(record -> record.getHeader().isDeleted())
                .allSatisfy(record -> assertThat(record.getMetadata().asUnparsedString()).contains("/toolkit/"));

        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        try (Browser editor = Browser.open(portal.base())) {
            editor.signIn("redaktion", "Redaktion-Muster-2026");
            editor.go("/toolkit/treppe-gehen/bearbeiten").submit("[id$=':archive']");
        }
        Map<String, Record> news = harvest(ListRecordsParameters.request().withMetadataPrefix("oai_dc").withFrom(before));
        assertThat(news.values().stream().filter(record -> record.getHeader().isDeleted())).as("withdrawn").hasSize(1)
                .allSatisfy(record -> assertThat(all.get(record.getHeader().getIdentifier()).getMetadata().asUnparsedString()).contains("/toolkit/treppe-gehen"));
        assertThat(harvest(ListRecordsParameters.request().withMetadataPrefix("oai_dc"))).as("the deleted record stays").hasSameSizeAs(all);
    }

    @Test
    void aSetHasTheMaterialsOfTheToolkitWithThisWord() throws Exception {
        int expected = JSON.readTree(portal.get("/api/v1/materials?topic=impactLogic&size=1").body()).get("total").asInt();
        Map<String, Record> set = harvest(ListRecordsParameters.request().withMetadataPrefix("amb").withSetSpec("topic:impactLogic"));
        assertThat(set.values().stream().filter(r -> !r.getHeader().isDeleted()).count()).isPositive().isIn((long) expected, (long) expected - 1);
    }

    @Test
    void anAnswerIsXmlCompressedForWhoAsksAndTheSameByPost() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal.base() + "/oai?verb=ListIdentifiers&metadataPrefix=oai_dc"))
                .version(HttpClient.Version.HTTP_1_1);
        HttpResponse<byte[]> zipped = send(request.header("Accept-Encoding", "gzip").build());
        assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(zipped.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        String text = new String(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).contains("<resumptionToken", "<header>");

        HttpResponse<byte[]> posted = send(HttpRequest.newBuilder(URI.create(portal.base() + "/oai")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("verb=ListIdentifiers&metadataPrefix=oai_dc")).build());
        assertThat(withoutTimes(new String(posted.body(), StandardCharsets.UTF_8))).isEqualTo(withoutTimes(text));
        assertThat(portal.get("/oai").body()).contains("code=\"badVerb\"");
        assertThat(portal.get("/assets/oai-amb.xsd").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String withoutTimes(String answer) {
        return answer.replaceAll("<responseDate>[^<]*|<resumptionToken.*?</resumptionToken>", "");
    }

    @Test
    void aWordIsAPageForPeopleAndDataForMachinesAtTheSameAddress() throws Exception {
        for (String path : List.of("/vokabular/thema", "/vokabular/thema/impactLogic")) {
            assertThat(portal.get(path, "Accept", "text/html").body()).contains("Wirkungslogik");
            HttpResponse<String> led = portal.get(path, "Accept", "text/turtle");
            assertThat(led.statusCode()).isEqualTo(303);
            String data = led.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
            assertThat(portal.get(data, "Accept", "text/turtle").headers().firstValue("Content-Type").orElse("")).startsWith("text/turtle");
            assertThat(portal.get(data, "Accept", "text/turtle").body()).contains("<http://localhost", "/vokabular/thema/impactLogic>", "\"Wirkungslogik\"@de");
            assertThat(JSON.readTree(portal.get(data, "Accept", "application/ld+json").body()).get("@graph").size()).isGreaterThan(10);
            assertThat(portal.get(data + ".jsonld", "Accept", "*/*").headers().firstValue("Content-Type").orElse("")).startsWith("application/ld+json");
        }
    }

    /** What the JSON of all pages in the sitemap names on this portal is there. */
    @Test
    void everyJsonLdParsesAndNamesOnlyAddressesThatExist() throws Exception {
        Pattern script = Pattern.compile("<script type=\"application/ld\\+json\"[^>]*>(.*?)</script>", Pattern.DOTALL);
        String base = portal.get("/robots.txt").body().replaceAll("(?s).*Sitemap: (.*)/sitemap.xml.*", "$1");
        List<String> pages = Pattern.compile("<loc>(.*?)</loc>").matcher(portal.get("/sitemap.xml").body()).results().map(m -> m.group(1).substring(base.length())).toList();
        assertThat(pages).contains("/vokabular", "/vokabular/kriterium/A3").hasSizeGreaterThan(50);
        Map<String, String> named = new LinkedHashMap<>();
        int read = 0;
        for (String page : pages) {
            for (String json : script.matcher(portal.get(page.isEmpty() ? "/" : page).body()).results().map(m -> m.group(1)).toList()) {
                JsonNode tree = JSON.readTree(json);
                assertThat(tree.has("@context")).as(page).isTrue();
                read++;
                List<String> addresses = new ArrayList<>();
                collect(tree, base, addresses);
                addresses.forEach(address -> named.putIfAbsent(address, page));
            }
        }
        assertThat(read).as("pages with a description").isGreaterThan(20);
        named.forEach((address, page) -> assertThat(portal.get(address).statusCode()).as("%s on %s", address, page).isEqualTo(200));
    }

    private static void collect(JsonNode node, String base, List<String> addresses) {
        if (node.isTextual() && node.asText().startsWith(base + "/")) {
            addresses.add(node.asText().substring(base.length()).replaceFirst("#.*", ""));
        }
        node.forEach(child -> collect(child, base, addresses));
    }
}
